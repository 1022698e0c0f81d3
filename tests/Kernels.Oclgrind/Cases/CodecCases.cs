using System.Runtime.InteropServices;
using Kernels.Oclgrind.Declared;

namespace Kernels.Oclgrind.Cases;

internal static class CodecCases
{
    private delegate void Encoder<TSource, TScale>(KernelDevice device, ReadOnlySpan<TSource> source, Span<byte> codes, Span<TScale> scales);

    private delegate void Decoder<TScale, TDestination>(
        KernelDevice device, ReadOnlySpan<byte> codes, ReadOnlySpan<TScale> scales, Span<TDestination> destination);

    public static IReadOnlyList<InspectedCase> All { get; } =
    [
        Encode<float, float>(Codecs.EncodeInt4Kernel, Codecs.EncodeInt4),
        Decode<float, float>(Codecs.DecodeInt4Kernel, Codecs.DecodeInt4),
        Encode<float, Half>(Codecs.EncodeInt4Rotated128Kernel, Codecs.EncodeInt4Rotated128),
        Decode<Half, Half>(Codecs.DecodeInt4Rotated128Kernel, Codecs.DecodeInt4Rotated128),
        Encode<Half, Half>(Codecs.EncodeInt8Rotated16Kernel, Codecs.EncodeInt8Rotated16),
        Decode<Half, float>(Codecs.DecodeInt8Rotated16Kernel, Codecs.DecodeInt8Rotated16),
        Encode<float, float>(Codecs.EncodeInt8Rotated1024Kernel, Codecs.EncodeInt8Rotated1024),
        Decode<float, float>(Codecs.DecodeInt8Rotated1024Kernel, Codecs.DecodeInt8Rotated1024),
    ];

    private static InspectedCase Encode<TSource, TScale>(KernelInfo kernel, Encoder<TSource, TScale> encode)
        where TSource : unmanaged
        where TScale : unmanaged
        => new($"encode {kernel.Name}", device =>
        {
            int rows = CaseData.Rows(kernel);
            byte[] codes = new byte[rows * kernel.ElementsPerRow("codes")];
            var scales = new TScale[rows * kernel.ElementsPerRow("scales")];
            encode(device, CaseData.Elements<TSource>(kernel, "source"), codes, scales);
            return [.. codes, .. MemoryMarshal.AsBytes(scales.AsSpan())];
        });

    private static InspectedCase Decode<TScale, TDestination>(KernelInfo kernel, Decoder<TScale, TDestination> decode)
        where TScale : unmanaged
        where TDestination : unmanaged
        => new($"decode {kernel.Name}", device =>
        {
            var destination = new TDestination[CaseData.Rows(kernel) * kernel.RowLength];
            decode(device, CaseData.Elements<byte>(kernel, "codes"), CaseData.Elements<TScale>(kernel, "scales"), destination);
            return MemoryMarshal.AsBytes(destination.AsSpan()).ToArray();
        });
}
