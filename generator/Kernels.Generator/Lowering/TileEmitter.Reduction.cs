using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Reductions, index bit by index bit.</content>
internal sealed partial class TileEmitter
{
    private const int MagnitudeMask = int.MaxValue;

    /// <summary>The most lane bits that one round through shared memory reduces: 2^3 − 1 loads per value.</summary>
    private const int SharedRoundBits = 3;

    /// <summary>What a reduction combines, before the first step.</summary>
    public PartialReduction Terms(RowOperation.Reduce reduction)
    {
        var (kind, terms) = (reduction.Kind, values[reduction.X]);
        if (kind is ReductionKind.MaximumMagnitude or ReductionKind.SumOfMagnitudes) terms = [.. terms.Select(Magnitude)];
        if (kind == ReductionKind.SumOfMagnitudes) terms = [.. terms.Select(bits => builder.Apply(Opcode.BitsToFloat, bits))];
        if (kind == ReductionKind.SumOfSquares) terms = [.. terms.Select(x => builder.Apply(Opcode.Minimum, builder.Multiply(x, x), builder.Constant(float.PositiveInfinity)))];
        if (kind is ReductionKind.Largest or ReductionKind.Smallest) terms = [.. terms.Select(x => builder.Add(x, builder.Constant(0f)))];
        if (kind is ReductionKind.LargestOrZero or ReductionKind.SmallestOrZero or ReductionKind.Largest or ReductionKind.Smallest)
        {
            terms = [.. terms.Select(x => Combine(kind, x, Identity(reduction)))];
        }

        return new PartialReduction(kind, terms, MaskOfSkipped(Layout.Registers, reduction.X.LowBit));
    }

    public Value Combine(ReductionKind kind, Value x, Value y) => builder.Apply(
        kind switch
        {
            ReductionKind.MaximumMagnitude or ReductionKind.LargestOrZero or ReductionKind.Largest => Opcode.Maximum,
            ReductionKind.SmallestOrZero or ReductionKind.Smallest or ReductionKind.First => Opcode.Minimum,
            ReductionKind.SumOfMagnitudes or ReductionKind.SumOfSquares or ReductionKind.SumOfNumbers or ReductionKind.Sum => Opcode.Add,
            _ => throw new InvalidOperationException($"Nothing combines two elements of {kind}."),
        },
        x, y);

    /// <summary>What changes no element that a reduction combines, for each distinct one after these steps.</summary>
    /// <remarks>+0 keeps a magnitude as it is, since no magnitude is −0, and no square is.</remarks>
    public Value[] Identities(RowOperation.Reduce reduction, Layout layout, IReadOnlyList<int> done)
    {
        var count = layout.RegisterCount >> done.Count(layout.InRegisters);
        return [.. Enumerable.Range(0, count).Select(_ => Identity(reduction))];
    }

    private Value Identity(RowOperation.Reduce reduction) => reduction.Kind switch
    {
        ReductionKind.Largest => builder.Constant(float.NegativeInfinity),
        ReductionKind.Smallest => builder.Constant(float.PositiveInfinity),
        ReductionKind.First => builder.Constant(int.MaxValue),
        _ => reduction.Result.Element == RowElement.Number ? builder.Constant(0f) : builder.Constant(0),
    };

    /// <summary>Combines what differs in these index bits, one after the other; lanes all get the result.</summary>
    public PartialReduction Combine(PartialReduction x, IReadOnlyList<int> bits)
    {
        for (var i = 0; i < bits.Count;)
        {
            var rest = bits.Skip(i).ToList();
            var registers = rest.TakeWhile(Layout.InRegisters).ToList();
            var shared = rest.TakeWhile(IsBeyondExchange).Take(SharedRoundBits).ToList();
            x = registers.Count > 0 ? CombineRegisters(x, registers)
                : shared.Count > 0 ? CombineThroughShared(x, shared)
                : x.With([.. x.Distinct.Select(value => Combine(x.Kind, value, builder.Exchange(value, Layout.LaneMask(bits[i]))))]);
            i += Math.Max(1, registers.Count + shared.Count);
        }

        return x;
    }

    /// <summary>
    /// Combines what differs in these index bits and stores what that gives. Where several results are to be had from vectors, two of these become one at each step: lanes with the bit set
    /// go on with the second, so that half as many operations follow, and the lanes store results beside each other.
    /// </summary>
    public void StoreCombined(PartialReduction x, IReadOnlyList<int> bits, MemoryObject buffer, ElementType type, int lowBit, Value position, int offset)
    {
        var lanes = bits.SkipWhile(bit => !Layout.InLanes(bit)).ToList();
        x = Combine(x, [.. bits.Take(bits.Count - lanes.Count)]);
        var own = Layout;
        if (lanes.All(Layout.InLanes)) (x, Layout) = MergeLanes(x, lanes, lowBit);
        else x = Combine(x, lanes);
        StoreElements(buffer, type, lowBit, position, x.Registers, offset);
        Layout = own;
    }

    /// <summary>Combines what differs in these index bits on lanes, which trade places with index bits on registers that number the results.</summary>
    private (PartialReduction Result, Layout Layout) MergeLanes(PartialReduction x, IReadOnlyList<int> bits, int lowBit)
    {
        var layout = Layout;
        var results = layout.Registers.Where(bit => bit >= lowBit).OrderBy(bit => bit).ToList();
        var merged = bits.Take(results.Count).OrderBy(layout.LaneMask).Zip(results, (lane, result) => (lane, result)).ToDictionary(pair => pair.lane, pair => pair.result);
        foreach (var bit in bits)
        {
            if (!merged.TryGetValue(bit, out var result))
            {
                x = Combine(x, [bit]);
                continue;
            }

            var (lane, register) = (Layout.LaneMask(bit), Layout.RegisterMask(result));
            var isFirst = builder.Apply(Opcode.Equal, builder.And(builder.LaneIndex(), builder.Constant(lane)), builder.Constant(0));
            var distinct = from low in Enumerable.Range(0, x.Registers.Count)
                           where (low & (x.Done | register)) == 0
                           let a = x.Registers[low]
                           let b = x.Registers[low | register]
                           select Combine(x.Kind, builder.Select(isFirst, a, b), builder.Exchange(builder.Select(isFirst, b, a), lane));
            x = (x with { Done = x.Done | register }).With([.. distinct]);
            layout = layout with
            {
                Registers = [.. layout.Registers.Select(other => other == result ? bit : other)],
                Lanes = [.. layout.Lanes.Select(other => other == bit ? result : other)],
            };
        }

        return (x, layout);
    }

    private bool IsBeyondExchange(int bit) => Layout.InLanes(bit) && Layout.LaneMask(bit) >> target.ExchangeBits != 0;

    private Value Magnitude(Value x) => builder.And(builder.Apply(Opcode.FloatToBits, x), builder.Constant(MagnitudeMask));

    private PartialReduction CombineRegisters(PartialReduction x, IReadOnlyList<int> bits)
    {
        var masks = bits.Select(Layout.RegisterMask).ToList();
        var after = x with { Done = x.Done | masks.Sum() };
        var distinct = from first in Enumerable.Range(0, x.Registers.Count)
                       where (first & after.Done) == 0
                       select Tree(x.Kind, [.. Enumerable.Range(0, 1 << bits.Count).Select(i => x.Registers[first | Selected(masks, i)])]);
        return after.With([.. distinct]);
    }

    /// <summary>Every lane reads what the lanes that differ in these bits wrote, and combines it as they do: the results agree.</summary>
    private PartialReduction CombineThroughShared(PartialReduction x, IReadOnlyList<int> bits)
    {
        var masks = bits.Select(Layout.LaneMask).ToList();
        var capacity = Math.Max(1, target.SharedBytes / 4 >> Layout.Lanes.Count);
        var distinct = x.Distinct.ToList();
        var result = new List<Value>();
        while (result.Count < distinct.Count)
        {
            var round = distinct.Skip(result.Count).Take(capacity).ToList();
            memory.Shared.Reserve(4 * round.Count << Layout.Lanes.Count);
            for (var i = 0; i < round.Count; i++) builder.Store(SharedPlace(round[i].Type, i), round[i]);
            builder.Barrier();
            result.AddRange(round.Select((own, i) => Tree(
                x.Kind, [.. Enumerable.Range(0, 1 << bits.Count).Select(j => j == 0 ? own : builder.Load(SharedPlace(own.Type, i, Selected(masks, j))))])));
            builder.Barrier();
        }

        return x.With(result);
    }

    /// <summary>The place of a lane's value number <paramref name="index"/>, or of the one of its partner.</summary>
    private Address SharedPlace(ValueType type, int index, int partner = 0)
    {
        var own = new LaneMap([.. Layout.Lanes.Select((_, i) => 1 << i)]);
        var offset = partner == 0 ? null : builder.Xor(builder.LaneIndex(), builder.Constant(partner));
        return new Address(memory.Shared, type == ValueType.F32 ? ElementType.Float : ElementType.Int32, null, own, index << Layout.Lanes.Count, offset);
    }

    private Value Tree(ReductionKind kind, IReadOnlyList<Value> level)
    {
        while (level.Count > 1) level = [.. level.Where((_, i) => i % 2 == 0).Zip(level.Where((_, i) => i % 2 == 1), (x, y) => Combine(kind, x, y))];
        return level[0];
    }

    /// <summary>The sum of the masks whose bit of the number is set.</summary>
    private static int Selected(IEnumerable<int> masks, int number) => masks.Where((_, bit) => (number >> bit & 1) != 0).Sum();
}
