using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>Codebooks, by hand.</summary>
public class CodebookOracleTests
{
    [Fact]
    public void Ties_go_to_the_even_code()
    {
        GridFormat format = new(4, 0, 3, 8, ZeroCode: 0) { Levels = [1, 2, 4, 8] };

        Assert.Equal([0, 0, 2, 2, 2, 3, 3], Codes(format, 8, [-8, 1.5f, 3, 3.5f, 6, 6.5f, 8]));
    }

    [Fact]
    public void Nf4_is_the_table_of_its_paper()
    {
        IReadOnlyList<float> levels = ((CodebookAttribute)EncoderDescription.FormatOf(typeof(Nf4))).Levels;

        // Table of appendix E: 8 quantiles below 0 and 9 above, of which the two zeros are one.
        float[] published =
        [
            -1.0f, -0.6961928009986877f, -0.5250730514526367f, -0.39491748809814453f, -0.28444138169288635f, -0.18477343022823334f, -0.09105003625154495f, 0.0f,
            0.07958029955625534f, 0.16093020141124725f, 0.24611230194568634f, 0.33791524171829224f, 0.44070982933044434f, 0.5626170039176941f, 0.7229568362236023f, 1.0f,
        ];
        Assert.Equal(published, levels);
    }

    private static int[] Codes(GridFormat format, float largest, float[] numbers)
    {
        int[] codes = new int[numbers.Length + 1];
        float scale = QuantizeOracle.EncodeGroup(format, 1, ScaleType.Float, [.. numbers, largest], codes);
        Assert.Equal(1, scale);
        return codes[..^1];
    }
}
