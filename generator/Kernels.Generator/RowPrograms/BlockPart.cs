using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>The fields of blocks that an operand is, or is the part of another one that is.</summary>
internal sealed record BlockPart(BlockLayout Layout, EquatableArray<BlockField> Fields)
{
    public int BlockBits => PowersOfTwo.Log2(Layout.Elements);
}
