namespace Kernels.Generator.Lowering;

/// <summary>The index bits of a tile: those of a block and those that count its blocks.</summary>
internal sealed record TileShape(int BlockBits, int RowBits)
{
    public int Bits => BlockBits + RowBits;

    public int Blocks => 1 << RowBits;
}
