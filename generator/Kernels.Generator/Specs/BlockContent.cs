namespace Kernels.Generator.Specs;

/// <summary>What a field of a block has; the values are those of the public <c>BlockContent</c>.</summary>
internal enum BlockContent
{
    Codes = 0,
    Scales = 1,
    Minima = 2,
    ZeroPoints = 3,
    OuterScales = 4,
    OuterMinima = 5,
}
