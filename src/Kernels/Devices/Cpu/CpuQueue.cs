using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>A queue whose work is done when the enqueuing call returns; the lock keeps concurrent callers in an order.</summary>
internal sealed unsafe class CpuQueue(CpuDevice device) : DeviceQueue
{
    private readonly Lock _order = new();

    public override nint Handle => 0;

    public override void Write(DeviceMemory destination, long offset, void* source, long bytes)
    {
        lock (_order) device.Write(destination, offset, source, bytes);
    }

    public override void Read(DeviceMemory source, long offset, void* destination, long bytes)
    {
        lock (_order) device.Read(source, offset, destination, bytes);
    }

    public override void Launch(KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<DeviceMemory> operands, in LaunchSize size)
    {
        OperandAddresses addresses = default;
        for (int i = 0; i < operands.Length; i++) addresses[i] = operands[i].Address;
        lock (_order) device.Run(kernel, body, addresses, size);
    }

    public override void Enqueue(in ProductCall call, KernelDevice owner, ReadOnlySpan<DeviceMemory> operands)
    {
        OperandAddresses addresses = default;
        for (int i = 0; i < operands.Length; i++) addresses[i] = operands[i].Address;
        lock (_order) CpuProduct.Run(device, call, ((ReadOnlySpan<nint>)addresses)[..operands.Length]);
    }

    public override void Synchronize()
    {
    }

    public override Task SynchronizeAsync() => Task.CompletedTask;

    public override void Dispose() => Workspace.Dispose();
}
