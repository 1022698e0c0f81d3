using Kernels;

namespace EmbeddingSearch;

/// <summary>Memory for the codes and scales that a kernel makes of vectors, and for what is decoded from them.</summary>
internal sealed class CompressedVectors(int vectors, KernelInfo encode)
{
    private const int ScaleBytes = 2;

    public byte[] Codes { get; } = new byte[vectors * encode.ElementsPerRow("codes")];

    public Half[] Scales { get; } = new Half[vectors * encode.ElementsPerRow("scales")];

    public float[] Decoded { get; } = new float[vectors * encode.RowLength];

    public int BytesPerVector => (Codes.Length + Scales.Length * ScaleBytes) / vectors;
}
