using System.Runtime.InteropServices;
using Kernels.Oclgrind.Declared;

namespace Kernels.Oclgrind.Cases;

/// <summary>
/// Every product for one row, whose k is split and then added up, and for more rows than each larger tile takes. All begin with the
/// stage that quantizes the rows and adds up their codes.
/// </summary>
internal static class ProductCases
{
    /// <summary>A block of 16 rows of weights, and a last one of one row.</summary>
    public const int Outputs = 17;

    private delegate void Product<TSource, TDestination>(KernelDevice device, ReadOnlySpan<TSource> x, PackedWeights weights, Span<TDestination> destination);

    public static IReadOnlyList<InspectedCase> All { get; } =
    [
        .. Of<float, float>(Products.MultiplyInt4Kernel, Int4, Products.MultiplyInt4),
        .. Of<float, float>(Products.LookUpInt4Kernel, Int4, Products.LookUpInt4),
        .. Of<Half, Half>(Products.MultiplyInt8Kernel, Int8, (device, x, weights, y) => Products.MultiplyInt8(device, x, weights, Bias(), y)),
        .. Of<Half, Half>(Products.LookUpInt8Kernel, Int8, (device, x, weights, y) => Products.LookUpInt8(device, x, weights, Bias(), y)),
        .. Of<float, float>(Products.MultiplyInt2Kernel, Int2, Products.MultiplyInt2),
        .. Of<float, float>(Products.LookUpTernaryKernel, Ternary, Products.LookUpTernary),
    ];

    /// <summary>Weights in a device's memory, encoded on the CPU.</summary>
    public static PackedWeights Int4(LutGemmInfo product, KernelDevice device)
    {
        (float[] source, byte[] codes, float[] scales) = Matrix<float>(Products.EncodeInt4Kernel);
        Products.EncodeInt4(source, codes, scales);
        return product.Pack(codes, scales, Outputs, product.RowLength, device);
    }

    private static PackedWeights Int8(LutGemmInfo product, KernelDevice device)
    {
        (float[] source, byte[] codes, Half[] scales) = Matrix<Half>(Products.EncodeInt8Kernel);
        Products.EncodeInt8(source, codes, scales);
        return product.Pack(codes, scales, Outputs, product.RowLength, device);
    }

    private static PackedWeights Int2(LutGemmInfo product, KernelDevice device)
    {
        (float[] source, byte[] codes, float[] scales) = Matrix<float>(Products.EncodeInt2Kernel);
        Products.EncodeInt2(source, codes, scales);
        return product.Pack(codes, scales, Outputs, product.RowLength, device);
    }

    private static PackedWeights Ternary(LutGemmInfo product, KernelDevice device)
    {
        (float[] source, byte[] codes, float[] scales) = Matrix<float>(Products.EncodeTernaryKernel);
        Products.EncodeTernary(source, codes, scales);
        return product.Pack(codes, scales, Outputs, product.RowLength, device);
    }

    private static (float[] Source, byte[] Codes, TScale[] Scales) Matrix<TScale>(KernelInfo encoder) => (
        CaseData.Elements<float>(Outputs, encoder.RowLength),
        new byte[Outputs * encoder.ElementsPerRow("codes")],
        new TScale[Outputs * encoder.ElementsPerRow("scales")]);

    /// <summary>Only products that multiply have a tile of 32 rows.</summary>
    private static int[] Rows(LutGemmInfo kernel) => kernel.Stages.Any(stage => stage.Name.EndsWith("Rows32", StringComparison.Ordinal)) ? [1, 5, 33] : [1, 5];

    private static float[] Bias() => CaseData.Elements<float>(1, Outputs);

    private static IEnumerable<InspectedCase> Of<TSource, TDestination>(
        LutGemmInfo kernel, Func<LutGemmInfo, KernelDevice, PackedWeights> pack, Product<TSource, TDestination> multiply)
        where TSource : unmanaged
        where TDestination : unmanaged
        => Rows(kernel).Select(rows => new InspectedCase($"product {kernel.Name}, rows: {rows}", device =>
        {
            using PackedWeights weights = pack(kernel, device);
            var destination = new TDestination[rows * Outputs];
            multiply(device, CaseData.Elements<TSource>(rows, kernel.RowLength), weights, destination);
            return MemoryMarshal.AsBytes(destination.AsSpan()).ToArray();
        }));
}
