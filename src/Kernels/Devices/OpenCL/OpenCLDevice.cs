using System.Runtime.CompilerServices;
using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>A device of an OpenCL platform. Its context is made at the first use, not at discovery.</summary>
internal sealed class OpenCLDevice : KernelDevice
{
    private readonly Lock _lock = new();

    // Weak in the kernel, so that the programs of an unloaded assembly go with it.
    private readonly ConditionalWeakTable<KernelInfo, OpenCLProgram> _programs = [];
    private readonly ConditionalWeakTable<KernelInfo, string> _refusals = [];
    private readonly nint _platform;
    private OpenCLContext? _context;

    public OpenCLDevice(CL api, nint platform, nint handle, string id, OpenCLFacts facts)
    {
        Api = api;
        _platform = platform;
        DeviceHandle = handle;
        Id = id;
        Facts = facts;
        Limits = facts.Limits;
    }

    /// <summary>A device with a context that was made elsewhere.</summary>
    public OpenCLDevice(CL api, nint handle, string id, OpenCLFacts facts, nint foreignContext)
        : this(api, platform: 0, handle, id, facts)
        => _context = OpenCLContext.Retain(api, this, foreignContext);

    public override DeviceKind Kind => DeviceKind.OpenCL;

    public override string Id { get; }

    public override string Name => Facts.Name;

    public override string Description => Facts.Description;

    public override int SliceAlignment => OpenCLMemory.Alignment(Context, DeviceHandle);

    public CL Api { get; }

    public nint DeviceHandle { get; }

    public OpenCLFacts Facts { get; }

    public OpenCLContext Context
    {
        get
        {
            if (Volatile.Read(ref _context) is { } context) return context;
            lock (_lock)
            {
                // A failure is not kept: the memory that lacked may be there the next time.
                return _context ??= OpenCLContext.Create(Api, this, _platform, DeviceHandle);
            }
        }
    }

    internal override string Driver => Facts.Driver;

    internal override DeviceLimits Limits { get; }

    /// <summary>The kernel's program, built at the first use.</summary>
    public OpenCLProgram Program(KernelInfo kernel) => Program(kernel, out string? refusal) ?? throw new KernelException(refusal!, kernel.Name, this);

    internal override string? Refusal(KernelInfo kernel)
    {
        Program(kernel, out string? refusal);
        return refusal;
    }

    internal override DeviceMemory AllocateMemory(long bytes)
    {
        if (bytes <= Limits.AllocationBytes) return OpenCLMemory.Allocate(Context, bytes);
        throw new KernelException(
            $"{bytes} bytes were asked for at once; the device gives at most {Limits.AllocationBytes} (CL_DEVICE_MAX_MEM_ALLOC_SIZE). "
            + "Divide them over several buffers: rows over several calls, a matrix by its outputs.",
            device: this);
    }

    internal override DeviceMemory Slice(DeviceMemory memory, long offset, long bytes) => ((OpenCLMemory)memory).Slice(offset, bytes);

    internal override DeviceQueue CreateQueue() => new OpenCLQueue(this, OpenCLCommandQueue.Create(Context, DeviceHandle));

    /// <summary>The kernel's program, or null and the limit of the device that it exceeds.</summary>
    private OpenCLProgram? Program(KernelInfo kernel, out string? refusal)
    {
        if (Find(kernel, out OpenCLProgram? known, out refusal)) return known;
        OpenCLContext context = Context;
        lock (_lock)
        {
            if (Find(kernel, out known, out refusal)) return known;
            var program = OpenCLProgram.TryBuild(context, this, kernel, out refusal);
            if (program is null) _refusals.Add(kernel, refusal!);
            else _programs.Add(kernel, program);
            return program;
        }
    }

    private bool Find(KernelInfo kernel, out OpenCLProgram? program, out string? refusal)
    {
        refusal = null;
        return _programs.TryGetValue(kernel, out program) || _refusals.TryGetValue(kernel, out refusal);
    }
}
