namespace Kernels.Compare.Described;

/// <summary>A decoder; of a format that lies in blocks, codes are its blocks, and there are no scales.</summary>
internal delegate void FormatDecode<TElement, TScale>(KernelDevice device, ReadOnlySpan<byte> codes, ReadOnlySpan<TScale> scales, Span<TElement> destination);
