namespace Systems;

/// <summary>An encoder and its decoder, to measure what they lose.</summary>
/// <typeparam name="TScale">The type of the scales.</typeparam>
internal sealed class Codec<TScale>(Codec<TScale>.Encoder encode, Codec<TScale>.Decoder decode, int codeBits, int groupSize)
    where TScale : unmanaged
{
    public delegate void Encoder(ReadOnlySpan<float> source, Span<byte> codes, Span<TScale> scales);

    public delegate void Decoder(ReadOnlySpan<byte> codes, ReadOnlySpan<TScale> scales, Span<float> destination);

    /// <summary>Σ (x − y)² ÷ Σ x² of numbers and what is decoded of their codes.</summary>
    public double Error(float[] numbers)
    {
        byte[] codes = new byte[numbers.Length * codeBits / 8];
        var scales = new TScale[numbers.Length / groupSize];
        float[] decoded = new float[numbers.Length];
        encode(numbers, codes, scales);
        decode(codes, scales, decoded);
        return Numbers.RelativeSquaredError(numbers, decoded);
    }

    /// <summary>Whether the error of numbers is the one expected, within a share of it.</summary>
    public void AssertError(double expected, float[] numbers, double tolerance = 0.01) => Assert.InRange(Error(numbers) / expected, 1 - tolerance, 1 + tolerance);
}
