using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>A call's full tiles, or its pieces where rows are scattered: what a thread needs to run any of them.</summary>
internal readonly unsafe struct CpuCall
{
    private readonly delegate*<in KernelArguments, nint, nint, void> _body;
    private readonly OperandAddresses _operands;
    private readonly KernelExtents _extents;
    private readonly int _scratchBytes;
    private readonly CpuCacheUse _caches;
    private readonly CpuScatteredRows? _pieces;

    public CpuCall(delegate*<in KernelArguments, nint, nint, void> body, in OperandAddresses operands, in KernelExtents extents, int scratchBytes, CpuCacheUse caches)
    {
        _body = body;
        (_operands, _extents, _scratchBytes, _caches) = (operands, extents, scratchBytes, caches);
    }

    public CpuCall(delegate*<in KernelArguments, nint, nint, void> body, in OperandAddresses operands, CpuScatteredRows pieces)
    {
        _body = body;
        (_operands, _pieces) = (operands, pieces);
    }

    public void Run(long first, long count)
    {
        if (_pieces is { } pieces)
        {
            pieces.Run(_body, _operands, first, count);
            return;
        }

        var arguments = new KernelArguments(_operands, CpuThread.Current.Scratch(_scratchBytes), 0, _extents, _caches.Prefetches, _caches.Streams);
        _body(arguments, (nint)first, (nint)count);
        if (_caches.Streams) CpuCacheUse.Fence();
    }
}
