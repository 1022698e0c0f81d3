using Kernels;

namespace KvCache;

/// <summary>A way to keep keys: what a row takes, and the kernels that write, read and compare it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Row">The elements of a row.</param>
/// <param name="CodeBytes">The bytes of a row's codes, or of its blocks.</param>
/// <param name="Scales">The scales of a row that are not in blocks.</param>
/// <param name="Encode">Writes rows to slots of the memory for codes and scales.</param>
/// <param name="Decode">Reads those of some slots.</param>
/// <param name="Score">The inner products of a query and the rows of some slots.</param>
internal sealed record CacheFormat(
    string Name,
    int Row,
    int CodeBytes,
    int Scales,
    Action<KernelDevice, ReadOnlySpan<float>, ReadOnlySpan<int>, Span<byte>, Span<Half>> Encode,
    Action<KernelDevice, ReadOnlySpan<byte>, ReadOnlySpan<Half>, ReadOnlySpan<int>, Span<float>> Decode,
    Action<KernelDevice, ReadOnlySpan<byte>, ReadOnlySpan<Half>, ReadOnlySpan<int>, ReadOnlySpan<float>, Span<float>> Score)
{
    /// <summary>The bytes of a row with its scales.</summary>
    public int Bytes => CodeBytes + (2 * Scales);

    public double BitsPerElement => 8.0 * Bytes / Row;
}
