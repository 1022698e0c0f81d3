using static Kernels.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN11nn.</summary>
internal static class OperandCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        Transform("KRN1101", "[|Rotate|]()", "'Rotate' has no parameter 'source' and 'destination'; add 'ReadOnlySpan<float> source, Span<float> destination'"),
        Transform("KRN1101", "[|Rotate|](ReadOnlySpan<float> source)", "add 'Span<float> destination'"),
        Encoder("KRN1101", "[|Encode|](ReadOnlySpan<float> source)", "no parameter 'codes' and 'scales'; add 'Span<byte> codes, Span<float> scales'"),
        Transform("KRN1101", "[|Rotate|](Span<Half> destination)", "'Rotate' has no parameter 'source'; declare 'ReadOnlySpan<Half> source, Span<Half> destination', and pass the same span as both to work in place"),
        Transform("KRN1102", "Rotate(Span<float> [|data|])", "'data' is not an operand of this kernel; operands are known by their names, which are 'source' and 'destination': declare 'ReadOnlySpan<float> source, Span<float> destination', and pass the same span as both to work in place"),
        Encoder("KRN1102", "Encode(Span<float> [|data|])", "rename it to 'codes' or 'scales'"),
        Transform("KRN1102", "Rotate(ReadOnlySpan<float> source, ReadOnlySpan<float> [|target|])", "rename it to 'destination'"),
        Encoder("KRN1102", "Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, ReadOnlySpan<float> [|channelscale|])", "'channelScales' and 'rotatedScales': rename it to 'channelScales'"),
        Transform("KRN1102", "Rotate(ReadOnlySpan<float> [|input|], Span<float> destination)", "'input' is not an operand of this kernel; operands are known by their names, which are 'source' and 'destination': rename it to 'source'"),
        Transform("KRN1102", "Rotate(ReadOnlySpan<float> source, Span<float> destination, int [|rows|])", "remove it"),
        Transform("KRN1102", "Rotate(ReadOnlySpan<float> source, Span<float> destination, Span<byte> [|codes|])", "remove it"),
        Transform("KRN1102", "Rotate(ReadOnlySpan<float> [|Source|], Span<float> destination)", "rename it to 'source'"),
        Transform("KRN1102", "[|Rotate|](ReadOnlySpan<float> source, Span<float> destination, __arglist)", "'__arglist' is not an operand"),
        Encoder("KRN1102", "Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> [|scale|])", "'source', 'codes', 'scales', 'clips', 'slots', 'roundingSeed', 'permutation', 'channelScales' and 'rotatedScales': rename it to 'scales'"),
        Member("KRN1101", $"{ChannelEncoder} [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void [|Decode|](ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);", "'Decode' has no parameter 'channelScales'; add 'ReadOnlySpan<Half> channelScales'"),
        Member("KRN1102", $"{PlainEncoder} [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> [|channelScales|], Span<float> destination);", "'channelScales' is not an operand of this kernel; operands are known by their names, which are 'codes', 'scales', 'slots', 'bits' and 'destination': remove it"),
        Member("KRN2001", $"{ChannelEncoder} [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, [|ReadOnlySpan<float>|] channelScales, Span<float> destination);", "write 'ReadOnlySpan<Half> channelScales'"),
        Member("KRN1101", "[RotateQuantizeKernel<UInt4>(128)] public static partial void [|Encode|](ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);", "add 'Span<byte> zeroPoints'"),
        Member("KRN1109", "[RotateQuantizeKernel<UInt4>(128)] public static partial void Rest(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints); [RotateQuantizeKernel<UInt4>(128, Residual = nameof(Rest))] public static partial void [|Encode|](ReadOnlySpan<float> source, ReadOnlySpan<int> slots, ReadOnlySpan<int> permutation, ReadOnlySpan<int> roundingSeed, ReadOnlySpan<float> clips, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> rotatedScales, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints, Span<byte> residualCodes, Span<float> residualScales, Span<byte> residualZeroPoints);", "'Encode' has 13 operands, and a kernel has at most 12; leave out some that it can do without"),
        Encoder("KRN1102", "Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> [|zeroPoints|])", "'zeroPoints' is not an operand of this kernel"),
        Member("KRN1101", "[RotateQuantizeKernel<UInt4>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<byte> zeroPoints); [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void [|Decode|](ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);", "add 'ReadOnlySpan<byte> zeroPoints'"),
        Member("KRN3009", $"{ChannelEncoder.Replace("128", "192, GroupSize = [|96|]")} [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<Half> channelScales, Span<float> destination);", "GroupSize is 96"),
        Member("KRN1101", $"{ChannelEncoder.Replace("channelScales", "rotatedScales")} [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void [|Decode|](ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);", "'Decode' has no parameter 'rotatedScales'; add 'ReadOnlySpan<Half> rotatedScales'"),
        Member("KRN1102", $"{PlainEncoder} [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, ReadOnlySpan<float> [|rotatedScales|], Span<float> destination);", "'rotatedScales' is not an operand of this kernel"),
        Encoder("KRN1105", "Encode(ReadOnlySpan<float> source, [|Span<float>|] channelScales, Span<byte> codes, Span<float> scales)", "'channelScales' is only read"),
        Transform("KRN1103", "Rotate([|float[]|] source, Span<float> destination)", "'source' is of type 'float[]'; operands are spans, and arrays convert to them: write 'ReadOnlySpan<float> source'"),
        Transform("KRN1103", "Rotate(ReadOnlySpan<float> source, [|Memory<Half>|] destination)", "write 'Span<Half> destination'"),
        Transform("KRN1103", "Rotate([|System.Collections.Generic.List<double>|] source, Span<float> destination)", "write 'ReadOnlySpan<float> source'"),
        Transform("KRN1103", "Rotate([|string?|] source, Span<float> destination)", "'string?'"),
        Transform("KRN1104", "Rotate([|ref|] ReadOnlySpan<float> source, Span<float> destination)", "the modifier 'ref'"),
        Transform("KRN1104", "Rotate([|in|] ReadOnlySpan<float> source, Span<float> destination)", "the modifier 'in'"),
        Transform("KRN1104", "Rotate(ReadOnlySpan<float> source, [|out|] Span<float> destination)", "the modifier 'out'"),
        Transform("KRN1104", "Rotate([|ref|] readonly ReadOnlySpan<float> source, Span<float> destination)", "the modifier 'ref readonly'"),
        Transform("KRN1104", "Rotate([|this|] ReadOnlySpan<float> source, Span<float> destination)", "the modifier 'this'"),
        Transform("KRN1104", "Rotate(Span<float> destination, [|params|] ReadOnlySpan<float> source)", "the modifier 'params'"),
        Transform("KRN1105", "Rotate([|Span<float>|] source, Span<float> destination)", "'source' is only read, and is declared as 'Span<float>'; write 'ReadOnlySpan<float> source'"),
        Transform("KRN1105", "Rotate([|Span<Half>|] source, Span<float> destination)", "write 'ReadOnlySpan<Half> source'"),
        Transform("KRN1106", "Rotate(ReadOnlySpan<float> source, [|ReadOnlySpan<float>|] destination)", "'destination' is written, and is declared as 'ReadOnlySpan<float>'; write 'Span<float> destination'"),
    ];

    private const string PlainEncoder = "[RotateQuantizeKernel<Int4>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);";

    private static readonly string ChannelEncoder = PlainEncoder.Replace("source,", "source, ReadOnlySpan<Half> channelScales,");

    private static DiagnosticCase Transform(string id, string signature, string message) =>
        Member(id, $"[HadamardKernel(8)] public static partial void {signature};", message);

    private static DiagnosticCase Encoder(string id, string signature, string message) =>
        Member(id, $"[RotateQuantizeKernel<Int4>(128)] public static partial void {signature};", message);
}
