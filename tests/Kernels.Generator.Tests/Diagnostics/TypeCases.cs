using static Kernels.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN2nnn.</summary>
internal static class TypeCases
{
    private const string Encode = "public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Transform("[|ReadOnlySpan<double>|] source, Span<float> destination", "'source' has elements of type 'double'; this operand takes 'float', 'Half' or 'BFloat16': write 'ReadOnlySpan<float> source'"),
        Transform("ReadOnlySpan<float> source, [|Span<byte>|] destination", "write 'Span<float> destination'"),
        Transform("[|ReadOnlySpan<string?>|] source, Span<float> destination", "'string?'"),
        Transform("[|ReadOnlySpan<int[]>|] source, Span<float> destination", "'int[]'"),
        Member("KRN2001", "[RotateQuantizeKernel<Int4>(128)] public static partial void Encode(ReadOnlySpan<float> source, [|Span<sbyte>|] codes, Span<Half> scales);", "takes 'byte': write 'Span<byte> codes'"),
        Member("KRN2001", "[Codebook(-1, 1), PowerOfTwoScale] public struct Mine : INumberFormat; [RotateQuantizeKernel<Mine>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, [|Span<Half>|] scales);", "'scales' has elements of type 'Half'; this operand takes 'byte': write 'Span<byte> scales'"),
        new("KRN2001", "namespace App; public struct Half; public static partial class C { [HadamardKernel(8)] public static partial void Rotate([|ReadOnlySpan<Half>|] source, Span<float> destination); }", "takes 'float', 'Half' or 'BFloat16'"),
        Member("KRN2002", $"public struct Mine : INumberFormat; [RotateQuantizeKernel<[|Mine|]>(128)] {Encode}", "'MyKernels.Mine' has none of the attributes that say what codes mean"),
        Member("KRN2002", $"[RotateQuantizeKernel<[|int|]>(128)] {Encode}", "'int' has none of the attributes that say what codes mean"),
        Member("KRN2002", $"[Kernels.RotateQuantizeKernelAttribute<[|int[]|]>(128)] {Encode}", "use a format such as 'Int4' or 'Int8'"),
        new("KRN2003", $"public static partial class C<T> where T : struct, INumberFormat {{ [RotateQuantizeKernel<[|T|]>(128)] {Encode} }}", "'T' is a type parameter"),
        Member("KRN2004", $"[RotateQuantizeKernel<Int4>(128)] {Encode} [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, [|ReadOnlySpan<float>|] scales, Span<float> destination);", "'scales' has elements of type 'float', and 'Encode' writes scales of type 'Half'; write 'ReadOnlySpan<Half> scales'"),
        Member("KRN2004", "[RotateQuantizeKernel<Affine4>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<Half> minima); [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, [|ReadOnlySpan<float>|] minima, Span<float> destination);", "'minima' has elements of type 'float', and 'Encode' writes minima of type 'Half'; write 'ReadOnlySpan<Half> minima'"),
    ];

    private static DiagnosticCase Transform(string parameters, string message) =>
        Member("KRN2001", $"[HadamardKernel(8)] public static partial void Rotate({parameters});", message);
}
