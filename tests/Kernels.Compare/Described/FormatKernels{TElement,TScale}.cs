using Kernels.Compare.Measurement;
using Kernels.Compare.Suites.Formats;

namespace Kernels.Compare.Described;

/// <inheritdoc/>
internal sealed class FormatKernels<TElement, TScale>(
    string format,
    double error,
    FormatElement<TElement> element,
    FormatEncode<TElement, TScale> encode,
    KernelInfo encodeInfo,
    FormatDecode<TElement, TScale> decode,
    KernelInfo decodeInfo)
    : FormatKernels(format, error)
    where TElement : unmanaged
    where TScale : unmanaged
{
    public override string Element => typeof(TElement) == typeof(float) ? "float" : typeof(TElement).Name;

    public FormatElement<TElement> Elements { get; } = element;

    public FormatEncode<TElement, TScale> Encode { get; } = encode;

    public KernelInfo EncodeInfo { get; } = encodeInfo;

    public FormatDecode<TElement, TScale> Decode { get; } = decode;

    public KernelInfo DecodeInfo { get; } = decodeInfo;

    /// <summary>The bytes of codes, or of blocks, of so many rows.</summary>
    public int CodeBytes(int rows) => rows * EncodeInfo.ElementsPerRow(EncodeInfo.Operands[1].Name);

    /// <summary>The scales of so many rows; none of a format that lies in blocks.</summary>
    public int Scales(int rows) => EncodeInfo.Operands.Count < 3 ? 0 : rows * EncodeInfo.ElementsPerRow(EncodeInfo.Operands[2].Name);

    public override PreparedCase PrepareEncode(FormatSetting setting) => FormatCase.PrepareEncode(setting, this);

    public override PreparedCase PrepareDecode(FormatSetting setting) => FormatCase.PrepareDecode(setting, this);
}
