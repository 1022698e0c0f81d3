using Kernels.Generator.TilePrograms;
using Kernels.Tests.TileInterpreter;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>What the text of a program shows of its uniform values, against the powers of two that divide them.</summary>
public class IndexAlignmentTests
{
    [Theory]
    [InlineData(48, 16)]
    [InlineData(1, 1)]
    [InlineData(-8, 8)]
    [InlineData(0, 1 << 30)]
    public void Of_a_constant(long value, int power) => AssertPower(power, b => b.Index(value));

    [Fact]
    public void Of_what_the_launch_gives() => AssertPower(1, b => b.Parameter(ParameterKind.FirstTile));

    [Fact]
    public void Of_sums() => AssertPower(4, b => b.Add(b.Index(32), b.Subtract(b.Index(64), b.Index(4))));

    [Fact]
    public void Of_products() => AssertPower(32, b => b.Multiply(b.Index(12), b.Index(24)));

    [Fact]
    public void Of_shifts() => AssertPower(1 << 9, b =>
        b.Apply(Opcode.ShiftRightLogical, b.ShiftLeft(b.Parameter(ParameterKind.FirstTile), b.Index(12)), b.Index(3)));

    [Fact]
    public void Of_a_shift_beyond_what_is_known() => AssertPower(1, b => b.Apply(Opcode.ShiftRightLogical, b.Index(12), b.Index(3)));

    [Fact]
    public void Of_an_unknown_shift() => AssertPower(1, b => b.ShiftLeft(b.Index(1), b.Parameter(ParameterKind.FirstTile)));

    [Fact]
    public void Of_a_smaller_number() => AssertPower(1, b => b.Apply(Opcode.Minimum, b.Index(8), b.Index(16)));

    [Theory]
    [InlineData(0, 24, 8)]
    [InlineData(4, 24, 4)]
    [InlineData(1, 24, 1)]
    public void Of_a_loop(long lower, long step, int power) => AssertPower(power, b =>
    {
        Value variable = null!;
        b.For(b.Index(lower), b.Index(1000), step, [], (i, _) =>
        {
            variable = b.Add(i, b.Index(0));
            return [];
        });
        return variable;
    });

    [Fact]
    public void Of_what_a_loop_carries() => AssertPower(1, b =>
        b.For(b.Index(0), b.Index(2), 1, [b.Index(16)], (_, carried) => [b.Add(carried[0], b.Index(3))])[0]);

    private static void AssertPower(int power, Func<TileBuilder, Value> value)
    {
        Value tested = null!;
        var alignment = new IndexAlignment(TinyProgram.Build(2, b => tested = value(b)));
        Assert.True(alignment.IsMultiple(tested, power));
        if (power < 1 << 30) Assert.False(alignment.IsMultiple(tested, power * 2));
    }
}
