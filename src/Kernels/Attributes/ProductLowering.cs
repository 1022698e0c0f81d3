namespace Kernels;

/// <summary>How a product of low-bit weights and 8-bit activations is computed. Every way gives the same bits.</summary>
/// <remarks>
/// The sum of a group is an exact integer in either way, so that the choice is one of speed alone. It holds for every
/// device; a device without the instructions has them replaced by others of the same result.
/// </remarks>
public enum ProductLowering
{
    /// <summary>What was measured to be the fastest for the format, the device and the number of rows.</summary>
    Auto = 0,

    /// <summary>
    /// Table lookup: sums of a few activations are tabulated, and the codes of the weights are the index (T-MAC, arXiv
    /// 2407.00088; LUT-GEMM, arXiv 2206.09557). The entries are exact integers. For formats whose levels are one apart, as those of an <see cref="IntegerGridAttribute"/> are.
    /// </summary>
    Table = 1,

    /// <summary>Integer multiply-add: four 8-bit products at a time, added in 32 bits.</summary>
    MultiplyAdd = 2,
}
