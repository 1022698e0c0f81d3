using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>
/// The elements of a tile: 2^<paramref name="RowBits"/> units, each of as many blocks as an operation couples. A unit of one block is what
/// index bits count; that of more has a digit for the block between those of a block and those of the unit.
/// </summary>
/// <param name="BlockBits">The index bits of a block.</param>
/// <param name="RowBits">The index bits that count the tile's units.</param>
/// <param name="Digits">The blocks of a unit: an odd number.</param>
internal sealed record TileShape(int BlockBits, int RowBits, int Digits = 1)
{
    public int Bits => BlockBits + RowBits;

    public int Blocks => Digits << RowBits;

    public int Elements => Digits << Bits;

    /// <summary>The index of a tile's first element.</summary>
    public Value Start(TileBuilder builder, Value tile) =>
        (Digits == 1 ? builder.ShiftLeft(tile, builder.Index(Bits)) : builder.Multiply(tile, builder.Index(Elements))).Named("start");
}
