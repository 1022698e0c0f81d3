using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class FloatScaleTests
{
    private const int Group = 16;

    private delegate void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<byte> scales);

    /// <summary>As the OCP 8-bit Floating Point Specification has E4M3, and as AMD's UE5M3.</summary>
    [Theory]
    [InlineData("E4M3", 0x00, 0f)]
    [InlineData("E4M3", 0x01, 0.001953125f)]
    [InlineData("E4M3", 0x07, 0.013671875f)]
    [InlineData("E4M3", 0x08, 0.015625f)]
    [InlineData("E4M3", 0x38, 1f)]
    [InlineData("E4M3", 0x7E, 448f)]
    [InlineData("E4M3", 0x7F, float.NaN)]
    [InlineData("E4M3", 0xB8, -1f)]
    [InlineData("E4M3", 0xFF, float.NaN)]
    [InlineData("UE5M3", 0x01, 7.62939453E-06f)]
    [InlineData("UE5M3", 0x08, 6.10351563E-05f)]
    [InlineData("UE5M3", 0x78, 1f)]
    [InlineData("UE5M3", 0xFE, 114688f)]
    [InlineData("UE5M3", 0xFF, float.NaN)]
    public void Codes_are_the_published_numbers(string format, int code, float number)
    {
        ScaleBytes table = format == "E4M3" ? ScaleBytes.E4M3 : ScaleBytes.UE5M3;
        Assert.Equal(number, table.ToSingle((byte)code));
        Assert.Equal(format == "E4M3" && code == 0xFF ? 0x7F : code, table.FromSingle(number));
    }

    /// <summary>Every number, every midpoint and what is beside each, by code: at a midpoint the even code, below it the lower one, above it the upper one.</summary>
    [Fact]
    public void Scales_are_rounded_to_the_nearest_number_and_ties_to_the_even_code()
    {
        Verify(FloatScaleCodecs.EncodeLargestAsE4M3, ScaleBytes.E4M3, last: 0x7E);
        Verify(FloatScaleCodecs.EncodeLargestAsUE5M3, ScaleBytes.UE5M3, last: 0xFE);
    }

    private static void Verify(Encode encode, ScaleBytes table, int last)
    {
        var cases = new List<(float Largest, int Code)> { (float.MaxValue, last), (table.Largest * 1.5f, last), (float.Epsilon, 0) };
        for (int code = 0; code <= last; code++)
        {
            float number = table.ToSingle((byte)code);
            cases.Add((number, code));
            if (code == last)
            {
                cases.Add((MathF.BitIncrement(number), last));
                continue;
            }

            float middle = (number + table.ToSingle((byte)(code + 1))) / 2;
            cases.Add((MathF.BitDecrement(middle), code));
            cases.Add((middle, code + (code % 2)));
            cases.Add((MathF.BitIncrement(middle), code + 1));
        }

        float[] source = new float[cases.Count * Group];
        for (int i = 0; i < cases.Count; i++) source[(i * Group) + (i % Group)] = i % 2 == 0 ? cases[i].Largest : -cases[i].Largest;
        byte[] scales = new byte[cases.Count];
        encode(source, new byte[source.Length / 4], scales);
        Assert.Equal(cases.Select(row => (row.Largest, row.Code)), cases.Select((row, i) => (row.Largest, (int)scales[i])));
    }
}
