using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>A call's full tiles: what a thread needs to run any of them.</summary>
internal readonly unsafe struct CpuCall(
    delegate*<in KernelArguments, nint, nint, void> body,
    in OperandAddresses operands,
    in KernelExtents extents,
    int scratchBytes,
    CpuCacheUse caches)
{
    private readonly delegate*<in KernelArguments, nint, nint, void> _body = body;
    private readonly OperandAddresses _operands = operands;
    private readonly KernelExtents _extents = extents;

    public void Run(long firstTile, long tiles)
    {
        var arguments = new KernelArguments(_operands, CpuThread.Current.Scratch(scratchBytes), 0, _extents, caches.Prefetches, caches.Streams);
        _body(arguments, (nint)firstTile, (nint)tiles);
        if (caches.Streams) CpuCacheUse.Fence();
    }
}
