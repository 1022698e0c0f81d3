using Kernels.CompilerServices;

namespace Kernels;

/// <summary>A part of packed weights. A block of 16 rows is lines, each of which has an element of every row.</summary>
/// <param name="Slot">What products know it by.</param>
/// <param name="Name">What it holds.</param>
/// <param name="Lines">The lines of a block.</param>
/// <param name="ElementBytes">The bytes of a row in a line.</param>
internal sealed record WeightsRegion(ProductSlot Slot, string Name, long Lines, int ElementBytes)
{
    public long RowBytes => Lines * ElementBytes;
}
