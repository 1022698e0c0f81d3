using System.Globalization;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.Numerics;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>The table of quantization errors in <c>docs/numerics.md</c>, against so many samples that a mean a quarter of a percent off is found.</summary>
public class AccuracyTableTests
{
    private const int Samples = 64;
    private const int Count = 1 << 20;
    private const int GroupSize = 128;

    private delegate void Encode<TScale>(ReadOnlySpan<float> source, Span<byte> codes, Span<TScale> scales);

    private delegate void Decode<TScale>(ReadOnlySpan<byte> codes, ReadOnlySpan<TScale> scales, Span<float> destination);

    [Fact]
    public void Normal_numbers() => Verify(
        "normal",
        AcceptanceData.Normal,
        RoundTrip<float>(1, AcceptanceCodecs.EncodeInt8, AcceptanceCodecs.DecodeInt8),
        RoundTrip<float>(2, AcceptanceCodecs.EncodeInt4, AcceptanceCodecs.DecodeInt4),
        RoundTrip<float>(4, AcceptanceCodecs.EncodeInt2, AcceptanceCodecs.DecodeInt2),
        RoundTrip<float>(4, AcceptanceCodecs.EncodeTernary, AcceptanceCodecs.DecodeTernary));

    [Fact]
    public void Laplace_numbers() => Verify(
        "Laplace",
        AcceptanceData.Laplace,
        RoundTrip<float>(1, AcceptanceCodecs.EncodeInt8, AcceptanceCodecs.DecodeInt8),
        RoundTrip<float>(2, AcceptanceCodecs.EncodeInt4, AcceptanceCodecs.DecodeInt4),
        RoundTrip<float>(4, AcceptanceCodecs.EncodeInt2, AcceptanceCodecs.DecodeInt2),
        RoundTrip<float>(4, AcceptanceCodecs.EncodeTernary, AcceptanceCodecs.DecodeTernary));

    [Fact]
    public void Rotated_Laplace_numbers() => Verify(
        "Laplace, rotated in blocks of 128",
        AcceptanceData.Laplace,
        RoundTrip<float>(1, Int8Codecs.Encode128Rotation128Group128, Int8Codecs.Decode128Rotation128Group128),
        RoundTrip<Half>(2, AcceptanceCodecs.EncodeRotatedInt4, AcceptanceCodecs.DecodeRotatedInt4),
        RoundTrip<float>(4, AcceptanceCodecs.EncodeRotatedInt2, AcceptanceCodecs.DecodeRotatedInt2),
        RoundTrip<float>(4, AcceptanceCodecs.EncodeRotatedTernary, AcceptanceCodecs.DecodeRotatedTernary));

    /// <summary>Three standard deviations of a mean of that many samples, and of a spread as it is found of data with tails.</summary>
    private static void Verify(string data, Func<int, ulong, float[]> numbers, params Func<float[], float[]>[] codecs)
    {
        string? page = NumericsPage.Read();
        Assert.SkipWhen(page is null, "docs/numerics.md is not beside this test program: it runs outside of a checkout");
        (double Mean, double Spread)[] stated = Row(page, data);
        Assert.Equal(codecs.Length, stated.Length);

        var errors = codecs.Select(_ => new List<double>()).ToList();
        for (ulong seed = 1; seed <= Samples; seed++)
        {
            float[] source = numbers(Count, seed);
            for (int i = 0; i < codecs.Length; i++) errors[i].Add(AcceptanceData.RelativeSquaredError(source, codecs[i](source)));
        }

        for (int i = 0; i < codecs.Length; i++)
        {
            double mean = errors[i].Average();
            double spread = Math.Sqrt(errors[i].Sum(error => (error - mean) * (error - mean)) / (Samples - 1)) / mean;
            double band = 3 * stated[i].Spread / Math.Sqrt(Samples);
            Assert.InRange(mean / stated[i].Mean, 1 - band, 1 + band);
            Assert.InRange(spread / stated[i].Spread, 0.7, 1.4);
        }
    }

    // "| data | 4.176e−5 ± 0.29% | …": mean and spread of each format.
    private static (double Mean, double Spread)[] Row(string page, string data)
    {
        string row = page.Split('\n').Single(line => line.StartsWith($"| {data} |", StringComparison.Ordinal));
        return [.. from cell in row.Split('|', StringSplitOptions.RemoveEmptyEntries)[1..]
                   let numbers = cell.Replace('−', '-').TrimEnd(' ', '%').Split('±')
                   select (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture) / 100)];
    }

    private static Func<float[], float[]> RoundTrip<TScale>(int codesPerByte, Encode<TScale> encode, Decode<TScale> decode)
    {
        byte[] codes = new byte[Count / codesPerByte];
        var scales = new TScale[Count / GroupSize];
        float[] restored = new float[Count];
        return source =>
        {
            encode(source, codes, scales);
            decode(codes, scales, restored);
            return restored;
        };
    }
}
