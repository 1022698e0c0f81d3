using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>Where in blocks an operand's elements are: in a field of numbers that groups or blocks have, or in the fields of codes' bits, of elements or of groups.</summary>
internal sealed record BlockPart(BlockLayout Layout, EquatableArray<BlockField> Fields)
{
    public int BlockBits => PowersOfTwo.Log2(Layout.Elements);
}
