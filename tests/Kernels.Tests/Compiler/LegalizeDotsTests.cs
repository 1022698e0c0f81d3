using Kernels.Generator.Lowering;
using Kernels.Generator.Lowering.Passes;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.TileInterpreter;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>Chains of dot products in 16 bits: as long as the bytes' ranges allow, never longer, and with the same sums.</summary>
public class LegalizeDotsTests
{
    private const int LaneBits = 2;

    private readonly MemoryObject _output = TinyProgram.Output();

    /// <summary>Ranges of bytes and how many pairs of their products 16 bits hold.</summary>
    public static TheoryData<int, int, int> Ranges => new()
    {
        { 254, 127, 0 },
        { 129, 127, 0 }, // two products fit, but the byte is none with a sign
        { 128, 127, 0 },
        { 127, 127, 1 },
        { 30, 127, 4 },
        { 15, 127, 8 },
        { 14, 127, 9 },
        { 3, 127, 43 },
        { 2, 127, 64 },
        { 1, 1, 16383 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range_says_how_long_a_chain_may_be(int unsigned, int signed, int pairs) => Assert.Equal(pairs, new ByteRange(unsigned, signed).PairSums);

    [Theory]
    [MemberData(nameof(Ranges))]
    public void The_worst_bytes_are_summed_exactly(int unsigned, int signed, int pairs)
    {
        int most = Math.Min(pairs, 100);
        foreach (int length in new[] { 1, most - 1, most, most + 1, (2 * most) + 1 }.Where(length => length > 0))
        {
            foreach (int sign in new[] { 1, -1 })
            {
                TileProgram program = Chain(new ByteRange(unsigned, signed), length, Four(unsigned), Four(sign * signed));
                TileProgram legal = Legalized(program);
                Assert.Equal(1000 + (4L * length * unsigned * sign * signed), Result(legal));
                AssertShape(legal, pairs, length);
            }
        }
    }

    /// <summary>The bound is sharp: a chain of one more dot product leaves 16 bits.</summary>
    [Theory]
    [MemberData(nameof(Ranges))]
    public void One_more_would_be_a_fault(int unsigned, int signed, int pairs) => Assert.Throws<TileFaultException>(() => TinyProgram.Evaluate(b =>
    {
        Value zero = b.Constant(0);
        Value chain = b.BeginDots(zero, b.Constant(Four(unsigned)), b.Constant(Four(signed)));
        for (int i = 0; i < pairs; i++) chain = b.AddDots(chain, b.Constant(Four(unsigned)), b.Constant(Four(signed)));
        return b.Apply(Opcode.EndDots, zero, chain);
    }));

    [Fact]
    public void Machines_without_such_sums_keep_their_dot_products()
    {
        TileProgram program = Chain(new ByteRange(14, 127), 3, 0, 0);
        Assert.Same(program, LegalizeDots.Run(program, TargetDescriptions.Vector256 with { ChainsDots = false }));
    }

    [Fact]
    public void A_sum_that_is_used_elsewhere_too_is_finished_there() => AssertSame(b =>
    {
        var range = new ByteRange(14, 127);
        Value first = b.Dot4(b.Constant(7), Bytes(b, 3), Bytes(b, 5), range);
        Value second = b.Dot4(first, Bytes(b, 6), Bytes(b, 2), range);
        return b.Add(second, first);
    });

    [Fact]
    public void A_sum_whose_other_use_is_a_factor_is_finished_there() => AssertSame(b =>
    {
        var range = new ByteRange(14, 127);
        Value first = b.Dot4(b.Constant(1), b.Constant(1), b.Constant(1), range);
        return b.Dot4(b.Dot4(b.Constant(3), first, Bytes(b, 2), range), first, Bytes(b, 4), range);
    });

    [Fact]
    public void Dot_products_of_other_ranges_are_other_chains() => AssertSame(b =>
    {
        Value sum = b.Dot4(b.Constant(7), Bytes(b, 3), Bytes(b, 5), new ByteRange(14, 127));
        sum = b.Dot4(sum, Bytes(b, 2), Bytes(b, 5), new ByteRange(3, 127));
        return b.Dot4(sum, b.Constant(Four(254)), Bytes(b, 5), new ByteRange(254, 127));
    });

    [Fact]
    public void A_loop_carries_finished_sums() => AssertSame(b => b.For(b.Index(0), b.Index(5), 1, [b.Constant(9)], (_, sums) =>
    {
        var range = new ByteRange(14, 127);
        return [b.Dot4(b.Dot4(sums[0], Bytes(b, 14), Bytes(b, 127), range), Bytes(b, 13), Bytes(b, -127), range)];
    })[0]);

    [Fact]
    public void A_chain_may_begin_before_a_loop() => AssertSame(b =>
    {
        var range = new ByteRange(14, 127);
        Value before = b.Dot4(b.Constant(2), Bytes(b, 14), Bytes(b, 127), range);
        return b.For(b.Index(0), b.Index(3), 1, [b.Constant(0)], (_, sums) => [b.Add(sums[0], b.Dot4(before, Bytes(b, 14), Bytes(b, 126), range))])[0];
    });

    [Fact]
    public void Chains_side_by_side_stay_apart() => AssertSame(b =>
    {
        var range = new ByteRange(3, 127);
        Value x = b.Constant(1), y = b.Constant(-1);
        for (int i = 0; i < 5; i++)
        {
            x = b.Dot4(x, Bytes(b, 3), Bytes(b, 100 + i), range);
            y = b.Dot4(y, Bytes(b, 2), Bytes(b, -100 - i), range);
        }

        return b.Subtract(x, y);
    });

    /// <summary>Chains and their sums together: what 16 registers hold is less than what 8 hold.</summary>
    [Theory]
    [InlineData(4, 3, 3)]
    [InlineData(5, 3, 1)]
    [InlineData(8, 4, 3)]
    [InlineData(9, 4, 1)]
    public void More_chains_than_registers_are_single_dot_products(int sums, int registerBits, int length)
    {
        var range = new ByteRange(14, 127);
        TileProgram program = Build(b =>
        {
            Value[] chains = [.. Enumerable.Range(0, sums).Select(i => b.Constant(i))];
            for (int step = 0; step < 3; step++)
            {
                for (int i = 0; i < sums; i++) chains[i] = b.Dot4(chains[i], Bytes(b, i + step), Bytes(b, 5), range);
            }

            return chains.Aggregate(b.Add);
        });
        TileProgram legal = Verifier.Verify(LegalizeDots.Run(program, TargetDescriptions.Vector512 with { RegisterBits = registerBits }));
        Assert.Equal(Result(program), Result(legal));
        Assert.Equal(sums * 3 / length, legal.Body.Flattened.Count(operation => operation.Opcode == Opcode.BeginDots));
    }

    private static Value Bytes(TileBuilder builder, int value) => builder.Constant(Four(value));

    private static int Four(int value) => (value & 0xFF) * 0x01010101;

    private static TileProgram Legalized(TileProgram program) => Verifier.Verify(LegalizeDots.Run(program, TargetDescriptions.Vector512));

    /// <summary>1000 plus a chain of equal dot products.</summary>
    private TileProgram Chain(ByteRange range, int length, int unsigned, int signed) => Build(b =>
    {
        Value sum = b.Constant(1000);
        for (int i = 0; i < length; i++) sum = b.Dot4(sum, b.Constant(unsigned), b.Constant(signed), range);
        return sum;
    });

    private TileProgram Build(Func<TileBuilder, Value> value) =>
        TinyProgram.Build(LaneBits, b => b.Store(TinyProgram.At(b, _output), value(b)), _output);

    private void AssertSame(Func<TileBuilder, Value> value)
    {
        TileProgram program = Build(value), legal = Legalized(program);
        Assert.Equal(Result(program), Result(legal));
        Assert.Contains(legal.Body.Flattened, operation => operation.Opcode == Opcode.BeginDots);
    }

    private static void AssertShape(TileProgram legal, int pairs, int length)
    {
        int Count(Func<Operation, bool> kind) => legal.Body.Flattened.Count(kind);
        Assert.Equal(pairs == 0 ? length : 0, Count(operation => operation is Dot4));
        Assert.Equal(pairs == 0 ? 0 : length, Count(operation => operation.Opcode is Opcode.BeginDots or Opcode.AddDots));
        Assert.Equal(pairs == 0 ? 0 : (length + pairs - 1) / pairs, Count(operation => operation.Opcode == Opcode.EndDots));
    }

    private static long Result(TileProgram program) => BitConverter.ToInt32(TinyProgram.Run(program, LaneOrder.Lockstep, 4 << LaneBits)[0]);
}
