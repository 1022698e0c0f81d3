using Kernels.CompilerServices;
using Kernels.Devices;

namespace Kernels.Tests.Weights;

/// <summary>A queue whose copies happen when it is synchronized, as late as a device may do them.</summary>
internal sealed unsafe class ProbeQueue(ProbeDevice device) : DeviceQueue
{
    private readonly List<Action> _pending = [];

    public override nint Handle => 0;

    public override void Write(DeviceMemory destination, long offset, void* source, long bytes)
    {
        if (device.FailWrites) throw new KernelException("The copy failed.", device: device);
        nint address = (nint)source;
        _pending.Add(() => device.Memory.Write(destination, offset, (void*)address, bytes));
    }

    public override void Read(DeviceMemory source, long offset, void* destination, long bytes)
    {
        if (device.FailReads) throw new KernelException("The copy failed.", device: device);
        nint address = (nint)destination;
        _pending.Add(() => device.Memory.Read(source, offset, (void*)address, bytes));
    }

    public override void Launch(KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<DeviceMemory> operands, in LaunchSize size)
        => throw new NotSupportedException();

    public override void Synchronize()
    {
        foreach (Action copy in _pending) copy();
        _pending.Clear();
    }

    public override Task SynchronizeAsync()
    {
        Synchronize();
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
    }
}
