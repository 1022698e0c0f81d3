using System.Numerics;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Golden;

/// <summary>
/// Numbers made of random integers and bit patterns alone, which no other runtime or machine makes otherwise. Every other row is ordinary; those between are special
/// in turn.
/// </summary>
internal sealed class GoldenNumbers(ulong seed)
{
    private const int Beyond = 1000;

    /// <summary>What is written at a place of a row.</summary>
    private delegate uint Element(GoldenNumbers numbers, FloatFields type, int place, int length);

    private static readonly Element s_ordinary = (numbers, type, _, _) => numbers.Ordinary(type);

    private static readonly Element[] s_special =
    [
        (numbers, type, place, _) => numbers.Number(type, (place / 16 % 40) - 20),
        (_, type, place, length) => place == length - 1 ? type.One | type.Sign : 0,
        (numbers, type, place, length) => place < length / 2 ? 0 : numbers.Ordinary(type),
        (_, _, _, _) => 0,
        (numbers, type, _, _) => numbers.SignOf(type),
        (_, type, place, _) => place == 0 ? type.One : 0,
        (_, type, place, length) => place == length / 2 ? type.Largest : 0,
        (_, _, place, length) => place == length / 2 ? 1u : 0,
        (numbers, type, place, _) => place == 0 ? type.CanonicalNaN : numbers.Ordinary(type),
        (numbers, type, place, length) => place == length - 1 ? type.Sign | type.Infinity | 5 : numbers.Ordinary(type),
        (numbers, type, place, length) => place == length / 2 ? type.Infinity : numbers.Ordinary(type),
        (numbers, type, place, length) => place == length / 3 ? type.Sign | type.Infinity : numbers.Ordinary(type),
        (numbers, type, _, _) => numbers.SignOf(type) | type.Infinity,
        (numbers, type, _, _) => numbers.Number(type, -Beyond),
        (numbers, type, _, _) => numbers.Number(type, Beyond),
        (numbers, type, _, _) => numbers.SignOf(type) | type.Largest,
        (numbers, type, _, _) => numbers.SignOf(type) | type.One,
        (numbers, _, _, _) => (uint)numbers._random.Next(),
        (numbers, type, _, _) => numbers.Number(type, numbers._random.NextInt(280) - 140),
        .. new[] { 1.5f, 7, 8, 127 }.Select(Ties),

        // Where scales get too small for their type, and where too large.
        .. new[] { -129, -126, -122, -118, -25, -22, -18, -15, -7, 15, 18, 22, 24 }.Select(Binades),
    ];

    private readonly SplitMix64 _random = new(seed);
    private int _row;

    /// <summary>The rows that have all special ones among them.</summary>
    public static int Cycle => 2 * s_special.Length;

    /// <summary>The bytes of the next rows.</summary>
    public byte[] Rows(ElementType scalar, int rows, int length)
    {
        var type = FloatFields.Of(scalar);
        byte[] bytes = new byte[rows * length * type.Bytes];
        Span<byte> rest = bytes;
        for (int last = _row + rows; _row < last; _row++)
        {
            Element element = _row % 2 == 0 ? s_ordinary : s_special[_row / 2 % s_special.Length];
            for (int place = 0; place < length; place++)
            {
                type.Write(rest, element(this, type, place, length));
                rest = rest[type.Bytes..];
            }
        }

        return bytes;
    }

    /// <summary>Any bytes.</summary>
    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        foreach (ref byte value in bytes.AsSpan()) value = (byte)_random.Next();
        return bytes;
    }

    /// <summary>Any codes of a format, packed.</summary>
    public byte[] Codes(GridFormat format, int count)
    {
        int bits = format.StorageBits, perByte = 8 / bits;
        byte[] packed = new byte[count / perByte];
        for (int i = 0; i < count; i++)
        {
            int code = format.Minimum + _random.NextInt(format.Maximum - format.Minimum + 1);
            packed[i / perByte] |= (byte)((code & ((1 << bits) - 1)) << (i % perByte * bits));
        }

        return packed;
    }

    /// <summary>Halves of integers up to a format's largest magnitude, which then lie between two codes where nothing is rotated.</summary>
    private static Element Ties(float largest) => (numbers, type, place, _) =>
    {
        int most = (int)(2 * largest);
        float value = place % 16 == 0 ? largest : (numbers._random.NextInt((2 * most) + 1) - most) * 0.5f;
        return type.OfExact(value);
    };

    private static Element Binades(int exponent) => (numbers, type, _, _) => numbers.Number(type, exponent + numbers._random.NextInt(3));

    /// <summary>A number between −1 and 1.</summary>
    private uint Ordinary(FloatFields type) => Number(type, -1 - BitOperations.TrailingZeroCount(_random.Next()));

    private uint Number(FloatFields type, int exponent) => SignOf(type) | type.Magnitude(exponent, (uint)_random.Next());

    private uint SignOf(FloatFields type) => _random.Next() % 2 == 0 ? 0 : type.Sign;
}
