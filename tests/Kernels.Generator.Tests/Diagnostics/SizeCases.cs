using static Kernels.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN3nnn.</summary>
internal static class SizeCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        Transform("KRN3001", "[|0|]", "The length 0 is outside 2 to 32768; the nearest is 2"),
        Transform("KRN3001", "[|1|]", "The length 1 is outside"),
        Transform("KRN3001", "[|-8|]", "The length -8 is outside 2 to 32768; the nearest is 2"),
        Transform("KRN3001", "[|65536|]", "The length 65536 is outside 2 to 32768; the nearest is 32768"),
        Transform("KRN3001", "length: [|int.MinValue|]", "-2147483648"),
        Transform("KRN3001", "[|int.MaxValue|]", "2147483647"),
        Transform("KRN3002", "[|3|]", "The length 3 is neither a power of two nor 3, 5, 7, 9, 11, 13 or 15 times one from 16 on; the nearest are 2 and 4"),
        Transform("KRN3002", "length: [|100|], Info = \"X\"", "the nearest are 96 and 112"),
        Transform("KRN3002", "[|32767|]", "the nearest are 30720 and 32768"),
        Transform("KRN3002", "[|400|]", "the nearest are 384 and 416: pad rows with zeros to the larger one, transform fewer elements, or write 16 to transform each row in blocks"),
        Transform("KRN3002", "[|72|]", "the nearest are 64 and 80"),
        Transform("KRN3002", "[|1088|]", "the nearest are 1024 and 1152"),
        Transform("KRN3003", "8, Scale = [|(HadamardScale)3|]", "Scale is 3"),
        Transform("KRN3003", "8, Scale = [|(HadamardScale)(-1)|]", "Scale is -1"),
        Encoder("KRN3004", "[|0|]", "The row length 0 is outside 16 to 1048576; the nearest for its groups, rotation and signs is 128"),
        Encoder("KRN3004", "[|15|], GroupSize = 16", "The row length 15 is outside 16 to 1048576; the nearest is 16"),
        Encoder("KRN3004", "[|-128|]", "The row length -128"),
        Encoder("KRN3004", "[|1048577|], Signs = SignPlacement.Before", "the nearest for its groups, rotation and signs is 262144"),
        Encoder("KRN3004", "[|1048577|]", "the nearest is 1048576"),
        Encoder("KRN3005", "128, Rotation = [|-1|]", "Rotation is -1, outside 0 to 32768; write 0"),
        Encoder("KRN3005", "131072, Rotation = [|65536|]", "Rotation is 65536, outside 0 to 32768; the nearest is 32768"),
        Encoder("KRN3006", "384, Rotation = [|100|], GroupSize = 32", "Rotation is 100, neither a power of two nor 3, 5, 7, 9, 11, 13 or 15 times one from 16 on; the nearest are 96 and 128"),
        Encoder("KRN3005", "384, Rotation = [|65536|]", "the nearest that divides the row is 384"),
        Encoder("KRN3006", "1200, Rotation = [|400|], GroupSize = 16", "Rotation is 400, neither a power of two nor 3, 5, 7, 9, 11, 13 or 15 times one from 16 on; the nearest that divides the row is 240"),
        Encoder("KRN3006", "1152, Rotation = [|72|], GroupSize = 16", "the nearest that divide the row are 64 and 96"),
        Encoder("KRN3007", "384, Rotation = [|256|]", "Rotation is 256, which does not divide the row length 384; the nearest that divide the row are 128 and 384"),
        Encoder("KRN3008", "128, GroupSize = [|8|]", "GroupSize is 8, outside 16 to 32768; the nearest is 16"),
        Encoder("KRN3008", "128, GroupSize = [|0|]", "GroupSize is 0"),
        Encoder("KRN3008", "65536, GroupSize = [|65536|]", "the nearest is 32768"),
        Encoder("KRN3009", "192, GroupSize = [|48|]", "GroupSize is 48, which is not a power of two; the nearest are 32 and 64"),
        Encoder("KRN3009", "1000, GroupSize = [|100|]", "GroupSize is 100, which is not a power of two; none from 16 on divides the row: pad the row to a multiple of 128, such as 1024, and write 64 or 128"),
        Encoder("KRN3008", "100, GroupSize = [|8|]", "none from 16 on divides the row: pad the row to a multiple of 16, such as 112, and write 16"),
        Encoder("KRN3010", "[|192|]", "GroupSize is 128, which does not divide the row length 192; the group sizes that do are 16, 32 and 64"),
        Encoder("KRN3010", "192, GroupSize = [|128|]", "the group sizes that do are 16, 32 and 64"),
        Encoder("KRN3010", "[|100|]", "no group size does: pad the row to a multiple of 128, such as 128"),
        Encoder("KRN3012", "768, Rotation = 384, GroupSize = [|256|]", "GroupSize is 256, more than the 128 elements of each block that Rotation = 384 couples; write 'GroupSize = 128', or a smaller power of two"),
        Encoder("KRN3012", "491520, Rotation = 30720, GroupSize = [|32768|]", "more than the 2048 elements of each block"),
        Encoder("KRN3012", "384, Rotation = [|192|]", "GroupSize is 128, more than the 64 elements"),
        OfBlocks("KRN3013", "TQ2_0>([|384|])", "rowLength is 384, and 'TQ2_0' has blocks of 256 elements; pad the row to a multiple of 256, such as 512"),
        OfBlocks("KRN3004", "TQ2_0>([|1048577|])", "The row length 1048577 is outside 16 to 1048576"),
        OfBlocks("KRN3013", "TQ2_0>([|384|], Rotation = 1024)", "pad the row to a multiple of 1024, such as 1024"),
        OfBlocks("KRN3013", "Q4_0>(128, GroupSize = [|64|])", "GroupSize is 64, and 'Q4_0' has blocks of 32 elements; its groups have 32: leave GroupSize out"),
        OfBlocks("KRN3013", "TQ2_0>(768, Rotation = [|384|])", "Rotation is 384, and 'TQ2_0' has blocks of 256 elements; it couples parts of 128 elements, which are to be whole blocks: write a multiple of 768, or a power of two"),
        OfBlocks("KRN3013", "Q4_0>(128, SharedScales = [|true|])", "SharedScales is true, and 'Q4_0' has blocks of 32 elements; each has its own scales: leave SharedScales out"),
        Encoder("KRN3014", "128, Matrix = [|8|]", "Matrix is 8, no power of two from 16 to 256; the nearest is 16, or leave it out for none"),
        Encoder("KRN3014", "128, Matrix = [|-1|]", "Matrix is -1, no power of two from 16 to 256"),
        Encoder("KRN3014", "384, Matrix = [|48|]", "Matrix is 48, no power of two from 16 to 256; the nearest is 32"),
        Encoder("KRN3014", "4096, Matrix = [|int.MaxValue|]", "Matrix is 2147483647, no power of two from 16 to 256; the nearest is 256"),
        Encoder("KRN3014", "4096, Matrix = 64, OuterMatrix = [|63|]", "OuterMatrix is 63, no power of two from 2 to 256; the nearest is 64"),
        Encoder("KRN3014", "640, Matrix = 64, OuterMatrix = [|10|]", "OuterMatrix is 10, no power of two from 2 to 256; the nearest is 2"),
        Encoder("KRN3014", "128, OuterMatrix = [|8|]", "OuterMatrix is 8, and multiplies what stands Matrix elements apart; set Matrix too, to a power of two from 16 to 256, or write 'Matrix = 16' in its place"),
        OfMatrix("KRN3010", "1000, Matrix = 16, GroupSize = [|16|]", "no group size does: pad the row to a multiple of 16, such as 1008"),
        OfMatrix("KRN3004", "[|2000000|], Matrix = 256", "The row length 2000000 is outside 16 to 1048576; the nearest"),
        OfMatrix("KRN3006", "960, Matrix = 64, Rotation = [|100|], GroupSize = 32", "the nearest that divide the row are 64 and 192"),
        Encoder("KRN3015", "384, Matrix = [|256|]", "Matrix is 256, more than the 128 elements of the largest power of two that divides the row length 384; write orders whose product is at most 128"),
        Encoder("KRN3015", "640, Matrix = 64, OuterMatrix = [|4|]", "Matrix · OuterMatrix is 256, more than the 128 elements of the largest power of two that divides"),
        Encoder("KRN3015", "65536, Matrix = 256, OuterMatrix = [|256|]", "Matrix · OuterMatrix is 65536, more than the 32768 elements that matrices couple at most"),
        Member("KRN3016", "[RotateQuantizeKernel<Int8>(384)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [InnerProductKernel(Of = [|nameof(Encode)|])] public static partial void Score(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> query, Span<float> scores);", "The rows of 'Encode' have 384 elements; inner products are of rows of a power of two up to 32768"),
        Member("KRN3016", "[RotateQuantizeKernel<Int8>(65536)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [InnerProductKernel(Of = [|nameof(Encode)|])] public static partial void Score(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> query, Span<float> scores);", "have 65536 elements"),
        Member("KRN3018", "[RotateKernel([|40|], Rotation = 8)] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);", "The row length 40 is not a multiple of 16; pad the row to a multiple of 16, such as 48"),
        Member("KRN3018", "[RotateKernel([|1000|], Rotation = 96)] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);", "pad the row to a multiple of 96, such as 1056"),
        Member("KRN3004", "[RotateKernel([|8|])] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);", "The row length 8 is outside 16 to 1048576; the nearest is 16"),
        Member("KRN3007", "[RotateKernel(128, Rotation = [|96|])] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);", "Rotation is 96, which does not divide the row length 128"),
        Member("KRN3015", "[RotateKernel(384, Matrix = [|256|])] public static partial void Rotate(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<float> destination);", "Matrix is 256, more than the 128 elements"),
        Inner("KRN3017", "Queries = [|0|]", "Queries is 0, outside 1 to 16; the nearest is 1"),
        Inner("KRN3017", "Queries = [|17|], Rotated = true", "Queries is 17, outside 1 to 16; the nearest is 16"),
        Inner("KRN3017", "Queries = [|int.MinValue|]", "the nearest is 1"),
        Encoder("KRN3015", "768, Matrix = [|256|], Rotation = 384", "Matrix is 256, more than the 128 elements of each block that Rotation = 384 couples"),
        Encoder("KRN3011", "[|524288|], Signs = SignPlacement.Before", "The row length 524288 is more than the 262144 elements that random signs allow; describe rows of a divisor of it, such as 262144"),
        Encoder("KRN3011", "[|262144|], Rotation = 64, Signs = SignPlacement.Before, Rounds = 2", "The row length 262144 is more than the 131072 elements that random signs allow in 2 rounds; describe rows of a divisor of it, such as 131072, or leave Rounds out"),
        Encoder("KRN3011", "[|131072|], Rotation = 64, Signs = SignPlacement.Before, Rounds = 3", "more than the 65536 elements that random signs allow in 3 rounds"),
        Encoder("KRN3011", "[|524336|], GroupSize = 16, Signs = SignPlacement.Before", "describe rows of a divisor of it, such as 16"),
    ];

    private static DiagnosticCase Transform(string id, string arguments, string message) =>
        Member(id, $"[HadamardKernel({arguments})] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);", message);

    private static DiagnosticCase OfBlocks(string id, string format, string message) =>
        Member(id, $"[RotateQuantizeKernel<Kernels.Ggml.{format}] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> blocks);", message);

    private static DiagnosticCase OfMatrix(string id, string arguments, string message) =>
        Member(id, $"[RotateQuantizeKernel<Int4>({arguments})] public static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> codes, Span<Half> scales);", message);

    private static DiagnosticCase Encoder(string id, string arguments, string message) =>
        Member(id, $"[RotateQuantizeKernel<Int4>({arguments})] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);", message);

    private static DiagnosticCase Inner(string id, string properties, string message) => Member(
        id, $"[RotateQuantizeKernel<Int8>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); [InnerProductKernel(Of = nameof(Encode), {properties})] public static partial void Score(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> query, Span<float> scores);",
        message);
}
