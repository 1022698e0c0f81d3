namespace Kernels.Generator.Specs;

/// <summary>How a scale becomes a power of two; the values are those of the public <c>ScaleRounding</c>.</summary>
internal enum ScaleRounding
{
    Down = 0,
    Up = 1,
    Even = 2,
}
