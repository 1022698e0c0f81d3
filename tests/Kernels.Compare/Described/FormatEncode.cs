namespace Kernels.Compare.Described;

/// <summary>An encoder; of a format that lies in blocks, codes are its blocks, and there are no scales.</summary>
internal delegate void FormatEncode<TElement, TScale>(KernelDevice device, ReadOnlySpan<TElement> source, Span<byte> codes, Span<TScale> scales);
