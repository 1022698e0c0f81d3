using static Kernels.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN41nn, but for KRN4108, which takes a compiled library and has tests of its own.</summary>
internal static class PipelineCases
{
    private const string Encode = "[RotateQuantizeKernel<Int4>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);";

    private const string Transformed = "[RotateQuantizeKernel<Int4>(128, Matrix = 64)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<Half> scales);";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Transform("KRN4101", "8, Signs = [|(SignPlacement)3|]", "Signs is 3"),
        Transform("KRN4109", "8, Signs = SignPlacement.Before, Rounds = [|4|]", "Rounds is 4; write 1, 2 or 3, or leave it out for 1"),
        Transform("KRN4109", "8, Signs = SignPlacement.Before, Rounds = [|-1|]", "Rounds is -1; write 1, 2 or 3"),
        Transform("KRN4109", "8, Rounds = [|2|]", "Rounds is 2; without Signs its rounds undo each other: set Signs, or leave it out for 1"),
        Transform("KRN4101", "8, Signs = [|(SignPlacement)(-1)|], Seed = 3", "write 'SignPlacement.None', 'SignPlacement.Before' or 'SignPlacement.After'"),
        Transform("KRN4102", "8, Seed = [|42|]", "Seed is set and Signs is not"),
        Transform("KRN4102", "8, Signs = SignPlacement.None, Seed = [|0|]", "or remove Seed"),
        Decoder("KRN4103", "[|DequantizeRotateKernel|]", "'Decode' does not say which method it is the inverse of; write 'Of = nameof(Encode)'"),
        Decoder("KRN4103", "DequantizeRotateKernel(Of = [|\"\"|])", "write 'Of = nameof(Encode)'"),
        Decoder("KRN4103", "DequantizeRotateKernel(Of = [|null|])", "write 'Of = nameof(Encode)'"),
        Decoder("KRN4103", "[|DequantizeRotateKernel(OfType = typeof(Others))|]", "write 'Of = nameof(Others.EncodeOther)'"),
        Decoder("KRN4104", "DequantizeRotateKernel(Of = [|\"Encod\"|])", "'MyKernels' has no method 'Encod'; write 'Of = nameof(Encode)', or set OfType"),
        Decoder("KRN4104", "DequantizeRotateKernel(Of = [|nameof(Encode)|], OfType = typeof(Others))", "'Others' has no method 'Encode'; write 'Of = nameof(Others.EncodeOther)'"),
        Decoder("KRN4104", "DequantizeRotateKernel(Of = [|\"M\"|], OfType = typeof(string))", "it has no rotate-quantize kernel at all"),
        Decoder("KRN4105", "DequantizeRotateKernel(Of = [|nameof(Decode)|])", "'MyKernels.Decode' has no [RotateQuantizeKernel] attribute; write 'Of = nameof(Encode)'"),
        Member("KRN4106", $"{Encode} {Encode.Replace("128", "128, Info = \"X\"").Replace("<float>", "<Half>")} [DequantizeRotateKernel(Of = [|nameof(Encode)|])] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);", "'MyKernels' has 2 rotate-quantize kernels called 'Encode'"),
        Member("KRN4110", "[RotateQuantizeKernel<UInt4>(128)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<Half> scales, Span<byte> codes, [|Span<byte>|] zeroPoints);", "'scales' is read and 'zeroPoints' is not; an encoder is given all that groups have or computes it: write 'ReadOnlySpan<byte> zeroPoints'"),
        Member("KRN4110", "[RotateQuantizeKernel<Affine4>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<float> scales, Span<byte> codes, [|ReadOnlySpan<Half>|] minima);", "'scales' is written and 'minima' is not; an encoder is given all that groups have or computes it: write 'Span<Half> minima'"),
        Member("KRN1101", "[RotateQuantizeKernel<UInt4>(128)] public static partial void [|Encode|](ReadOnlySpan<float> source, ReadOnlySpan<Half> scales, Span<byte> codes);", "add 'ReadOnlySpan<byte> zeroPoints'"),
        Member("KRN2001", "[RotateQuantizeKernel<Int8>(128, SharedScales = true)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, [|ReadOnlySpan<double>|] scales);", "write 'ReadOnlySpan<float> scales'"),
        Member("KRN4111", "[RotateQuantizeKernel<Int8>(128, SharedScales = [|true|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);", "SharedScales is set and 'scales' is written, for each row by itself; write 'ReadOnlySpan<float> scales' for scales that you give"),
        Member("KRN4112", "[RotateQuantizeKernel<Int8>(128, ScaleFit = [|ScaleFit.Unbiased|])] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> codes);", "ScaleFit is 'ScaleFit.Unbiased', and 'scales' are read; write 'Span<float> scales', or leave ScaleFit out"),
        Member("KRN4112", "[RotateQuantizeKernel<Int8>(128, ScaleFit = [|(ScaleFit)7|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);", "ScaleFit is 7, which ScaleFit does not define; write 'ScaleFit.None', 'ScaleFit.LeastSquares', 'ScaleFit.Unbiased', 'ScaleFit.SameNorm' or 'ScaleFit.WeightedLeastSquares'"),
        Member("KRN4112", "[RotateQuantizeKernel<Affine4>(128, ScaleFit = [|ScaleFit.SameNorm|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<float> minima);", "and the groups of 'Affine4' have minima, which codes go with; leave ScaleFit out"),
        Member("KRN4112", "[RotateQuantizeKernel<Kernels.Ggml.Q6_K>(256, ScaleFit = [|ScaleFit.SameNorm|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> blocks);", "and the scales of 'Q6_K' are codes, by which those of elements are made; leave ScaleFit out"),
        Member("KRN4115", "[RotateQuantizeKernel<Kernels.Ggml.IQ4_NL>(32)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<int> [|roundingSeed|], Span<byte> blocks);", "'roundingSeed' is a parameter and 'IQ4_NL' is a codebook"),
        Member("KRN4114", "[RotateQuantizeKernel<Kernels.Ggml.Q6_K>(256)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> [|clips|], Span<byte> blocks);", "the scales of 'Q6_K' follow from 'ScaleStatistic.Extreme'"),
        Member("KRN4118", "[RotateQuantizeKernel<Int8>(128, Refinements = [|9|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);", "Refinements is 9, and each takes time; write 0 to 8"),
        Member("KRN4118", "[RotateQuantizeKernel<Int8>(128, Refinements = [|-1|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);", "Refinements is -1"),
        Member("KRN4118", "[RotateQuantizeKernel<UInt4>(128, Refinements = [|1|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints);", "and the groups of 'UInt4' have zeroPoints, which codes go with; leave Refinements out"),
        Member("KRN4118", "[RotateQuantizeKernel<MxFp4>(128, Refinements = [|1|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);", "and the scales of 'MxFp4' are powers of two, by rules of their own; leave Refinements out"),
        Member("KRN4118", "[RotateQuantizeKernel<Int8>(128, Refinements = [|2|])] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> codes);", "Refinements is 2, and 'scales' are read; write 'Span<float> scales', or leave Refinements out"),
        Member("KRN4119", "[RotateQuantizeKernel<Nf4>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> [|bits|], Span<float> destination);", "the levels of 'Nf4' are not one apart"),
        Member("KRN4119", "[RotateQuantizeKernel<Fp8E4M3>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [InnerProductKernel(Of = nameof(Encode))] public static partial void Score(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<int> [|bits|], ReadOnlySpan<float> query, Span<float> scores);", "'bits' is a parameter and the levels of 'Fp8E4M3'"),
        Member("KRN4120", "[RotateQuantizeKernel<Int8>(128, Rotation = 128)] public static partial void A(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RotateQuantizeKernel<Int4>(128)] public static partial void B(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RequantizeKernel(From = nameof(A), To = [|nameof(B)|])] public static partial void C(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);", "The codes of 'B' cannot be made of those of 'A', whose steps are"),
        Member("KRN4120", "[RotateQuantizeKernel<Int8>(128, Rotation = 128)] public static partial void A(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RotateQuantizeKernel<Int4>(256, Rotation = 128)] public static partial void B(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RequantizeKernel(From = nameof(A), To = [|nameof(B)|])] public static partial void C(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);", "whose rows have 128 and 256 elements; let both have the same"),
        Member("KRN4120", "[RotateQuantizeKernel<Int8>(128, Rotation = 128)] public static partial void A(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RotateQuantizeKernel<Int4>(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 1)] public static partial void B(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RequantizeKernel(From = nameof(A), To = [|nameof(B)|])] public static partial void C(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);", "whose steps are"),
        Member("KRN4121", "[RotateQuantizeKernel<UInt4>(128, ScaleFunction = [|nameof(F)|])] public static partial void E(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints); static float F(float mean) => mean;", "ScaleFunction is set, and the groups of 'UInt4' have zeroPoints, which go with their range; leave ScaleFunction out"),
        Member("KRN4121", "[RotateQuantizeKernel<Int4>(128, ScaleFunction = [|nameof(F)|])] public static partial void E(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> codes); static float F(float mean) => mean;", "ScaleFunction is set, and 'scales' are read; write 'Span<float> scales', or leave ScaleFunction out"),
        Member("KRN4121", "[RotateQuantizeKernel<Kernels.Ggml.IQ4_NL>(32, ScaleFunction = [|nameof(F)|])] public static partial void E(ReadOnlySpan<float> source, Span<byte> blocks); static float F(float mean) => mean;", "have the sign of a number"),
        Member("KRN4114", "[RotateQuantizeKernel<Int4>(128, ScaleFunction = nameof(F))] public static partial void E(ReadOnlySpan<float> source, ReadOnlySpan<float> [|clips|], Span<byte> codes, Span<float> scales); static float F(float mean) => mean;", "'clips' is a parameter and scales follow from ScaleFunction; remove it"),
        Member("KRN4103", "[RotateQuantizeKernel<Int8>(128, Rotation = 128)] public static partial void A(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RotateQuantizeKernel<Int4>(128, Rotation = 128)] public static partial void B(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [[|RequantizeKernel(From = nameof(A))|]] public static partial void C(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);", "'C' does not say which method would write the codes that it makes; write 'To = nameof(A)'"),
        Member("KRN4107", "[RotateQuantizeKernel<Int8>(128, Rotation = 128)] public static partial void A(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RotateQuantizeKernel<Int4>(128, Rotation = 128)] public static partial void B(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RequantizeKernel(From = nameof(A), To = nameof(B), FromType = [|typeof(int[])|])] public static partial void C(ReadOnlySpan<byte> sourceCodes, ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);", "FromType is 'int[]'"),
        Member("KRN1101", "[RotateQuantizeKernel<Int8>(128, Rotation = 128)] public static partial void A(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RotateQuantizeKernel<Int4>(128, Rotation = 128)] public static partial void B(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RequantizeKernel(From = nameof(A), To = nameof(B))] public static partial void [|C|](ReadOnlySpan<byte> sourceCodes, Span<byte> codes, Span<float> scales);", "'C' has no parameter 'sourceScales'; add 'ReadOnlySpan<float> sourceScales'"),
        Member("KRN1102", "[RotateQuantizeKernel<Int8>(128, Rotation = 128)] public static partial void A(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RotateQuantizeKernel<Int4>(128, Rotation = 128)] public static partial void B(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RequantizeKernel(From = nameof(A), To = nameof(B))] public static partial void C(ReadOnlySpan<byte> [|source|], ReadOnlySpan<float> sourceScales, Span<byte> codes, Span<float> scales);", "rename it to 'sourceCodes'"),
        Member("KRN2001", "[RotateQuantizeKernel<Int8>(128, Rotation = 128)] public static partial void A(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RotateQuantizeKernel<Int4>(128, Rotation = 128)] public static partial void B(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [RequantizeKernel(From = nameof(A), To = nameof(B))] public static partial void C(ReadOnlySpan<byte> sourceCodes, [|ReadOnlySpan<byte>|] sourceScales, Span<byte> codes, Span<float> scales);", "sourceScales"),
        Member("KRN4112", "[RotateQuantizeKernel<MxFp4>(128, ScaleFit = [|ScaleFit.SameNorm|])] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);", "and the scales of 'MxFp4' are bytes, by rules of their own; leave ScaleFit out"),
        Member("KRN4113", "[RotateQuantizeKernel<Int8>(128)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> [|matrix|], Span<byte> codes, Span<float> scales);", "'matrix' is a parameter and Matrix names no order; write 'Matrix = n' in the attribute, with the order n of the matrix, or remove the parameter"),
        Member("KRN4113", "[RotateQuantizeKernel<Int8>(128, Matrix = 32)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, ReadOnlySpan<float> [|outerMatrix|], Span<byte> codes, Span<float> scales);", "'outerMatrix' is a parameter and OuterMatrix names no order"),
        Member("KRN4113", "[LutGemmKernel<Int8>] public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> [|matrix|], Span<float> destination);", "'matrix' is a parameter and Matrix names no order"),
        Member("KRN3014", "[RotateQuantizeKernel<Int4>(384, Matrix = [|48|])] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<Half> scales); [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<float> inverseMatrix, Span<float> destination);", "Matrix is 48"),
        Member("KRN4104", "[LutGemmKernel(Weights = [|\"Missing\"|])] public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights matrix, Span<float> destination);", "has no method 'Missing'"),
        Member("KRN4114", "[RotateQuantizeKernel<Int8>(128)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> [|clips|], Span<byte> codes, ReadOnlySpan<float> scales);", "'clips' is a parameter and 'scales' are read, so that nothing is measured; remove it"),
        Member("KRN4114", "[RotateQuantizeKernel<LloydMax2>(128)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> [|clips|], Span<byte> codes, Span<float> scales);", "the scales of 'LloydMax2' follow from 'ScaleStatistic.RootMeanSquare', and not from the ends of a range; remove it"),
        Member("KRN4115", "[RotateQuantizeKernel<LloydMax2>(128)] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<int> [|roundingSeed|], Span<byte> codes, Span<float> scales);", "'roundingSeed' is a parameter and 'LloydMax2' is a codebook, whose codes are the nearest ones; remove it"),
        Member("KRN1101", "[RotateQuantizeKernel<Int8>(128, Matrix = 32)] public static partial void [|Encode|](ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);", "add 'ReadOnlySpan<float> matrix'"),
        Member("KRN1101", "[LutGemmKernel<Int8>(Matrix = 32)] public static partial void [|Multiply|](ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);", "add 'ReadOnlySpan<float> matrix'"),
        Member("KRN1102", $"{Transformed} [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, ReadOnlySpan<float> [|matrix|], Span<float> destination);", "rename it to 'inverseMatrix'"),
        Rotation("KRN4103", "[|RotateKernel|]", "'Rotate' does not say which method has its steps, nor a row length for steps of its own; write 'Of = nameof(Encode)'"),
        Rotation("KRN3004", "[|RotateKernel(Rotation = 128)|]", "The row length 0 is outside 16 to 1048576; the nearest for its groups, rotation and signs is 128"),
        Member("KRN4113", "[RotateKernel(128, Way = RotationWay.Inverse)] public static partial void Rotate(ReadOnlySpan<float> source, ReadOnlySpan<float> [|inverseMatrix|], Span<float> destination);", "'inverseMatrix' is a parameter and Matrix names no order"),
        Rotation("KRN4104", "RotateKernel(Of = [|\"Encod\"|])", "'MyKernels' has no method 'Encod'; write 'Of = nameof(Encode)'"),
        Rotation("KRN4105", "RotateKernel(Of = [|nameof(Rotate)|])", "'MyKernels.Rotate' has no [RotateQuantizeKernel] attribute; write 'Of = nameof(Encode)'"),
        Rotation("KRN4116", "RotateKernel([|128|], Of = nameof(Encode))", "rowLength is set beside Of, whose method has steps already; remove one of them"),
        Rotation("KRN4116", "RotateKernel(Of = nameof(Encode), Rounds = [|2|])", "Rounds is set beside Of"),
        Rotation("KRN4116", "RotateKernel([|128|], OfType = typeof(Others), Of = \"EncodeOther\")", "rowLength is set beside Of"),
        Rotation("KRN4117", "RotateKernel(128, Way = [|(RotationWay)3|])", "Way is 3, which RotationWay does not define; write 'RotationWay.Forward', 'RotationWay.Inverse' or 'RotationWay.Dual'"),
        Rotation("KRN4117", "RotateKernel(Of = nameof(Encode), Way = [|(RotationWay)(-1)|])", "Way is -1"),
        Rotation("KRN4109", "RotateKernel(128, Signs = SignPlacement.Before, Rounds = [|2|])", "without Rotation its rounds undo each other"),
        Member("KRN4113", "[RotateKernel(128)] public static partial void Rotate(ReadOnlySpan<float> source, ReadOnlySpan<float> [|matrix|], Span<float> destination);", "'matrix' is a parameter and Matrix names no order"),
        Member("KRN1101", "[RotateKernel(128, Matrix = 32)] public static partial void [|Rotate|](ReadOnlySpan<float> source, Span<float> destination);", "add 'ReadOnlySpan<float> matrix'"),
        Member("KRN1102", "[RotateKernel(128, Matrix = 32, Way = RotationWay.Inverse)] public static partial void Rotate(ReadOnlySpan<float> source, ReadOnlySpan<float> [|matrix|], Span<float> destination);", "rename it to 'inverseMatrix'"),
        Member("KRN1101", $"{Transformed} [RotateKernel(Of = nameof(Encode))] public static partial void [|Rotate|](ReadOnlySpan<float> source, Span<float> destination);", "add 'ReadOnlySpan<float> matrix'"),
        Decoder("KRN4107", "DequantizeRotateKernel(Of = nameof(Encode), OfType = [|typeof(int[])|])", "OfType is 'int[]'"),
        Decoder("KRN4107", "DequantizeRotateKernel(Of = nameof(Encode), OfType = [|typeof(DayOfWeek)|])", "OfType is 'DayOfWeek'"),
    ];

    private static DiagnosticCase Transform(string id, string arguments, string message) =>
        Member(id, $"[HadamardKernel({arguments})] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);", message);

    private static DiagnosticCase Rotation(string id, string attribute, string message) =>
        BesideEncoders(id, attribute, "Rotate(ReadOnlySpan<float> source, Span<float> destination)", message);

    private static DiagnosticCase Decoder(string id, string attribute, string message) =>
        BesideEncoders(id, attribute, "Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination)", message);

    private static DiagnosticCase BesideEncoders(string id, string attribute, string method, string message) => new(
        id,
        $$"""
        namespace App;

        public static partial class MyKernels
        {
            {{Encode}}

            [{{attribute}}]
            public static partial void {{method}};
        }

        public static partial class Others
        {
            {{Encode.Replace("Encode", "EncodeOther")}}
        }
        """,
        message);
}
