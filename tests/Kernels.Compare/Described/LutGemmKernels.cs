using Kernels.Compare.Baselines;

namespace Kernels.Compare.Described;

/// <summary>Products by weights, with and without a rotation; scales are fp32, but those of MXFP4, whose encoder and packing stand here for such.</summary>
internal static partial class LutGemmKernels
{
    public const int Group = 128;
    public const int Rotation = 128;

    // Weights may have any multiple of these elements a row.
    private const int EncodedRow = 128;

    private const int ExponentBias = 127;

    public static IReadOnlyList<ProductKernel> Plain { get; } =
    [
        new(CodeFormat.Int8, 1, EncodeInt8, MultiplyInt8, MultiplyInt8Kernel, LookUpInt8),
        new(CodeFormat.Int4, 1, EncodeInt4, MultiplyInt4, MultiplyInt4Kernel, LookUpInt4),
        new(CodeFormat.Int2, 1, EncodeInt2, MultiplyInt2, MultiplyInt2Kernel, LookUpInt2),
        new(CodeFormat.Ternary, 1, EncodeTernary, MultiplyTernary, MultiplyTernaryKernel, LookUpTernary),
        new(CodeFormat.MxFp4, 1, EncodeMxFp4, MultiplyMxFp4, MultiplyMxFp4Kernel) { Pack = PackMxFp4 },
        new(CodeFormat.Nf4, 1, EncodeNf4, MultiplyNf4, MultiplyNf4Kernel),
    ];

    public static IReadOnlyList<ProductKernel> Rotated { get; } =
    [
        new(CodeFormat.Int8, Rotation, RotateEncodeInt8, RotateMultiplyInt8, RotateMultiplyInt8Kernel),
        new(CodeFormat.Int4, Rotation, RotateEncodeInt4, RotateMultiplyInt4, RotateMultiplyInt4Kernel),
        new(CodeFormat.Int2, Rotation, RotateEncodeInt2, RotateMultiplyInt2, RotateMultiplyInt2Kernel),
        new(CodeFormat.Ternary, Rotation, RotateEncodeTernary, RotateMultiplyTernary, RotateMultiplyTernaryKernel),
    ];

    [RotateQuantizeKernel<Int8>(EncodedRow, GroupSize = Group)]
    private static partial void EncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(EncodeInt8))]
    private static partial void MultiplyInt8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt8), Lowering = ProductLowering.Table)]
    private static partial void LookUpInt8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Int4>(EncodedRow, GroupSize = Group)]
    private static partial void EncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(EncodeInt4))]
    private static partial void MultiplyInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt4), Lowering = ProductLowering.Table)]
    private static partial void LookUpInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Int2>(EncodedRow, GroupSize = Group)]
    private static partial void EncodeInt2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(EncodeInt2))]
    private static partial void MultiplyInt2(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeInt2), Lowering = ProductLowering.Table)]
    private static partial void LookUpInt2(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(EncodedRow, GroupSize = Group)]
    private static partial void EncodeTernary(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(EncodeTernary))]
    private static partial void MultiplyTernary(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeTernary), Lowering = ProductLowering.Table)]
    private static partial void LookUpTernary(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<MxFp4>(EncodedRow)]
    private static partial void EncodeMxFp4(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    [LutGemmKernel(Weights = nameof(EncodeMxFp4))]
    private static partial void MultiplyMxFp4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    private static void EncodeMxFp4(KernelDevice device, ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales)
    {
        byte[] exponents = new byte[scales.Length];
        EncodeMxFp4(device, source, codes, exponents);
        for (int i = 0; i < scales.Length; i++) scales[i] = MathF.ScaleB(1, exponents[i] - ExponentBias);
    }

    private static PackedWeights PackMxFp4(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, long outputs, long inputs, KernelDevice? device)
    {
        byte[] exponents = new byte[scales.Length];
        for (int i = 0; i < scales.Length; i++) exponents[i] = (byte)(Math.ILogB(scales[i]) + ExponentBias);
        return MultiplyMxFp4Kernel.Pack(codes, exponents, outputs, inputs, device);
    }

    [RotateQuantizeKernel<Nf4>(EncodedRow, GroupSize = Group)]
    private static partial void EncodeNf4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(EncodeNf4))]
    private static partial void MultiplyNf4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Int8>(EncodedRow, Rotation = Rotation, GroupSize = Group)]
    private static partial void RotateEncodeInt8(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(RotateEncodeInt8))]
    private static partial void RotateMultiplyInt8(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Int4>(EncodedRow, Rotation = Rotation, GroupSize = Group)]
    private static partial void RotateEncodeInt4(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(RotateEncodeInt4))]
    private static partial void RotateMultiplyInt4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Int2>(EncodedRow, Rotation = Rotation, GroupSize = Group)]
    private static partial void RotateEncodeInt2(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(RotateEncodeInt2))]
    private static partial void RotateMultiplyInt2(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Ternary>(EncodedRow, Rotation = Rotation, GroupSize = Group)]
    private static partial void RotateEncodeTernary(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [LutGemmKernel(Weights = nameof(RotateEncodeTernary))]
    private static partial void RotateMultiplyTernary(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
}
