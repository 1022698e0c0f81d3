using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using Kernels.Devices.Cuda;

namespace Kernels.Tests.Runtime;

/// <summary>
/// A CUDA driver of the test's own: one device, memory of the host, streams that run at once. It keeps the driver's rules
/// that a caller can break (a call without the context is error 201), records what matters and fails where it is told.
/// Its two functions are <c>first</c> (copies operand 0 to 1) and <c>second</c> (doubles operand 1); a test may run launches itself.
/// </summary>
internal static unsafe partial class FakeCuda
{
    public const nint Context = 0xC0;
    public const nint ForeignContext = 0xF0;
    public const nint ForeignStream = 0xF5;
    public const nint LegacyStream = 0;

    private const nint FirstModule = 0x30D;
    private const nint FirstFunction = 0xF00;

    private static readonly Dictionary<string, nint> Names = [];

    private static readonly List<string> Modules = [];

    private static readonly List<(string Source, string Name)> Functions = [];

    [ThreadStatic]
    private static Stack<nint>? s_current;

    public static ConcurrentQueue<string> Calls { get; } = [];

    public static ConcurrentDictionary<string, int> Failures { get; } = [];

    public static ConcurrentDictionary<nint, nuint> Memory { get; } = [];

    public static int DeviceCount { get; set; }

    public static int DriverVersion { get; set; }

    public static (int Major, int Minor) Capability { get; set; }

    public static long MemoryBytes { get; set; }

    public static string ErrorLog { get; set; } = "";

    public static string InfoLog { get; set; } = "";

    public static string Source { get; set; } = "";

    /// <summary>Runs all launches when it is set.</summary>
    public static Action<FakeLaunch>? Launcher { get; set; }

    public static bool HoldsCallbacks { get; set; }

    public static ConcurrentQueue<Action<int>> HeldCallbacks { get; } = [];

    public static Stack<nint> Current => s_current ??= new Stack<nint>();

    public static CudaApi Start()
    {
        // What tests before this one left behind must be finalized before this one's calls are counted.
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Calls.Clear();
        Failures.Clear();
        Memory.Clear();
        HeldCallbacks.Clear();
        Current.Clear();
        Modules.Clear();
        Functions.Clear();
        Launcher = null;
        (DeviceCount, DriverVersion, Capability, MemoryBytes) = (1, 12040, (9, 0), 3L << 29);
        (ErrorLog, InfoLog, Source, HoldsCallbacks) = ("", "", "", false);
        return new CudaApi
        {
            Init = &Init,
            DriverGetVersion = &DriverGetVersion,
            GetErrorName = &GetErrorName,
            GetErrorString = &GetErrorString,
            DeviceGetCount = &DeviceGetCount,
            DeviceGet = &DeviceGet,
            DeviceGetName = &DeviceGetName,
            DeviceTotalMem = &DeviceTotalMem,
            DeviceGetAttribute = &DeviceGetAttribute,
            DevicePrimaryCtxRetain = &DevicePrimaryCtxRetain,
            DevicePrimaryCtxRelease = &DevicePrimaryCtxRelease,
            CtxGetCurrent = &CtxGetCurrent,
            CtxPushCurrent = &CtxPushCurrent,
            CtxPopCurrent = &CtxPopCurrent,
            ModuleLoadDataEx = &ModuleLoadDataEx,
            ModuleUnload = &ModuleUnload,
            ModuleGetFunction = &ModuleGetFunction,
            LaunchKernel = &LaunchKernel,
            MemAlloc = &MemAlloc,
            MemFree = &MemFree,
            MemcpyHtoDAsync = &MemcpyHtoDAsync,
            MemcpyDtoHAsync = &MemcpyDtoHAsync,
            PointerGetAttribute = &PointerGetAttribute,
            StreamCreate = &StreamCreate,
            StreamDestroy = &StreamDestroy,
            StreamSynchronize = &StreamSynchronize,
            StreamGetCtx = &StreamGetCtx,
            LaunchHostFunc = &LaunchHostFunc,
            EventCreate = &EventCreate,
            EventRecord = &EventRecord,
            EventSynchronize = &EventSynchronize,
            EventDestroy = &EventDestroy,
            StreamAddCallback = &StreamAddCallback,
        };
    }

    /// <summary>The device that discovery makes of the fake.</summary>
    public static KernelDevice StartDevice(Action<CudaApi>? change = null)
    {
        CudaApi api = Start();
        change?.Invoke(api);
        List<KernelDevice> devices = [];
        CudaDiscovery.Find(api, devices, []);
        return devices.Single();
    }

    public static string[] CallsOf(string function) => [.. Calls.Where(call => call.StartsWith(function + "(", StringComparison.Ordinal))];

    private static int Enter(string function, string arguments = "", bool needsContext = true)
    {
        Calls.Enqueue($"{function}({arguments})");
        if (needsContext && (!Current.TryPeek(out nint current) || current != Context)) return 201;
        return Failures.GetValueOrDefault(function);
    }

    private static byte* Utf8(string text)
    {
        lock (Names)
        {
            if (!Names.TryGetValue(text, out nint pointer)) Names[text] = pointer = Marshal.StringToCoTaskMemUTF8(text);
            return (byte*)pointer;
        }
    }

    private static void Write(string text, void* buffer, void* capacity)
    {
        var target = new Span<byte>(buffer, (int)(nint)capacity);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bytes.AsSpan(0, Math.Min(bytes.Length, target.Length)).CopyTo(target);
    }

    [UnmanagedCallersOnly]
    private static int Init(uint flags) => Enter("cuInit", $"{flags}", needsContext: false);

    [UnmanagedCallersOnly]
    private static int DriverGetVersion(int* version)
    {
        *version = DriverVersion;
        return Enter("cuDriverGetVersion", needsContext: false);
    }

    [UnmanagedCallersOnly]
    private static int GetErrorName(int error, byte** name)
    {
        *name = Utf8(error switch
        {
            2 => "CUDA_ERROR_OUT_OF_MEMORY",
            100 => "CUDA_ERROR_NO_DEVICE",
            218 => "CUDA_ERROR_INVALID_PTX",
            700 => "CUDA_ERROR_ILLEGAL_ADDRESS",
            _ => $"CUDA_ERROR_{error}",
        });
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int GetErrorString(int error, byte** text)
    {
        *text = Utf8($"description of {error}");
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int DeviceGetCount(int* count)
    {
        *count = DeviceCount;
        return Enter("cuDeviceGetCount", needsContext: false);
    }

    [UnmanagedCallersOnly]
    private static int DeviceGet(int* device, int ordinal)
    {
        *device = ordinal + 40;
        return Enter("cuDeviceGet", needsContext: false);
    }

    [UnmanagedCallersOnly]
    private static int DeviceGetName(byte* name, int length, int device)
    {
        Write($"Fake GPU {device}\0", name, (void*)length);
        return Enter("cuDeviceGetName", needsContext: false);
    }

    [UnmanagedCallersOnly]
    private static int DeviceTotalMem(nuint* bytes, int device)
    {
        *bytes = (nuint)MemoryBytes;
        return Enter("cuDeviceTotalMem", needsContext: false);
    }

    [UnmanagedCallersOnly]
    private static int DeviceGetAttribute(int* value, int attribute, int device)
    {
        *value = attribute switch { 16 => 132, 75 => Capability.Major, 76 => Capability.Minor, _ => -1 };
        return Enter("cuDeviceGetAttribute", needsContext: false);
    }

    [UnmanagedCallersOnly]
    private static int DevicePrimaryCtxRetain(nint* context, int device)
    {
        *context = Context;
        return Enter("cuDevicePrimaryCtxRetain", $"{device}", needsContext: false);
    }

    [UnmanagedCallersOnly]
    private static int DevicePrimaryCtxRelease(int device) => Enter("cuDevicePrimaryCtxRelease", $"{device}", needsContext: false);

    [UnmanagedCallersOnly]
    private static int CtxGetCurrent(nint* context)
    {
        *context = Current.TryPeek(out nint current) ? current : 0;
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int CtxPushCurrent(nint context)
    {
        Current.Push(context);
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int CtxPopCurrent(nint* context)
    {
        *context = Current.Pop();
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int ModuleLoadDataEx(nint* module, void* image, uint count, int* options, void** values)
    {
        Source = Marshal.PtrToStringUTF8((nint)image)!;
        *module = FirstModule + Modules.Count;
        Modules.Add(Source);
        for (int i = 0; i < count; i++)
        {
            // A log buffer's size is the value of the option behind it.
            if (options[i] == 3) Write(InfoLog, values[i], values[i + 1]);
            if (options[i] == 5) Write(ErrorLog, values[i], values[i + 1]);
        }

        return Enter("cuModuleLoadDataEx", string.Join(' ', new Span<int>(options, (int)count).ToArray()));
    }

    [UnmanagedCallersOnly]
    private static int ModuleUnload(nint module) => Enter("cuModuleUnload");

    [UnmanagedCallersOnly]
    private static int ModuleGetFunction(nint* function, nint module, byte* name)
    {
        string text = Marshal.PtrToStringUTF8((nint)name)!;
        if (Launcher is null)
        {
            *function = text == "first" ? 1 : 2;
        }
        else
        {
            *function = FirstFunction + Functions.Count;
            Functions.Add((Modules[(int)(module - FirstModule)], text));
        }

        return Enter("cuModuleGetFunction", $"{module:x} {text}");
    }

    [UnmanagedCallersOnly]
    private static int LaunchKernel(
        nint function, uint gridX, uint gridY, uint gridZ, uint blockX, uint blockY, uint blockZ, uint shared, nint stream, void** parameters, void** extra)
    {
        if (Launcher is { } launcher) return Launch(launcher, Functions[(int)(function - FirstFunction)], (int)gridX, (int)blockX, (nint)parameters);
        float* source = *(float**)parameters[0];
        float* destination = *(float**)parameters[1];
        long blocks = *(long*)parameters[2];
        int result = Enter(
            "cuLaunchKernel",
            $"{function} grid {gridX} {gridY} {gridZ} block {blockX} {blockY} {blockZ} shared {shared} stream {stream:x} "
            + $"operands {(nint)source:x} {(nint)destination:x} blocks {blocks} extra {(nint)extra}");
        if (result != 0) return result;
        for (long i = 0; i < blocks * ScaleBody.ElementsPerBlock; i++) destination[i] = function == 1 ? source[i] : 2 * destination[i];
        return 0;
    }

    private static int Launch(Action<FakeLaunch> launcher, (string Source, string Name) function, int grid, int block, nint parameters)
    {
        int result = Enter("cuLaunchKernel", $"{function.Name} grid {grid} block {block}");
        if (result == 0) launcher(new FakeLaunch(function.Source, function.Name, grid, block, parameters));
        return result;
    }

    [UnmanagedCallersOnly]
    private static int MemAlloc(ulong* pointer, nuint bytes)
    {
        int result = Enter("cuMemAlloc", $"{bytes}");
        if (result != 0) return result;
        nint block = (nint)NativeMemory.Alloc(bytes);
        Memory[block] = bytes;
        *pointer = (ulong)block;
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int MemFree(ulong pointer)
    {
        int result = Enter("cuMemFree");
        if (result != 0) return result;
        if (!Memory.TryRemove((nint)pointer, out _)) return 1;
        NativeMemory.Free((void*)pointer);
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int MemcpyHtoDAsync(ulong destination, void* source, nuint bytes, nint stream)
    {
        int result = Enter("cuMemcpyHtoDAsync", $"{bytes} stream {stream:x}");
        if (result == 0) NativeMemory.Copy(source, (void*)destination, bytes);
        return result;
    }

    [UnmanagedCallersOnly]
    private static int MemcpyDtoHAsync(void* destination, ulong source, nuint bytes, nint stream)
    {
        int result = Enter("cuMemcpyDtoHAsync", $"{bytes} stream {stream:x}");
        if (result == 0) NativeMemory.Copy((void*)source, destination, bytes);
        return result;
    }

    [UnmanagedCallersOnly]
    private static int PointerGetAttribute(void* value, int attribute, ulong pointer)
    {
        bool known = Memory.Any(block => (nuint)pointer - (nuint)block.Key < block.Value);
        *(nint*)value = known ? Context : ForeignContext;
        return Enter("cuPointerGetAttribute", $"{attribute}");
    }
}
