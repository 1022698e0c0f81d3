using Kernels;

namespace EmbeddingSearch;

/// <summary>A line of the table.</summary>
internal sealed record Result(
    Compression Compression,
    KernelDevice Device,
    int BytesPerVector,
    double Error,
    double Recall,
    TimeSpan Encode,
    TimeSpan Decode);
