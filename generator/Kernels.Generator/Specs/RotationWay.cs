namespace Kernels.Generator.Specs;

/// <summary>Which way rows go through steps; the values are those of the public type.</summary>
internal enum RotationWay
{
    Forward = 0,
    Inverse = 1,
    Dual = 2,
}
