using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Fuzz;

/// <summary>Half-typed code in every place: nothing may escape from the generator or the analyzer.</summary>
public class FuzzTests
{
    private static readonly string[] Seeds =
    [
        """
        namespace App;
        public static partial class MyKernels
        {
            [HadamardKernel(64, Scale = HadamardScale.None, Signs = SignPlacement.After, Seed = 42, Info = "Details")]
            public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);
            [RotateQuantizeKernel<Int4>(256, Rotation = 128, GroupSize = 64)]
            public static partial void Encode(ReadOnlySpan<Half> source, Span<byte> codes, Span<Half> scales);
            [DequantizeRotateKernel(Of = nameof(Encode), OfType = typeof(MyKernels))]
            internal static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
        }
        """,
        """
        [IntegerGrid(bits: 5, minimum: -15, maximum: 15, largest: 15, offset: 0.5f, zeroCode: 1)]
        public readonly struct Int5 : INumberFormat;
        public partial record Outer<T> where T : class?
        {
            private partial interface Inner<in U>
            {
                [RotateQuantizeKernel<Int5>(512, Signs = SignPlacement.Before, Seed = 1)] static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);
                [RotateKernel(256, Rotation = 64, Matrix = 16, Signs = SignPlacement.Before, Seed = 1, Rounds = 2, Way = RotationWay.Inverse)] static partial void Turn(ReadOnlySpan<float> source, ReadOnlySpan<float> inverseMatrix, Span<Half> destination);
                [HadamardKernel(length: 2)] public static partial void Rotate(scoped ReadOnlySpan<float> source, Span<Half> destination);
            }
        }
        public partial struct Decoders { [DequantizeRotateKernel(Of = "Encode", OfType = typeof(Outer<string>))] static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination); }
        """,
        """
        namespace @class.Kernels
        {
            class System { }
            partial class Model : IDisposable
            {
                public int P { [HadamardKernel(8)] get; set; }
                void M<T>() { [HadamardKernel(8)] void Local(ReadOnlySpan<T> source) { } var f = [HadamardKernel(4)] (int x) => x; }
                [HadamardKernel(8)] public virtual partial ref readonly int Rotate<T>(params ReadOnlySpan<T> source) where T : unmanaged;
                [HadamardKernel(8)] [DequantizeRotateKernel] static partial void Both(float[] source, ref Span<(int A, float[]? B)> destination);
                [HadamardKernel(8)] static partial void Done(ReadOnlySpan<float> source, Span<float> destination);
                static partial void Done(ReadOnlySpan<float> source, Span<float> destination) { }
                public void Dispose() { }
            }
        }
        """,
        """
        public static partial class Products
        {
            [RotateQuantizeKernel<Int2>(64, Rotation = 32, GroupSize = 16, Matrix = 16, OuterMatrix = 4, Signs = SignPlacement.Before, Seed = 9)]
            public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, ReadOnlySpan<Half> outerMatrix, Span<byte> codes, Span<Half> scales, ReadOnlySpan<BFloat16> clips);
            [LutGemmKernel(Weights = nameof(Encode), OfType = typeof(Products), Info = "Details")]
            public static partial void Multiply(ReadOnlySpan<Half> activations, ReadOnlySpan<float> bias, PackedWeights w, ReadOnlySpan<float> matrix, ReadOnlySpan<Half> outerMatrix, Span<float> destination);
            [LutGemmKernel<Levels>(RowLength = 96, Rotation = 32, GroupSize = 16, HalfScales = true, Lowering = ProductLowering.Table)]
            internal static partial void MultiplyDescribed(ReadOnlySpan<float> x, PackedWeights weights, Span<Half> destination);
            [LutGemmKernel] [LutGemmKernel<int>] static partial void Neither(PackedWeights? a, PackedWeights[] b, in Span<float> destination);
        }
        [IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 7.5f, offset: 7.5f, zeroCode: 8, statistic: ScaleStatistic.MeanMagnitude)]
        public struct Levels : INumberFormat { }
        """,
        """
        [IntegerGrid(5, 0, 31, largest: 31, statistic: ScaleStatistic.RangeAboveMinimum, Rounding = CodeRounding.HalfUp, UnroundedScale = true)]
        [Block(elements: 32, bytes: 24)]
        [BlockField(BlockContent.Scales, offset: 0, Type = typeof(Half))]
        [BlockField(BlockContent.Minima, offset: 2, Type = typeof(Half))]
        [BlockField(BlockContent.Codes, offset: 4, FirstBit = 4, Bits = 1)]
        [BlockField(BlockContent.Codes, offset: 8, Bits = 4, Stride = 16)]
        public readonly struct Mine : INumberFormat;
        public static partial class OfBlocks
        {
            [RotateQuantizeKernel<Mine>(64, Rotation = 64)]
            public static partial void Encode(ReadOnlySpan<float> source, Span<byte> blocks);
            [DequantizeRotateKernel(Of = nameof(Encode))]
            public static partial void Decode(ReadOnlySpan<byte> blocks, Span<float> destination);
            [RotateQuantizeKernel<Kernels.Ggml.Q4_0>(64, ScaleFit = ScaleFit.LeastSquares)]
            public static partial void EncodeQ4(ReadOnlySpan<Half> source, Span<byte> blocks);
            [LutGemmKernel<Mine>]
            internal static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
        }
        """,
        """
        [IntegerGrid(4, 0, 15, largest: 15, statistic: ScaleStatistic.RangeAboveMinimum)]
        [NestedScale(minimum: 0, maximum: 63, groupSize: 32)]
        [Block(elements: 64, bytes: 40)]
        [BlockField(BlockContent.OuterScales, offset: 0, Type = typeof(Half))]
        [BlockField(BlockContent.OuterMinima, offset: 2, Type = typeof(Half))]
        [BlockField(BlockContent.Scales, offset: 4, Bits = 6, Places = new[] { 0, 8 })]
        [BlockField(BlockContent.Minima, offset: 4, FirstBit = 4, Bits = 2, Places = new[] { 6, 14 })]
        [BlockField(BlockContent.Minima, offset: 6, Bits = 4, Places = new[] { 0, 4 })]
        [BlockField(BlockContent.Codes, offset: 7)]
        public readonly struct Mine : INumberFormat;
        public static partial class OfScales
        {
            [RotateQuantizeKernel<Mine>(128, Rotation = 128)]
            public static partial void Encode(ReadOnlySpan<float> source, Span<byte> blocks);
            [DequantizeRotateKernel(Of = nameof(Encode))]
            public static partial void Decode(ReadOnlySpan<byte> blocks, Span<float> destination);
            [LutGemmKernel<Mine>]
            internal static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
        }
        """,
    ];

    [Fact]
    public void Nothing_escapes_from_mutated_descriptions() => Run(seed: 20, mutations: 2000, (spec, _) => $"// {spec}");

    [Fact]
    public void Whatever_parses_after_a_mutation_compiles() => Run(seed: 7, mutations: 30, compile: null);

    private static void Run(int seed, int mutations, Func<Kernels.Generator.Specs.KernelSpec, CancellationToken, string>? compile)
    {
        var mutator = new TokenMutator(seed);
        for (var mutation = 0; mutation < mutations; mutation++)
        {
            var source = mutator.Mutate(Seeds[mutation % Seeds.Length]);
            try
            {
                var build = Build.Run(Project.Of(source), compile);
                Assert.DoesNotContain(build.Kernels, diagnostic => diagnostic.Id is "AD0001" or "KRN9001");

                // A method without a kernel never goes unexplained.
                Assert.True(
                    !build.Generated.Values.Any(text => text.Contains("NotSupportedException"))
                    || build.Kernels.Concat(build.Compiler).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
                    "A throwing body without an error.");
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Mutation {mutation} of seed {seed}:\n{source}", fault);
            }
        }
    }
}
