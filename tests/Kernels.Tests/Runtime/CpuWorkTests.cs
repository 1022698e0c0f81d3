using Kernels.Devices.Cpu;
using Xunit;

namespace Kernels.Tests.Runtime;

public class CpuWorkTests
{
    /// <summary>Tiles, threads, the first piece and the last one.</summary>
    [Theory]
    [InlineData(1024, 2, 128, 8)]
    [InlineData(1000, 3, 84, 6)]
    [InlineData(8, 2, 1, 1)]
    [InlineData(2, 2, 1, 1)]
    [InlineData(1, 64, 1, 1)]
    public void Pieces_become_smaller_and_cover_all_tiles(long tiles, int threads, long first, long smallest)
    {
        var pieces = new List<long>();
        for (long left = tiles; left > 0; left -= pieces[^1]) pieces.Add(CpuWork.TilesOfPiece(tiles, left, threads));

        Assert.Equal(tiles, pieces.Sum());
        Assert.Equal(first, pieces[0]);
        Assert.Equal(pieces.OrderDescending(), pieces);
        Assert.All(pieces.SkipLast(1), piece => Assert.True(piece >= smallest));
        Assert.Equal(0, CpuWork.TilesOfPiece(tiles, 0, threads));
    }

    [Theory]
    [InlineData(1e6, 100, 4, 1)]
    [InlineData(1.1e6, 100, 4, 2)]
    [InlineData(1e9, 100, 4, 4)]
    [InlineData(1e9, 3, 4, 3)]
    [InlineData(1e9, 1, 4, 1)]
    [InlineData(1e9, 100, 1, 1)]
    public void Threads_are_as_many_as_the_work_and_the_tiles_are_worth(double work, long tiles, int limit, int threads) =>
        Assert.Equal(threads, CpuWork.Threads(work, tiles, limit));
}
