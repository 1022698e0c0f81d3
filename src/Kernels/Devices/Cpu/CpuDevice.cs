using System.Runtime.InteropServices;
using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>The processor this program runs on, with one vector width and a number of threads.</summary>
internal sealed unsafe class CpuDevice : KernelDevice
{
    private readonly int _vectorBits;
    private readonly int _threads;
    private readonly long _leastStreamedBytes;
    private readonly CpuWorkers _workers;
    private readonly CpuNotes _notes;

    /// <param name="options">What the user chose.</param>
    /// <param name="leastStreamedBytes">The size from which on outputs are streamed.</param>
    /// <param name="dotsBytes">Whether vectors have dot products of four bytes; what the processor says unless given. Scalar code takes them for granted.</param>
    /// <param name="workers">The threads that help; those of the process unless given.</param>
    /// <param name="notes">What makes kernels slower than they could be; of this program unless given.</param>
    public CpuDevice(
        CpuOptions options, long leastStreamedBytes = CpuCacheUse.LeastStreamedBytes, bool? dotsBytes = null, CpuWorkers? workers = null, CpuNotes? notes = null)
    {
        options.Validate();
        Features = options.VectorBits == 0 || (dotsBytes ?? Lanes.DotsBytes) ? DeviceFeatures.ByteDots : DeviceFeatures.None;
        _vectorBits = options.VectorBits;
        _threads = options.Threads;
        _leastStreamedBytes = leastStreamedBytes;
        _workers = workers ?? CpuWorkers.Shared;
        _notes = notes ?? CpuNotes.OfProgram;
    }

    internal override DeviceFeatures Features { get; }

    public override DeviceKind Kind => DeviceKind.Cpu;

    public override string Id => "cpu";

    public override string Name => CpuName.Value;

    public override string Description =>
        $"{(_vectorBits == 0 ? "scalar" : $"{_vectorBits}-bit vectors")}, {_threads} {(_threads == 1 ? "thread" : "threads")}{_notes}";

    internal override string Driver => RuntimeInformation.FrameworkDescription;

    public override void Trim()
    {
        base.Trim();
        CpuThread.Trim();
        _workers.RetireIdle();
    }

    internal override string? Refusal(KernelInfo kernel) => kernel.Cpu is null ? "It has no CPU bodies. Run it on another kind of device." : null;

    internal override DeviceMemory AllocateMemory(long bytes) => new CpuMemory(this, bytes);

    internal override DeviceQueue CreateQueue() => new CpuQueue(this);

    internal override void Run(KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<OperandView> operands, long blocks)
    {
        OperandAddresses addresses = default;
        for (int i = 0; i < operands.Length; i++) addresses[i] = operands[i].Address;
        Run(kernel, body, addresses, LaunchSize.OfRows(kernel, blocks, SlotRules.Count(kernel, operands)));
    }

    internal override void Run(in ProductCall call, ReadOnlySpan<OperandView> operands)
    {
        OperandAddresses addresses = default;
        for (int i = 0; i < operands.Length; i++) addresses[i] = operands[i].Address;
        CpuProduct.Run(this, call, ((ReadOnlySpan<nint>)addresses)[..operands.Length]);
    }

    internal void Run(KernelInfo kernel, in RowKernelBody bodies, in OperandAddresses operands, in LaunchSize size)
    {
        delegate*<in KernelArguments, nint, nint, void> body = _vectorBits switch
        {
            512 => bodies.Vector512,
            256 => bodies.Vector256,
            128 => bodies.Vector128,
            _ => bodies.Scalar,
        };
        CpuTile tile = Tile(kernel.Cpu ?? throw new KernelException(Refusal(kernel)!, kernel.Name, this));
        // A body takes whole tiles of rows; a product's tiles know where it ends.
        var caches = CpuCacheUse.Of(kernel, operands, size, _leastStreamedBytes);
        if (kernel.Slots >= 0)
        {
            var pieces = new CpuScatteredRows(kernel, tile, size, _threads, caches.Prefetches);
            Run(new CpuCall(body, operands, pieces), pieces.Count, size.Work);
            return;
        }

        long rest = kernel.IsOfRows ? size.Blocks % tile.TileBlocks : 0;
        long tiles = rest > 0 ? size.Blocks / tile.TileBlocks : size.Tiles(tile.TileBlocks);
        Run(new CpuCall(body, operands, size.Extents, tile.ScratchBytes, caches), tiles, size.Work);
        if (rest > 0) CpuStagedBlocks.Run(kernel, tile, body, operands, tiles * tile.TileBlocks, (int)rest, CpuThread.Current);
    }

    // Work on the CPU is done when the call that enqueued it returns, so a copy has nothing to wait for.
    internal override void Write(DeviceMemory destination, long offset, void* source, long bytes)
        => Buffer.MemoryCopy(source, (byte*)destination.Address + offset, bytes, bytes);

    internal override void Read(DeviceMemory source, long offset, void* destination, long bytes)
        => Buffer.MemoryCopy((byte*)source.Address + offset, destination, bytes, bytes);

    private void Run(in CpuCall call, long tiles, double work)
    {
        int threads = CpuWork.Threads(work, tiles, _threads);
        if (threads > 1) CpuThread.Current.Job.Run(call, tiles, threads, _workers);
        else if (tiles > 0) call.Run(0, tiles);
    }

    private CpuTile Tile(CpuPlan plan) => _vectorBits switch
    {
        512 => plan.Vector512,
        256 => plan.Vector256,
        128 => plan.Vector128,
        _ => plan.Scalar,
    };
}
