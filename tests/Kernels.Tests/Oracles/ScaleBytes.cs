namespace Kernels.Tests.Oracles;

/// <summary>Floating-point scales of 8 bits, from a table of their numbers: all ones are NaN, and a bit above the fields is the sign.</summary>
public sealed class ScaleBytes
{
    private readonly float[] _numbers;

    private ScaleBytes(int exponentBits, int fractionBits) => _numbers = [.. SmallFloats.Of(exponentBits, fractionBits).SkipLast(1)];

    public static ScaleBytes E4M3 { get; } = new(4, 3);

    public static ScaleBytes UE5M3 { get; } = new(5, 3);

    public float Largest => _numbers[^1];

    private int NaN => _numbers.Length;

    public float ToSingle(byte code)
    {
        int magnitude = code % (NaN + 1);
        float number = magnitude == NaN ? float.NaN : _numbers[magnitude];
        return code == magnitude ? number : -number;
    }

    /// <summary>The code of a number that there is.</summary>
    public byte FromSingle(float number)
    {
        if (float.IsNaN(number)) return (byte)NaN;
        int magnitude = Array.IndexOf(_numbers, Math.Abs(number));
        int code = float.IsNegative(number) ? magnitude + NaN + 1 : magnitude;
        return magnitude >= 0 && code < 256 ? (byte)code : throw new ArgumentOutOfRangeException(nameof(number), number, "No scale has this value.");
    }

    /// <summary>The nearest number, of two that of the even code, and at most the largest.</summary>
    public float Nearest(float number)
    {
        int above = Array.FindIndex(_numbers, candidate => candidate >= number);
        if (above < 0) return Largest;
        if (above == 0) return _numbers[0];
        double twice = 2.0 * number, sum = (double)_numbers[above - 1] + _numbers[above];
        return twice > sum || (twice == sum && above % 2 == 0) ? _numbers[above] : _numbers[above - 1];
    }
}
