namespace Kernels.Generator.Specs;

/// <summary>The factor after a transform; the values are those of the public <c>HadamardScale</c>.</summary>
internal enum ScaleFactor
{
    Orthonormal = 0,
    None = 1,
    Inverse = 2,
}
