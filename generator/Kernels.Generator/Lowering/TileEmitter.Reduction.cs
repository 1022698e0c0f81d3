using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <content>Maxima of magnitudes, as integers without their sign bit: exact in any order, and NaN exceeds infinity.</content>
internal sealed partial class TileEmitter
{
    private const int MagnitudeMask = int.MaxValue;

    /// <summary>The most lane bits that one round through shared memory reduces: 2^3 − 1 loads per value.</summary>
    private const int SharedRoundBits = 3;

    public Value[] Magnitudes(IReadOnlyList<Value> x) =>
        [.. x.Select(element => builder.And(builder.Unary(UnaryKind.FloatToBits, element), builder.Constant(MagnitudeMask)))];

    public Value Larger(Value x, Value y) => builder.Binary(BinaryKind.Maximum, x, y);

    /// <summary>The maxima over the register bits whose index bit is below <paramref name="lowBit"/>.</summary>
    public Value[] MaximumOverRegisters(IReadOnlyList<Value> x, int lowBit) => PerElement(lowBit, first =>
    {
        var level = Enumerable.Range(0, x.Count).Where(register => Layout.Canonical(register, lowBit) == first).Select(register => x[register]).ToList();
        while (level.Count > 1) level = [.. level.Where((_, i) => i % 2 == 0).Zip(level.Where((_, i) => i % 2 == 1), Larger)];
        return level[0];
    });

    /// <summary>The maxima over the lane bits whose index bit is below <paramref name="lowBit"/>, in every lane.</summary>
    public Value[] MaximumOverLanes(IReadOnlyList<Value> x, int lowBit)
    {
        var lanes = Enumerable.Range(0, Layout.Lanes.Count).Where(i => Layout.Lanes[i] < lowBit).ToList();
        var result = x.ToArray();
        foreach (var bit in lanes.Where(i => i < target.ExchangeBits))
        {
            result = PerElementOf(result, lowBit, value => Larger(value, builder.Exchange(value, 1 << bit)));
        }

        var shared = lanes.Where(i => i >= target.ExchangeBits).ToList();
        for (var i = 0; i < shared.Count; i += SharedRoundBits)
        {
            var round = shared.Skip(i).Take(SharedRoundBits).ToList();
            result = PerElementOf(result, lowBit, value => MaximumThroughShared(value, round));
        }

        return result;
    }

    private Value[] PerElementOf(Value[] x, int lowBit, System.Func<Value, Value> compute) => PerElement(lowBit, register => compute(x[register]));

    private Value MaximumThroughShared(Value x, IReadOnlyList<int> laneBits)
    {
        memory.Shared.Reserve(4 << Layout.Lanes.Count);
        var own = new LaneMap([.. Layout.Lanes.Select((_, i) => 1 << i)]);
        builder.Store(new Address(memory.Shared, MemoryType.I32, null, own, 0), x);
        builder.Barrier();
        for (var i = 1; i < 1 << laneBits.Count; i++)
        {
            var partner = laneBits.Where((_, j) => (i >> j & 1) != 0).Sum(bit => 1 << bit);
            var offset = builder.Xor(builder.LaneIndex(), builder.Constant(partner));
            x = Larger(x, builder.Load(new Address(memory.Shared, MemoryType.I32, null, own, 0, offset)));
        }

        builder.Barrier();
        return x;
    }
}
