using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

public sealed class DotProductTests
{
    public static TheoryData<string, string> Signs => new()
    {
        { "u32", "u32" }, { "u32", "s32" }, { "s32", "u32" }, { "s32", "s32" },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public void Four_bytes_by_four_bytes(string a, string b) =>
        Check.Ternary($"dp4a.{a}.{b} %r0, %r1, %r2, %r3;", 'r', Values.Integers(1), (x, y, c) =>
        {
            long sum = (int)c;
            for (int i = 0; i < 4; i++)
                sum += Byte(x, i, a) * Byte(y, i, b);
            return (ulong)sum;
        });

    [Theory]
    [MemberData(nameof(Signs))]
    public void Two_halves_by_two_bytes(string a, string b)
    {
        foreach ((string? half, int offset) in new[] { ("lo", 0), ("hi", 2) })
        {
            Check.Ternary($"dp2a.{half}.{a}.{b} %r0, %r1, %r2, %r3;", 'r', Values.Integers(2), (x, y, c) =>
            {
                long sum = (int)c;
                for (int i = 0; i < 2; i++)
                {
                    ushort word = (ushort)(x >> (16 * i));
                    sum += (a == "s32" ? (short)word : word) * Byte(y, i + offset, b);
                }

                return (ulong)sum;
            });
        }
    }

    [Fact]
    public void Known_answer() =>
        Assert.Equal(unchecked((uint)(10 - 4 * 127 * 128)),
            Evaluator.One("dp4a.s32.s32 %r0, %r1, %r2, %r3;", 'r', 0x7F7F_7F7F, 0x8080_8080, 10));

    private static long Byte(ulong value, int index, string type)
    {
        byte bits = (byte)(value >> (8 * index));
        return type == "s32" ? (sbyte)bits : bits;
    }
}
