using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>A call on scattered rows, in pieces that stay in the cache between the body and the places of the rows.</summary>
internal readonly unsafe struct CpuScatteredRows
{
    /// <summary>What the scattered rows of a piece take, about.</summary>
    private const long PieceBytes = 32 * 1024;

    private readonly KernelInfo _kernel;
    private readonly CpuTile _tile;
    private readonly long _rows;
    private readonly long _slots;
    private readonly long _rowsOfPiece;
    private readonly bool _prefetches;

    public CpuScatteredRows(KernelInfo kernel, CpuTile tile, in LaunchSize size, int threads, bool prefetches)
    {
        (_kernel, _tile, _prefetches) = (kernel, tile, prefetches);
        (_rows, _slots) = (size.Blocks / kernel.BlocksPerRow, size.Extents[0]);

        // Whole rows, and whole tiles.
        long least = tile.TileBlocks / (long)GreatestCommonDivisor(tile.TileBlocks, kernel.BlocksPerRow);
        long bytes = 0;
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (kernel.Operand(i).IsScattered) bytes += kernel.BytesPerRowOf(i);
        }

        // No more than a share of the rows for each thread.
        long most = Math.Min(PieceBytes / (least * bytes), _rows / (least * threads));
        _rowsOfPiece = Math.Max(1, most) * least;
    }

    public long Count => (_rows + _rowsOfPiece - 1) / _rowsOfPiece;

    public void Run(delegate*<in KernelArguments, nint, nint, void> body, in OperandAddresses operands, long first, long count)
    {
        for (long row = first * _rowsOfPiece; row < Math.Min((first + count) * _rowsOfPiece, _rows); row += _rowsOfPiece)
        {
            long rows = Math.Min(_rowsOfPiece, _rows - row);
            CpuStagedBlocks.Run(_kernel, _tile, body, operands, row * _kernel.BlocksPerRow, (int)(rows * _kernel.BlocksPerRow), CpuThread.Current, _slots, _prefetches);
        }
    }

    private static int GreatestCommonDivisor(int x, int y)
    {
        while (y != 0) (x, y) = (y, x % y);
        return x;
    }
}
