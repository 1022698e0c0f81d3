namespace Kernels.Generator.Specs;

/// <summary>The codes of small floating-point numbers that are none; the values are those of the public <c>FloatSpecials</c>.</summary>
internal enum FloatSpecials
{
    None = 0,
    NaN = 1,
    InfinityAndNaN = 2,
}
