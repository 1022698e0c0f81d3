namespace Kernels.Tests.Oracles;

/// <summary>
/// Compares arrays bit for bit: −0 is not +0. The sign and payload of a NaN element are unspecified, so all NaNs are
/// equal, except in what is stored canonically (scales), which <see cref="AssertSameBits(ReadOnlySpan{float}, ReadOnlySpan{float}, string)"/> compares.
/// </summary>
public static class BitComparer
{
    public static void AssertEqual(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string context = "") =>
        Assert(Difference(Words(expected, canonicalNaN: true), Words(actual, canonicalNaN: true), 8), context);

    public static void AssertEqual(ReadOnlySpan<Half> expected, ReadOnlySpan<Half> actual, string context = "") =>
        Assert(Difference(Words(expected, canonicalNaN: true), Words(actual, canonicalNaN: true), 4), context);

    public static void AssertEqual(ReadOnlySpan<BFloat16> expected, ReadOnlySpan<BFloat16> actual, string context = "") =>
        AssertEqual(BFloat16Bits.Widen(expected), BFloat16Bits.Widen(actual), context);

    public static void AssertEqual(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, string context = "") =>
        Assert(Difference(Words(expected), Words(actual), 2), context);

    public static void AssertSameBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string context = "") =>
        Assert(Difference(Words(expected, canonicalNaN: false), Words(actual, canonicalNaN: false), 8), context);

    public static void AssertSameBits(ReadOnlySpan<Half> expected, ReadOnlySpan<Half> actual, string context = "") =>
        Assert(Difference(Words(expected, canonicalNaN: false), Words(actual, canonicalNaN: false), 4), context);

    public static void AssertSameBits(ReadOnlySpan<BFloat16> expected, ReadOnlySpan<BFloat16> actual, string context = "") =>
        Assert(Difference(Words(expected), Words(actual), 4), context);

    private static void Assert(string? difference, string context)
    {
        if (difference is not null)
            Xunit.Assert.Fail(context.Length == 0 ? difference : $"{context}: {difference}");
    }

    private static string? Difference(uint[] expected, uint[] actual, int digits)
    {
        if (expected.Length != actual.Length)
            return $"expected {expected.Length} elements, found {actual.Length}";

        int[] different = [.. Enumerable.Range(0, expected.Length).Where(i => expected[i] != actual[i])];
        if (different.Length == 0)
            return null;

        int first = different[0];
        return $"{different.Length} of {expected.Length} elements differ, the first at index {first}: "
            + $"expected {Describe(expected[first], digits)}, found {Describe(actual[first], digits)}";
    }

    private static string Describe(uint bits, int digits)
    {
        string hexadecimal = "0x" + bits.ToString("X" + digits);
        return digits switch
        {
            8 => $"{hexadecimal} ({BitConverter.UInt32BitsToSingle(bits):R})",
            4 => $"{hexadecimal} ({HalfBits.ToSingle((ushort)bits):R})",
            _ => hexadecimal,
        };
    }

    private static uint[] Words(ReadOnlySpan<float> values, bool canonicalNaN)
    {
        uint[] words = new uint[values.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = canonicalNaN && float.IsNaN(values[i]) ? 0x7FC0_0000 : BitConverter.SingleToUInt32Bits(values[i]);
        return words;
    }

    private static uint[] Words(ReadOnlySpan<BFloat16> values)
    {
        uint[] words = new uint[values.Length];
        for (int i = 0; i < words.Length; i++) words[i] = BFloat16.ToBits(values[i]);
        return words;
    }

    private static uint[] Words(ReadOnlySpan<Half> values, bool canonicalNaN)
    {
        uint[] words = new uint[values.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = canonicalNaN && Half.IsNaN(values[i]) ? HalfBits.CanonicalNaN : BitConverter.HalfToUInt16Bits(values[i]);
        return words;
    }

    private static uint[] Words(ReadOnlySpan<byte> values)
    {
        uint[] words = new uint[values.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = values[i];
        return words;
    }
}
