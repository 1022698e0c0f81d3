using Kernels.CompilerServices;

namespace Kernels.Devices.Cuda;

/// <summary>Finds the CUDA devices, or the reason why there are none.</summary>
internal static unsafe class CudaDiscovery
{
    /// <summary>What every kernel can run by is PTX of version 6.5 for sm_75, which drivers read from CUDA 10.2 on.</summary>
    private const int LowestDriver = 10020;

    private const int LowestComputeCapability = 75;

    /// <summary>From here on the PTX of matrix instructions runs, version 7.0 for sm_80. Its drivers, from CUDA 11.0 on, are the first that know such devices.</summary>
    private const int MatrixComputeCapability = 80;

    public static void Find(List<KernelDevice> devices, List<UnavailableDevice> unavailable)
    {
        CudaApi? api = CudaApiLoader.TryLoad(out string? reason);
        if (api is null)
        {
            unavailable.Add(None(reason!));
            return;
        }

        Find(api, devices, unavailable);
    }

    public static void Find(CudaApi api, List<KernelDevice> devices, List<UnavailableDevice> unavailable)
    {
        int result = api.Init(0);
        if (result != CudaConstants.Success)
        {
            unavailable.Add(None($"cuInit failed with {CudaStatus.Text(api, result)}"));
            return;
        }

        int version = 0;
        int count = 0;
        result = api.DriverGetVersion(&version);
        if (result == CudaConstants.Success) result = api.DeviceGetCount(&count);
        if (result != CudaConstants.Success)
        {
            unavailable.Add(None($"the driver does not list its devices: {CudaStatus.Text(api, result)}"));
            return;
        }

        string driver = $"CUDA driver {version / 1000}.{version % 1000 / 10}";
        if (count == 0) unavailable.Add(None($"{driver} has no device"));
        for (int index = 0; index < count; index++) Add(api, index, version, driver, devices, unavailable);
    }

    private static void Add(CudaApi api, int index, int version, string driver, List<KernelDevice> devices, List<UnavailableDevice> unavailable)
    {
        string id = $"cuda:{index}";
        string name = "";
        int handle = 0;
        int major = 0;
        int minor = 0;
        int multiprocessors = 0;
        nuint memory = 0;

        int result = api.DeviceGet(&handle, index);
        if (result == CudaConstants.Success) result = Name(api, handle, out name);
        if (result == CudaConstants.Success) result = api.DeviceGetAttribute(&major, CudaConstants.AttributeComputeCapabilityMajor, handle);
        if (result == CudaConstants.Success) result = api.DeviceGetAttribute(&minor, CudaConstants.AttributeComputeCapabilityMinor, handle);
        if (result == CudaConstants.Success) result = api.DeviceGetAttribute(&multiprocessors, CudaConstants.AttributeMultiprocessorCount, handle);
        if (result == CudaConstants.Success) result = api.DeviceTotalMem(&memory, handle);

        string? reason =
            result != CudaConstants.Success ? $"the driver does not describe it: {CudaStatus.Text(api, result)}"
            : version < LowestDriver
                ? $"{driver} is too old: kernels need CUDA driver {LowestDriver / 1000}.{LowestDriver % 1000 / 10} or newer"
            : 10 * major + minor < LowestComputeCapability
                ? $"compute capability {major}.{minor} is too old: kernels need {LowestComputeCapability / 10}.{LowestComputeCapability % 10} or newer"
            : null;
        if (reason is not null)
        {
            unavailable.Add(new UnavailableDevice(DeviceKind.Cuda, id, name, reason));
            return;
        }

        string description = FormattableString.Invariant(
            $"compute capability {major}.{minor}, {multiprocessors} multiprocessors, {memory / (double)(1L << 30):F1} GiB, {driver}");

        // Every device of the lowest compute capability launches what is compiled, and gives all its memory at once.
        DeviceLimits limits = DeviceLimits.None with { MemoryBytes = long.CreateSaturating(memory) };
        DeviceFeatures features = 10 * major + minor >= MatrixComputeCapability ? DeviceFeatures.ByteMatrices : DeviceFeatures.None;
        devices.Add(new CudaDevice(api, handle, id, name, description, driver, limits, features));
    }

    private static int Name(CudaApi api, int handle, out string name)
    {
        const int capacity = 256;
        byte* buffer = stackalloc byte[capacity];
        int result = api.DeviceGetName(buffer, capacity, handle);
        name = result == CudaConstants.Success ? CudaStatus.Utf8(new ReadOnlySpan<byte>(buffer, capacity)) : "";
        return result;
    }

    private static UnavailableDevice None(string reason) => new(DeviceKind.Cuda, "cuda", "", reason);
}
