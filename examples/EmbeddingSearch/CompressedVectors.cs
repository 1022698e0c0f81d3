using Kernels;

namespace EmbeddingSearch;

/// <summary>Memory for the codes and scales that a kernel makes of vectors, and for what is decoded from them.</summary>
internal sealed class CompressedVectors(int count, KernelInfo encode)
{
    private const int ScaleBytes = 2;

    public int Count => count;

    public byte[] Codes { get; } = new byte[count * encode.ElementsPerRow("codes")];

    public Half[] Scales { get; } = new Half[count * encode.ElementsPerRow("scales")];

    public float[] Decoded { get; } = new float[count * encode.RowLength];

    public int BytesPerVector => (Codes.Length + Scales.Length * ScaleBytes) / count;
}
