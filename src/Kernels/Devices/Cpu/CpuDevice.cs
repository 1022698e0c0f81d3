using System.Runtime.InteropServices;
using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>The processor this program runs on, with one vector width and a number of threads.</summary>
internal sealed unsafe class CpuDevice : KernelDevice
{
    private readonly int _vectorBits;
    private readonly int _threads;

    public CpuDevice(CpuOptions options)
    {
        options.Validate();
        _vectorBits = options.VectorBits;
        _threads = options.Threads;
    }

    public override DeviceKind Kind => DeviceKind.Cpu;

    public override string Id => "cpu";

    public override string Name => CpuName.Value;

    public override string Description =>
        $"{(_vectorBits == 0 ? "scalar" : $"{_vectorBits}-bit vectors")}, {_threads} {(_threads == 1 ? "thread" : "threads")}";

    internal override string Driver => RuntimeInformation.FrameworkDescription;

    internal override DeviceMemory AllocateMemory(long bytes) => new CpuMemory(this, bytes);

    internal override DeviceQueue CreateQueue() => new CpuQueue(this);

    internal override void Run(KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<OperandView> operands, long blocks)
    {
        OperandAddresses addresses = default;
        for (int i = 0; i < operands.Length; i++) addresses[i] = operands[i].Address;
        Run(kernel, body, addresses, blocks);
    }

    internal void Run(KernelInfo kernel, in RowKernelBody bodies, in OperandAddresses operands, long blocks)
    {
        delegate*<in KernelArguments, nint, nint, void> body = _vectorBits switch
        {
            512 => bodies.Vector512,
            256 => bodies.Vector256,
            128 => bodies.Vector128,
            _ => bodies.Scalar,
        };
        CpuTile tile = Tile(kernel.Cpu);
        (long tiles, long rest) = Math.DivRem(blocks, tile.TileBlocks);
        CpuThread thread = CpuThread.Current;

        int threads = CpuWork.Threads(kernel, blocks, tiles, _threads);
        if (threads > 1)
        {
            thread.Job.Run(body, operands, tile.ScratchBytes, tiles, threads);
        }
        else if (tiles > 0)
        {
            var arguments = new KernelArguments(operands, thread.Scratch(tile.ScratchBytes));
            body(arguments, 0, (nint)tiles);
        }

        if (rest > 0) CpuPartialTile.Run(kernel, tile, body, operands, tiles * tile.TileBlocks, (int)rest, thread);
    }

    // Work on the CPU is done when the call that enqueued it returns, so a copy has nothing to wait for.
    internal override void Write(DeviceMemory destination, long offset, void* source, long bytes)
        => Buffer.MemoryCopy(source, (byte*)destination.Address + offset, bytes, bytes);

    internal override void Read(DeviceMemory source, long offset, void* destination, long bytes)
        => Buffer.MemoryCopy((byte*)source.Address + offset, destination, bytes, bytes);

    private CpuTile Tile(CpuPlan plan) => _vectorBits switch
    {
        512 => plan.Vector512,
        256 => plan.Vector256,
        128 => plan.Vector128,
        _ => plan.Scalar,
    };
}
