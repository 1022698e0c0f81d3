using Kernels.Generator.Tests.Harness;

namespace Kernels.Generator.Tests.Snapshots;

/// <summary>The whole generated file, with the text of every target, for each family and operand type.</summary>
public class GeneratedFileTests
{
    private const string HadamardFloat = "[HadamardKernel(8)] public static partial void F(ReadOnlySpan<float> source, Span<float> destination);";

    private const string HadamardHalf =
        "[HadamardKernel(64, Scale = HadamardScale.None, Signs = SignPlacement.Before, Seed = 1)] public static partial void F(ReadOnlySpan<Half> source, Span<Half> destination);";

    private const string HadamardMixed =
        "[HadamardKernel(16, Scale = HadamardScale.Inverse, Signs = SignPlacement.After, Seed = 2)] public static partial void F(ReadOnlySpan<Half> source, Span<float> destination);";

    private const string HadamardLong = "[HadamardKernel(8192)] public static partial void F(ReadOnlySpan<float> source, Span<float> destination);";

    private const string EncodeInt4 =
        "[RotateQuantizeKernel<Int4>(128, Rotation = 128)] public static partial void F(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);";

    private const string EncodeInt8 =
        "[RotateQuantizeKernel<Int8>(96, Rotation = 32, GroupSize = 16, Signs = SignPlacement.Before, Seed = 3)] public static partial void F(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);";

    private const string EncodeTernary =
        "[RotateQuantizeKernel<Ternary>(64, GroupSize = 64)] public static partial void F(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);";

    private const string DecodeInt4 =
        """
        [RotateQuantizeKernel<Int4>(128, Rotation = 128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);
        [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void F(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
        """;

    private const string DecodeInt8 =
        """
        [RotateQuantizeKernel<Int8>(64, GroupSize = 64)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);
        [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void F(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination);
        """;

    private const string MultiplyInt4 =
        "[LutGemmKernel<Int4>(GroupSize = 32)] public static partial void F(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);";

    [Theory]
    [InlineData(nameof(HadamardFloat), HadamardFloat)]
    [InlineData(nameof(HadamardHalf), HadamardHalf)]
    [InlineData(nameof(HadamardMixed), HadamardMixed)]
    [InlineData(nameof(HadamardLong), HadamardLong)]
    [InlineData(nameof(EncodeInt4), EncodeInt4)]
    [InlineData(nameof(EncodeInt8), EncodeInt8)]
    [InlineData(nameof(EncodeTernary), EncodeTernary)]
    [InlineData(nameof(DecodeInt4), DecodeInt4)]
    [InlineData(nameof(DecodeInt8), DecodeInt8)]
    [InlineData(nameof(MultiplyInt4), MultiplyInt4)]
    public void Text_is_as_verified(string name, string members)
    {
        var build = Build.Run($"namespace Sample {{ public static partial class Kernels {{ {members} }} }}");

        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
        Snapshot.Verify(build.Generated.Single(file => file.Key.Contains("_F_")).Value, name, "cs");
        foreach (var stage in (string[])["Activations", "Multiply"])
        {
            if (build.Generated.SingleOrDefault(file => Path.GetFileName(file.Key).StartsWith(stage, StringComparison.Ordinal)).Value is { } text) Snapshot.Verify(text, name + stage, "cs");
        }
    }
}
