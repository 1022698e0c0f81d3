using System.Collections.Immutable;
using System.Globalization;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>One input, one output: whatever the order of the files, the culture of the machine or the run.</summary>
public class DeterminismTests
{
    private static readonly string[] Sources =
    [
        "public static partial class MyKernels { [HadamardKernel(16, Scale = HadamardScale.Inverse)] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination); }",
        "public static partial class MyKernels { [RotateQuantizeKernel<Info>(64, Rotation = 32, GroupSize = 16, Signs = SignPlacement.Before, Seed = 18446744073709551615)] public static partial void Encode(ReadOnlySpan<Half> source, Span<byte> codes, Span<float> scales); }",
        "public static partial class MyKernels { [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<Half> destination); }",
        "public static partial class MyKernels { [LutGemmKernel(Weights = nameof(Encode))] public static partial void Multiply(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<float> destination); }",
        "public static partial class MyKernels { [LutGemmKernel<Int4>(GroupSize = 16)] public static partial void Signed(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination); }",
        "[IntegerGrid(4, 1, 15, 7.25f, 8.5f, 8)] public struct Info : INumberFormat;",
        "public static partial class Wrong { [HadamardKernel(-3)] public static partial int Info(double[] source, Span<float> I); [HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); [HadamardKernel(8)] public static partial void M(ReadOnlySpan<Half> source, Span<Half> destination); }",
    ];

    private static readonly ImmutableDictionary<string, string> Expected = Generate(Project.Of(Sources));

    [Fact]
    public void Two_runs_give_the_same_bytes() => AssertSame(Expected, Generate(Project.Of(Sources)));

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var random = new Random(1);
        for (var shuffle = 0; shuffle < 3; shuffle++)
        {
            var sources = Sources.ToArray();
            random.Shuffle(sources);
            AssertSame(Expected, Generate(Project.Of(sources)));
        }
    }

    public static TheoryData<string> Cultures => [.. ForeignCulture.Names];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_does_not_matter(string name)
    {
        var culture = ForeignCulture.Of(name);
        var (previous, previousInterface) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            AssertSame(Expected, Generate(Project.Of(Sources)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (previous, previousInterface);
        }
    }

    [Fact]
    public void Text_has_plain_line_ends() =>
        Assert.All(Expected.Values, text => Assert.DoesNotContain('\r', text));

    private static ImmutableDictionary<string, string> Generate(CSharpCompilation project) => Build.Run(project).Generated;

    private static void AssertSame(ImmutableDictionary<string, string> expected, ImmutableDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.Equal(file.Value, actual[file.Key]));
    }
}
