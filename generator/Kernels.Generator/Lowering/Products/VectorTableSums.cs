using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>
/// Sums by lookups in tables of sixteen bytes. A lookup numbers all bytes of four lanes in one table, so the bytes of a word of
/// codes, which have tables of their own, are first brought to lanes of their own.
/// </summary>
/// <remarks>
/// Lane l of the rearranged codes holds byte Place(l) of the words of four outputs: byte p is that of output p·(lanes / 4) + l mod (lanes / 4).
/// Entries of 16 bits are put together from their low and high bytes and added as pairs, outputs 0 and 2 apart from 1 and 3; at the end the
/// lanes of the four places are added and each lane chooses its own output, which is lane number l again.
/// </remarks>
/// <param name="tables">Gives the 32-bit words of a row's tables on the lanes, at a word of the group plus some words of tables.</param>
internal sealed class VectorTableSums(
    TileBuilder builder, ProductProgram product, System.Func<Value, int, IReadOnlyList<Value>> words, System.Func<int, Value, int, Value> tables)
    : GroupSums(builder, product, words)
{
    /// <summary>The bytes of a word.</summary>
    private const int Bytes = 4;

    private const int EvenBytes = 0x00FF00FF;

    private const int OddBytes = unchecked((int)0xFF00FF00);

    private readonly int lanes = 1 << builder.LaneBits;

    protected override int WordsPerStep(int rows) => AtMost(rows == 1 && Turns == 1 ? 4 : 2);

    /// <summary>The lanes that hold one byte of a word.</summary>
    private int LanesPerPlace => lanes / Bytes;

    /// <summary>The places within four lanes, whose tables take turns.</summary>
    private int Turns => System.Math.Max(1, Bytes / LanesPerPlace);

    public override IReadOnlyList<Value> Emit(IReadOnlyList<Value> initial, int rows)
    {
        // One sum for each of the four bytes of a lane, until the group's end.
        var parts = base.Emit(Copies(Builder.Constant(0), initial.Count * Bytes), rows);
        return [.. initial.Select((sum, i) => Builder.Add(sum, Gather([.. parts.Skip(i * Bytes).Take(Bytes)])))];
    }

    protected override IReadOnlyList<Value> Step(IReadOnlyList<Value> initial, int rows, Value word)
    {
        var outputs = initial.Count / rows / Bytes;
        var sums = initial.ToArray();
        var pairs = new (Value Even, Value Odd)?[rows * outputs];
        var bound = 0;
        for (var step = 0; step < WordsPerStep(rows); step++)
        {
            var codes = Words(word, step).Select(code => Builder.ShuffleBytes(code, Places())).ToList();
            for (var half = 0; half < 2; half++)
            {
                var numbers = codes.Select(code => Builder.And(Builder.ShiftRight(code, 4 * half), Builder.Constant(0x0F0F0F0F))).ToList();
                bound += ProductTables.Largest(Product, half);
                if (bound > short.MaxValue)
                {
                    Widen(sums, pairs);
                    bound = ProductTables.Largest(Product, half);
                }

                for (var row = 0; row < rows; row++)
                {
                    var place = (step * ProductTables.SplitWords) + (half * ProductTables.HalfWords);
                    var low = Tables(row, word, place);
                    var high = Tables(row, word, place + ProductTables.HighWords);
                    for (var output = 0; output < outputs; output++)
                    {
                        Add(ref pairs[(row * outputs) + output], Lookup(low, numbers[output]), Lookup(high, numbers[output]));
                    }
                }
            }
        }

        Widen(sums, pairs);
        return sums;
    }

    /// <summary>The tables of a half, one for each turn.</summary>
    private List<Value> Tables(int row, Value word, int place) =>
        [.. Enumerable.Range(0, Turns).Select(turn => tables(row, word, place + (turn * lanes)))];

    private Value Lookup(IReadOnlyList<Value> tablesOfTurns, Value numbers)
    {
        var result = Builder.Apply(Opcode.LookupBytes, tablesOfTurns[0], numbers);
        for (var turn = 1; turn < Turns; turn++)
        {
            result = Builder.Select(HasTurn(turn), Builder.Apply(Opcode.LookupBytes, tablesOfTurns[turn], numbers), result);
        }

        return result;
    }

    private void Add(ref (Value Even, Value Odd)? pairs, Value low, Value high)
    {
        var even = Builder.Or(Builder.And(low, Builder.Constant(EvenBytes)), Builder.And(Builder.ShiftLeft(high, Builder.Constant(8)), Builder.Constant(OddBytes)));
        var odd = Builder.Or(Builder.And(Builder.ShiftRight(low, 8), Builder.Constant(EvenBytes)), Builder.And(high, Builder.Constant(OddBytes)));
        pairs = pairs is not { } begun
            ? (even, odd)
            : (Builder.Apply(Opcode.AddPairs, begun.Even, even), Builder.Apply(Opcode.AddPairs, begun.Odd, odd));
    }

    /// <summary>Adds what the pairs hold to the sums of the four bytes, and empties them.</summary>
    private void Widen(Value[] sums, (Value Even, Value Odd)?[] pairs)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] is not { } pair) continue;
            Value[] bytes = [Low(pair.Even), Low(pair.Odd), High(pair.Even), High(pair.Odd)];
            for (var b = 0; b < Bytes; b++) sums[(i * Bytes) + b] = Builder.Add(sums[(i * Bytes) + b], bytes[b]);
            pairs[i] = null;
        }
    }

    private Value Low(Value pair) => High(Builder.ShiftLeft(pair, Builder.Constant(16)));

    private Value High(Value pair) => Builder.Apply(Opcode.ShiftRightArithmetic, pair, Builder.Constant(16));

    /// <summary>Adds the lanes of all places, whereupon each lane takes its output's sum.</summary>
    private Value Gather(IReadOnlyList<Value> bytes)
    {
        var sums = bytes.Select(sum =>
        {
            for (var bit = LanesPerPlace; bit < lanes; bit *= 2) sum = Builder.Add(sum, Builder.Exchange(sum, bit));
            return sum;
        }).ToList();
        var result = sums[0];
        for (var b = 1; b < Bytes; b++) result = Builder.Select(IsQuarter(b), sums[b], result);
        return result;
    }

    /// <summary>The byte of a word whose table a lane looks up: neighbours within four lanes differ by a whole round of tables.</summary>
    private int Place(int lane)
    {
        var quarter = lane / LanesPerPlace;
        var (group, turn) = (quarter / Turns, quarter % Turns);
        return (turn * (Bytes / Turns)) + group;
    }

    private int[] Places() => [.. Enumerable.Range(0, lanes * Bytes).Select(i =>
    {
        var (lane, p) = (i / Bytes, i % Bytes);
        return (((p * LanesPerPlace) + (lane % LanesPerPlace)) * Bytes) + Place(lane);
    })];

    private Value HasTurn(int turn) => Mask(lane => lane / LanesPerPlace % Turns == turn);

    private Value IsQuarter(int quarter) => Mask(lane => lane / LanesPerPlace == quarter);

    private Value Mask(System.Func<int, bool> holds) => Builder.Apply(
        Opcode.NotEqual, Builder.LaneConstant(ValueType.I32, [.. Enumerable.Range(0, lanes).Select(lane => holds(lane) ? 1 : 0)]), Builder.Constant(0));
}
