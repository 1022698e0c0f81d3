namespace Kernels.Generator.Specs;

/// <summary>How a number halfway between two codes is rounded; the values are those of the public <c>CodeRounding</c>.</summary>
internal enum CodeRounding
{
    HalfToEven = 0,
    HalfUp = 1,
    HalfAwayFromZero = 2,
    HalfTowardZero = 3,
}
