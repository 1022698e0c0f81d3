namespace Kernels.Generator.Specs;

/// <summary>How a product is computed; the values are those of the public <c>ProductLowering</c>.</summary>
internal enum ProductLoweringKind
{
    Auto = 0,
    Table = 1,
    MultiplyAdd = 2,
}
