using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kernels.CompilerServices;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Operations on vectors, whose instructions differ from processor to processor, against those on a lane.</summary>
public class LanesTests
{
    private const int Repetitions = 2_000;

    /// <summary>The products of two pairs of bytes below 16 and above −128, times this, fit 16 bits.</summary>
    private const int ChainLength = 8;

    private static readonly byte[] s_levels = [0, 1, 127, 128, 129, 254, 255];
    private static readonly sbyte[] s_activations = [-128, -127, -1, 0, 1, 126, 127];
    private static readonly short[] s_pairs = [short.MinValue, -32767, -1, 0, 1, 255, short.MaxValue];

    [Fact]
    public void Dot_products_of_four_bytes_take_all_levels()
    {
        var random = new SplitMix64(1);
        for (int i = 0; i < Repetitions; i++)
        {
            int[] x = Any(random), u = Of<byte>(random, s_levels), s = Of<sbyte>(random, s_activations);
            int[] expected = Each(lane => Lanes.Dot4(x[lane], u[lane], s[lane]));

            Assert.Equal(expected[..4], Elements(Lanes.Dot4(Vector128.Create(x), Vector128.Create(u), Vector128.Create(s))));
            Assert.Equal(expected[..8], Elements(Lanes.Dot4(Vector256.Create(x), Vector256.Create(u), Vector256.Create(s))));
        }
    }

    [Fact]
    public void Upper_halves_are_of_unsigned_products()
    {
        var random = new SplitMix64(12);
        for (int i = 0; i < Repetitions; i++)
        {
            int[] x = Any(random), y = Any(random);
            (x[i % x.Length], y[i % y.Length]) = (-1, i % 2 == 0 ? -1 : int.MinValue);
            int[] expected = Each(lane => (int)(Math.BigMul((uint)x[lane], (uint)y[lane]) >> 32));
            Assert.Equal(expected, Each(lane => Lanes.MultiplyHigh(x[lane], y[lane])));
            Assert.Equal(expected[..4], Elements(Lanes.MultiplyHigh(Vector128.Create(x), Vector128.Create(y))));
            Assert.Equal(expected[..8], Elements(Lanes.MultiplyHigh(Vector256.Create(x), Vector256.Create(y))));
            Assert.Equal(expected, Elements(Lanes.MultiplyHigh(Vector512.Create(x), Vector512.Create(y))));
        }
    }

    [Fact]
    public void Bytes_are_looked_up_among_literals()
    {
        int[] words = [0x13121110, 0x17161514, unchecked((int)0xFB1A1918), unchecked((int)0xFF1E1D1C)];
        for (int index = 0; index < 16; index++)
        {
            int expected = (words[index / 4] >> (index % 4 * 8)) & 0xFF;
            Assert.Equal(expected | (0x10 << 8) | (0xFF << 16) | (expected << 24), Lanes.LookupLiterals(index | (0x000F_0000) | (index << 24), words[0], words[1], words[2], words[3]));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(256)]
    public void Tables_are_read_where_the_lowest_bits_of_places_say(int count)
    {
        var random = new SplitMix64(10);
        float[] table = [.. Enumerable.Range(0, count).Select(i => i + 0.5f)];
        int[] integers = [.. Enumerable.Range(0, count).Select(i => 1000 - i)];
        for (int round = 0; round < 100; round++)
        {
            int[] places = [.. Enumerable.Range(0, 16).Select(_ => (int)random.Next())];
            float[] numbers = [.. places.Select(place => table[place & (count - 1)])];
            int[] expected = [.. places.Select(place => integers[place & (count - 1)])];
#pragma warning disable CA1857 // Constant in generated code; here it is each of those that may be.
            Assert.Equal(numbers[..4], MemoryMarshal.Cast<Vector128<float>, float>([Lanes.Lookup(ref table[0], count, Vector128.Create(places))]).ToArray());
            Assert.Equal(numbers[..8], MemoryMarshal.Cast<Vector256<float>, float>([Lanes.Lookup(ref table[0], count, Vector256.Create(places))]).ToArray());
            Assert.Equal(numbers, MemoryMarshal.Cast<Vector512<float>, float>([Lanes.Lookup(ref table[0], count, Vector512.Create(places))]).ToArray());
            Assert.Equal(expected[..4], Elements(Lanes.Lookup(ref integers[0], count, Vector128.Create(places))));
            Assert.Equal(expected[..8], Elements(Lanes.Lookup(ref integers[0], count, Vector256.Create(places))));
            Assert.Equal(expected, Elements(Lanes.Lookup(ref integers[0], count, Vector512.Create(places))));
#pragma warning restore CA1857
        }
    }

    [Fact]
    public void Bytes_are_read_and_written_one_a_lane()
    {
        var random = new SplitMix64(9);
        byte[] bytes = [.. Enumerable.Range(0, 64).Select(_ => (byte)random.Next())];
        for (int offset = 0; offset < 48; offset++)
        {
            int[] expected = [.. bytes.Skip(offset).Take(16).Select(b => (int)b)];
            Assert.Equal(expected[..4], Elements(Lanes.LoadByteVector128(ref bytes[0], (nuint)offset)));
            Assert.Equal(expected[..8], Elements(Lanes.LoadByteVector256(ref bytes[0], (nuint)offset)));
            Assert.Equal(expected, Elements(Lanes.LoadByteVector512(ref bytes[0], (nuint)offset)));

            byte[] four = new byte[64], eight = new byte[64], sixteen = new byte[64];
            Lanes.StoreByte(Vector128.Create(expected), ref four[0], (nuint)offset);
            Lanes.StoreByte(Vector256.Create(expected), ref eight[0], (nuint)offset);
            Lanes.StoreByte(Vector512.Create(expected), ref sixteen[0], (nuint)offset);
            Assert.Equal(Only(bytes, offset, 4), four);
            Assert.Equal(Only(bytes, offset, 8), eight);
            Assert.Equal(Only(bytes, offset, 16), sixteen);
        }
    }

    [Fact]
    public void Dot_products_of_pairs_wrap()
    {
        var random = new SplitMix64(2);
        for (int i = 0; i < Repetitions; i++)
        {
            int[] x = Any(random), u = Of<short>(random, s_pairs), s = Of<short>(random, s_pairs);
            int[] expected = Each(lane => Lanes.DotPairs(x[lane], u[lane], s[lane]));

            Assert.Equal(expected[..4], Elements(Lanes.DotPairs(Vector128.Create(x), Vector128.Create(u), Vector128.Create(s))));
            Assert.Equal(expected[..8], Elements(Lanes.DotPairs(Vector256.Create(x), Vector256.Create(u), Vector256.Create(s))));
            Assert.Equal(expected, Elements(Lanes.DotPairs(Vector512.Create(x), Vector512.Create(u), Vector512.Create(s))));
        }
    }

    [Fact]
    public void Chains_of_small_levels_are_their_dot_products()
    {
        var random = new SplitMix64(3);
        for (int i = 0; i < Repetitions; i++)
        {
            int[] x = Any(random);
            int[][] u = [.. Enumerable.Range(0, ChainLength).Select(_ => Of<byte>(random, [0, 1, 14, 15]))];
            int[][] s = [.. Enumerable.Range(0, ChainLength).Select(_ => Of<sbyte>(random, s_activations[1..]))];
            int[] expected = Each(lane => Enumerable.Range(0, ChainLength).Aggregate(x[lane], (sum, link) => Lanes.Dot4(sum, u[link][lane], s[link][lane])));

            Vector128<int> chain128 = Lanes.BeginDots(Vector128.Create(x), Vector128.Create(u[0]), Vector128.Create(s[0]));
            Vector256<int> chain256 = Lanes.BeginDots(Vector256.Create(x), Vector256.Create(u[0]), Vector256.Create(s[0]));
            Vector512<int> chain512 = Lanes.BeginDots(Vector512.Create(x), Vector512.Create(u[0]), Vector512.Create(s[0]));
            for (int link = 1; link < ChainLength; link++)
            {
                chain128 = Lanes.AddDots(chain128, Vector128.Create(u[link]), Vector128.Create(s[link]));
                chain256 = Lanes.AddDots(chain256, Vector256.Create(u[link]), Vector256.Create(s[link]));
                chain512 = Lanes.AddDots(chain512, Vector512.Create(u[link]), Vector512.Create(s[link]));
            }

            Assert.Equal(expected[..4], Elements(Lanes.EndDots(Vector128.Create(x), chain128)));
            Assert.Equal(expected[..8], Elements(Lanes.EndDots(Vector256.Create(x), chain256)));
            Assert.Equal(expected, Elements(Lanes.EndDots(Vector512.Create(x), chain512)));
        }
    }

    [Fact]
    public void A_chain_of_one_takes_bytes_below_128()
    {
        var random = new SplitMix64(4);
        for (int i = 0; i < Repetitions; i++)
        {
            int[] x = Any(random), u = Of<byte>(random, [0, 1, 126, 127]), s = Of<sbyte>(random, s_activations[1..]);
            int[] expected = Each(lane => Lanes.Dot4(x[lane], u[lane], s[lane]));
            var sum = Vector128.Create(x);

            Assert.Equal(expected[..4], Elements(Lanes.EndDots(sum, Lanes.BeginDots(sum, Vector128.Create(u), Vector128.Create(s)))));
        }
    }

    [Fact]
    public void Each_lane_is_shifted_by_its_own_count()
    {
        var random = new SplitMix64(5);
        for (int i = 0; i < Repetitions; i++)
        {
            int[] x = Any(random), counts = Each(_ => random.NextInt(32));
            int[] expected = Each(lane => x[lane] << counts[lane]);

            Assert.Equal(expected[..4], Elements(Lanes.ShiftLeft(Vector128.Create(x), Vector128.Create(counts))));
            Assert.Equal(expected[..8], Elements(Lanes.ShiftLeft(Vector256.Create(x), Vector256.Create(counts))));
            Assert.Equal(expected, Elements(Lanes.ShiftLeft(Vector512.Create(x), Vector512.Create(counts))));
        }
    }

    private static int[] Each(Func<int, int> value) => [.. Enumerable.Range(0, Vector512<int>.Count).Select(value)];

    private static int[] Any(SplitMix64 random) => Each(_ => (int)random.Next());

    /// <summary>Words of numbers chosen among some.</summary>
    private static int[] Of<T>(SplitMix64 random, ReadOnlySpan<T> choices)
        where T : unmanaged
    {
        int[] words = new int[Vector512<int>.Count];
        foreach (ref T number in MemoryMarshal.Cast<int, T>(words)) number = choices[random.NextInt(choices.Length)];
        return words;
    }

    private static int[] Elements(Vector128<int> vector) => MemoryMarshal.Cast<Vector128<int>, int>([vector]).ToArray();

    private static int[] Elements(Vector256<int> vector) => MemoryMarshal.Cast<Vector256<int>, int>([vector]).ToArray();

    private static int[] Elements(Vector512<int> vector) => MemoryMarshal.Cast<Vector512<int>, int>([vector]).ToArray();

    private static byte[] Only(byte[] bytes, int offset, int count) => [.. bytes.Select((b, i) => i >= offset && i < offset + count ? b : (byte)0)];
}
