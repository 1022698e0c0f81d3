namespace Kernels.Generator.Lowering.Products;

/// <summary>What some machines of a target have and others lack, by the names of the runtime.</summary>
internal enum ProductFeature
{
    /// <summary>Dot products of four bytes.</summary>
    ByteDots,

    /// <summary>A matrix instruction of bytes.</summary>
    ByteMatrices,
}
