using System.Runtime.CompilerServices;
using Kernels.CompilerServices;

namespace Kernels.Devices.Cuda;

/// <summary>An NVIDIA GPU. Its primary context is retained at the first use, not at discovery.</summary>
internal sealed class CudaDevice(
    CudaApi api, int ordinal, string id, string name, string description, string driver, DeviceLimits limits, DeviceFeatures features) : KernelDevice
{
    private readonly Lock _lock = new();

    // Weak in the kernel, so that the modules of an unloaded assembly go with it.
    private readonly ConditionalWeakTable<KernelInfo, CudaModule> _modules = [];
    private CudaContext? _context;

    public override DeviceKind Kind => DeviceKind.Cuda;

    public override string Id => id;

    public override string Name => name;

    public override string Description => description;

    public override int SliceAlignment => CudaConstants.WidestAccess;

    public CudaContext Context
    {
        get
        {
            if (Volatile.Read(ref _context) is { } context) return context;
            lock (_lock)
            {
                // A failure is not kept: the memory that lacked may be there the next time.
                return _context ??= new CudaContext(api, this, ordinal);
            }
        }
    }

    internal override string Driver => driver;

    internal override DeviceLimits Limits => limits;

    internal override DeviceFeatures Features => features;

    /// <summary>The kernel's module, assembled by the driver at the first use.</summary>
    public CudaModule Module(KernelInfo kernel)
    {
        if (_modules.TryGetValue(kernel, out CudaModule? known)) return known;
        CudaContext context = Context;
        lock (_lock)
        {
            if (_modules.TryGetValue(kernel, out known)) return known;
            var module = new CudaModule(context, this, kernel);
            _modules.Add(kernel, module);
            return module;
        }
    }

    internal override DeviceMemory AllocateMemory(long bytes) => CudaMemory.Allocate(Context, bytes);

    internal override DeviceQueue CreateQueue() => new CudaQueue(this, CudaStream.Create(Context));
}
