using static Kernels.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN42nn, and what products share with other kernels.</summary>
internal static class ProductCases
{
    private const string Encode = "[RotateQuantizeKernel<Int4>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);";
    private const string Operands = "ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination";

    public static IEnumerable<DiagnosticCase> All => [.. Attributes, .. Sizes, .. Parameters, .. Overloads];

    private static IEnumerable<DiagnosticCase> Attributes =>
    [
        Product("KRN1009", "LutGemmKernel(Weights = nameof(Encode)), [|LutGemmKernel<Int4>|]", "'Multiply' has 2 kernel attributes; keep one"),
        Product("KRN1009", "[|LutGemmKernel<Int4>(GroupSize = 64)|], LutGemmKernel(Weights = nameof(Encode))", "keep one"),
        Product("KRN1010", "LutGemmKernel<Int4>(Info = [|\"\"|])", "write a name such as 'MultiplyKernel'"),
        Product("KRN4103", "[|LutGemmKernel|]", "'Multiply' does not say which method writes its weights; write 'Weights = nameof(Encode)'"),
        Product("KRN4103", "LutGemmKernel(Weights = [|\"\"|], Lowering = ProductLowering.Table)", "write 'Weights = nameof(Encode)'"),
        Product("KRN4103", "[|LutGemmKernel(OfType = typeof(Others))|]", "write 'Weights = nameof(Others.EncodeOther)'"),
        Product("KRN4104", "LutGemmKernel(Weights = [|\"Encod\"|])", "'MyKernels' has no method 'Encod'; write 'Weights = nameof(Encode)', or set OfType"),
        Product("KRN4104", "LutGemmKernel(Weights = [|\"M\"|], OfType = typeof(string))", "it has no rotate-quantize kernel at all"),
        Product("KRN4105", "LutGemmKernel(Weights = [|nameof(Multiply)|])", "'MyKernels.Multiply' has no [RotateQuantizeKernel] attribute; write 'Weights = nameof(Encode)'"),
        Member("KRN4106", $"{Encode} {Encode.Replace("128", "128, Info = \"X\"").Replace("<float>", "<Half>")} [LutGemmKernel(Weights = [|nameof(Encode)|])] public static partial void Multiply({Operands});", "'MyKernels' has 2 rotate-quantize kernels called 'Encode', and a product takes the weights of one"),
        Product("KRN4107", "LutGemmKernel(Weights = nameof(Encode), OfType = [|typeof(int[])|])", "OfType is 'int[]'"),
        Product("KRN4109", "LutGemmKernel<Int4>(Signs = SignPlacement.After, Rounds = [|3|])", "Rounds is 3; without Rotation its rounds undo each other: set Rotation"),
        Product("KRN4101", "LutGemmKernel<Int4>(Signs = [|(SignPlacement)3|])", "Signs is 3"),
        Product("KRN4201", "LutGemmKernel(Weights = nameof(Encode), Lowering = [|(ProductLowering)3|])", "Lowering is 3, which ProductLowering does not define"),
        Product("KRN4201", "LutGemmKernel<Int4>(Lowering = [|(ProductLowering)(-1)|])", "write 'ProductLowering.Auto', 'ProductLowering.Table' or 'ProductLowering.MultiplyAdd'"),
        Product("KRN2002", "LutGemmKernel<[|Mine|]>", "'Mine' has none of the attributes that say what codes mean"),
        new("KRN2003", $"public static partial class C<T> where T : struct, INumberFormat {{ [LutGemmKernel<[|T|]>] public static partial void Multiply({Operands}); }}", "'T' is a type parameter"),
        Offset("LutGemmKernel<[|Odd|]>", "1.25f", "The offset of 'Odd' is 1.25; products are exact sums of integers: use a format whose offset is a multiple of 0.5 from 0 to 3"),
        Offset("LutGemmKernel<[|Odd|]>", "3.5f", "The offset of 'Odd' is 3.5"),
        Offset("LutGemmKernel<[|Odd|]>", "-0.5f", "The offset of 'Odd' is -0.5"),
        Offset("LutGemmKernel<[|Odd|]>", "3e38f", "The offset of 'Odd' is 3E+38"),
        new("KRN4203", $"[FloatGrid(2, 2)] public readonly struct Many : INumberFormat; public static partial class C {{ [LutGemmKernel<[|Many|]>] public static partial void Multiply({Operands}); }}", "The format 'Many' has 32 codes whose levels are not one apart"),
        new("KRN4203", $"[Codebook(0, 1e-38f)] public readonly struct Tiny : INumberFormat; public static partial class C {{ [LutGemmKernel<[|Tiny|]>] public static partial void Multiply({Operands}); }}", "the largest of which is at least 2^-100"),
        Product(
            "KRN4207", "LutGemmKernel(Weights = [|nameof(EncodeShared)|])", "The rows of 'EncodeShared' share their scales, and those of weights have their own",
            members: "[RotateQuantizeKernel<Int8>(128, SharedScales = true)] public static partial void EncodeShared(ReadOnlySpan<float> source, ReadOnlySpan<float> scales, Span<byte> codes);"),
        Product("KRN4206", "LutGemmKernel<[|Nf4|]>(GroupSize = 2048, RowLength = 2048)", "Groups have 2048 elements, and the levels of 'Nf4' are multiples of 2^-12 in products"),
        Member("KRN1101", $"{Encode.Replace("source,", "source, ReadOnlySpan<Half> channelScales,")} [LutGemmKernel(Weights = nameof(Encode))] public static partial void [|Multiply|]({Operands});", "add 'ReadOnlySpan<Half> channelScales'"),
        Member("KRN2001", $"{Encode.Replace("source,", "source, ReadOnlySpan<Half> channelScales,")} [LutGemmKernel(Weights = nameof(Encode))] public static partial void Multiply({Operands}, [|ReadOnlySpan<float>|] channelScales);", "'channelScales' has elements of type 'float'; this operand takes 'Half'"),
        Member("KRN1102", $"{Encode} [LutGemmKernel(Weights = nameof(Encode))] public static partial void Multiply({Operands}, ReadOnlySpan<float> [|channelScales|]);", "'channelScales' is not an operand of this kernel"),
        Product("KRN4204", "LutGemmKernel<MxFp4>(Lowering = [|ProductLowering.Table|])", "The levels of 'MxFp4' are not one apart"),
        Product("KRN4205", "LutGemmKernel<MxFp4>(HalfScales = [|true|])", "the scales of 'MxFp4' are bytes; leave it out"),
        Product("KRN4205", "LutGemmKernel<Kernels.Ggml.Q4_0>(HalfScales = [|true|])", "the scales of 'Q4_0' are as its blocks have them; leave it out"),
        Offset("LutGemmKernel(Weights = [|nameof(EncodeOdd)|])", "0.1f", "The offset of 'Odd' is 0.1"),
    ];

    private static IEnumerable<DiagnosticCase> Sizes =>
    [
        Product("KRN3004", "LutGemmKernel<Int4>(RowLength = [|8|])", "The row length 8 is outside 16 to 1048576; the nearest for its groups, rotation and signs is 128"),
        Product("KRN3004", "LutGemmKernel<Int4>(RowLength = [|-1|])", "The row length -1"),
        Product("KRN3005", "LutGemmKernel<Int4>(Rotation = [|65536|])", "Rotation is 65536, outside 0 to 32768"),
        Product("KRN3006", "LutGemmKernel<Int4>(Rotation = [|72|])", "Rotation is 72, neither a power of two nor 3, 5, 7, 9, 11, 13 or 15 times one from 16 on; the nearest are 64 and 128"),
        Product("KRN3007", "LutGemmKernel<Int4>(RowLength = 384, Rotation = [|256|])", "Rotation is 256, which does not divide the row length 384"),
        Product("KRN3008", "LutGemmKernel<Int4>(GroupSize = [|8|])", "GroupSize is 8, outside 16 to 32768; the nearest is 16"),
        Product("KRN3008", "LutGemmKernel<Int4>(GroupSize = [|0|])", "GroupSize is 0"),
        Product("KRN3009", "LutGemmKernel<Int4>(GroupSize = [|48|])", "GroupSize is 48, which is not a power of two; the nearest are 32 and 64"),
        Product("KRN3010", "LutGemmKernel<Int4>(RowLength = [|192|])", "GroupSize is 128, which does not divide the row length 192"),
        Product("KRN3010", "LutGemmKernel<Int4>(RowLength = 192, GroupSize = [|128|])", "the group sizes that do are 16, 32 and 64"),
        Product("KRN3011", "LutGemmKernel<Int4>(RowLength = [|524288|], Signs = SignPlacement.After)", "The row length 524288 is more than the 262144 elements"),
    ];

    private static IEnumerable<DiagnosticCase> Parameters =>
    [
        Method("KRN1101", "[|Multiply|]()", "'Multiply' has no parameter 'x', 'weights' and 'destination'; add 'ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination'"),
        Method("KRN1101", "[|Multiply|](ReadOnlySpan<float> x, Span<float> destination)", "'Multiply' has no parameter 'weights'; add 'PackedWeights weights'"),
        Method("KRN1101", "[|Multiply|](PackedWeights weights, Span<float> destination, ReadOnlySpan<float> bias)", "add 'ReadOnlySpan<float> x'"),
        Method("KRN1101", "[|Multiply|](ReadOnlySpan<Half> activations, PackedWeights w)", "add 'Span<float> destination'"),
        Method("KRN1102", "Multiply(ReadOnlySpan<float> [|input|], PackedWeights weights, Span<float> destination)", "operands are known by their names, which are 'x', 'weights', 'destination', 'bias', 'permutation', 'channelScales' and 'rotatedScales': rename it to 'x'"),
        Method("KRN1102", "Multiply(ReadOnlySpan<float> x, ReadOnlySpan<byte> [|codes|], Span<float> destination)", "write 'PackedWeights weights' in its place"),
        Method("KRN1102", "Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination, int [|rows|])", "remove it"),
        Method("KRN1103", "Multiply([|float[]|] x, PackedWeights weights, Span<float> destination)", "write 'ReadOnlySpan<float> x'"),
        Method("KRN1103", "Multiply([|Memory<Half>|] activations, PackedWeights weights, Span<float> destination)", "write 'ReadOnlySpan<Half> activations'"),
        Method("KRN1103", "Multiply([|PackedWeights|] x, Span<float> destination)", "'x' is of type 'PackedWeights'; operands are spans"),
        Method("KRN1104", "Multiply(ReadOnlySpan<float> x, [|in|] PackedWeights weights, Span<float> destination)", "'weights' has the modifier 'in'; operands are passed by value: remove it"),
        Method("KRN1105", "Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination, [|Span<float>|] bias)", "'bias' is only read"),
        Method("KRN1105", "Multiply([|Span<Half>|] source, PackedWeights weights, Span<float> destination)", "write 'ReadOnlySpan<Half> source'"),
        Method("KRN1106", "Multiply(ReadOnlySpan<float> x, PackedWeights weights, [|ReadOnlySpan<float>|] destination)", "write 'Span<float> destination'"),
        Method("KRN1107", "Multiply(ReadOnlySpan<float> x, PackedWeights weights, PackedWeights [|more|], Span<float> destination)", "'weights' and 'more' are both the operand 'weights', which a kernel has once; remove one of them"),
        Method("KRN1107", "Multiply(PackedWeights first, ReadOnlySpan<float> x, Span<byte> [|weights|], Span<float> destination)", "'first' and 'weights'"),
        Method("KRN1107", "Multiply(ReadOnlySpan<float> x, ReadOnlySpan<Half> [|source|], PackedWeights weights, Span<float> destination)", "'x' and 'source' are both the operand 'x'"),
        Method("KRN1108", "Multiply(ReadOnlySpan<float> x, [|ReadOnlySpan<byte>|] weights, Span<float> destination)", "'weights' is of type 'ReadOnlySpan<byte>'; weights are packed for their device once, before the product: write 'PackedWeights weights'"),
        Method("KRN1108", "Multiply(ReadOnlySpan<float> x, [|byte[]|] weights, PackedWeights packed, Span<float> destination)", "'weights' is of type 'byte[]'"),
        Method("KRN1108", "Multiply(ReadOnlySpan<float> x, [|PackedWeights?|] matrix, Span<float> destination)", "'matrix' is of type 'PackedWeights?'; weights are packed for their device once, before the product: write 'PackedWeights matrix'"),
        Method("KRN2001", "Multiply([|ReadOnlySpan<double>|] x, PackedWeights weights, Span<float> destination)", "'x' has elements of type 'double'; this operand takes 'float', 'Half' or 'BFloat16': write 'ReadOnlySpan<float> x'"),
        Method("KRN2001", "Multiply([|ReadOnlySpan<byte>|] activations, PackedWeights weights, Span<float> destination)", "write 'ReadOnlySpan<float> activations'"),
        Method("KRN2001", "Multiply(ReadOnlySpan<float> x, PackedWeights weights, [|Span<int>|] destination)", "write 'Span<float> destination'"),
        Method("KRN2001", "Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination, [|ReadOnlySpan<Half>|] bias)", "'bias' has elements of type 'Half'; this operand takes 'float': write 'ReadOnlySpan<float> bias'"),
        Member("KRN1102", "[HadamardKernel(8)] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination, PackedWeights [|weights|]);", "remove it"),
        new("KRN1108", "namespace App; public class PackedWeights; public static partial class C { [LutGemmKernel<Int4>] public static partial void Multiply(ReadOnlySpan<float> x, [|PackedWeights|] weights, Span<float> destination); }", "write 'PackedWeights weights'"),
    ];

    private static IEnumerable<DiagnosticCase> Overloads =>
    [
        Member("KRN1011", $"static int MultiplyKernel; [LutGemmKernel<Int4>] public static partial void [|Multiply|]({Operands});", "'MultiplyKernel'"),
        Taken($"KernelDevice device, {Operands}", "'Multiply(KernelDevice, ReadOnlySpan<float>, PackedWeights, Span<float>)'"),
        Taken("KernelStream s, DeviceBuffer<float> a, PackedWeights b, DeviceBuffer<float> c", "'Multiply(KernelStream, DeviceBuffer<float>, PackedWeights, DeviceBuffer<float>)'"),
    ];

    private static DiagnosticCase Taken(string parameters, string message) =>
        Member("KRN1012", $"static void Multiply({parameters}) {{ }} [LutGemmKernel<Int4>] public static partial void [|Multiply|]({Operands});", message);

    private static DiagnosticCase Method(string id, string signature, string message) =>
        Member(id, $"[LutGemmKernel<Int4>] public static partial void {signature};", message);

    private static DiagnosticCase Offset(string attribute, string offset, string message) => Product(
        "KRN4202", attribute, message,
        $"[IntegerGrid(2, 0, 3, 1.5f, {offset}, 2)] public struct Odd : INumberFormat;",
        Encode.Replace("Encode(", "EncodeOdd(").Replace("Int4", "Odd"));

    private static DiagnosticCase Product(string id, string attribute, string message, string types = "", string members = "") => new(
        id,
        $$"""
        namespace App;

        public struct Mine : INumberFormat;
        {{types}}

        public static partial class MyKernels
        {
            {{Encode}}
            {{members}}

            [{{attribute}}]
            public static partial void Multiply({{Operands}});
        }

        public static partial class Others
        {
            {{Encode.Replace("Encode", "EncodeOther")}}
        }
        """,
        message);
}
