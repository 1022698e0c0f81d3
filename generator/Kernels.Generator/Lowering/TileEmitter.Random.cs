using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Random bits of elements: words of Philox4x32-10.</content>
/// <remarks>
/// Element i of a call has word ⌊i / 16⌋ mod 4 of the block of counter 16 · ⌊i / 64⌋ + i mod 16: registers that differ only in the index bits 4 and 5 share a block. Where one of these bits is on lanes, or is
/// the position's, a word is chosen by it.
/// </remarks>
internal sealed partial class TileEmitter
{
    /// <summary>The first of the index bits that number the word.</summary>
    private const int WordBit = 4;

    /// <summary>The index bits of the elements that as many counters stand for as one word of theirs has.</summary>
    private const int CounterBits = WordBit + 2;

    private Value[] Random(RowOperand key)
    {
        var first = builder.Add(builder.Splat(Position), LanePlace(0));
        first = builder.Add(first, builder.Splat(builder.ShiftLeft(FirstBlockOfCall(), builder.Index(shape.BlockBits))));
        var keys = Enumerable.Range(0, 2).Select(word => builder.Load(new Address(memory.Operand(key), ElementType.Int32, null, LaneMap.Broadcast(Layout.Lanes.Count), word))).ToArray();
        var ofRegisters = Enumerable.Range(WordBit, 2).Where(bit => shape.BlockBits >= CounterBits && bit < PositionBits && !Layout.InLanes(bit)).Sum(bit => 1 << bit);
        var blocks = new Dictionary<int, Value[]>();
        var result = new Value[Layout.RegisterCount];
        for (var register = 0; register < result.Length; register++)
        {
            var offset = Layout.RegisterOffset(register);
            var element = builder.Add(first, builder.Constant(offset));
            if (!blocks.TryGetValue(offset & ~ofRegisters, out var words)) blocks[offset & ~ofRegisters] = words = Words(Counter(element), keys[0], keys[1]);
            words = Halved(words, WordBit + 1);
            result[register] = Halved(words, WordBit)[0];

            Value[] Halved(Value[] words, int bit) => (ofRegisters >> bit & 1) == 0
                ? [.. words.Take(words.Length / 2).Select((word, i) => builder.Select(IsSet(element, bit), words[i + (words.Length / 2)], word))]
                : [.. words.Skip((offset >> bit & 1) * words.Length / 2).Take(words.Length / 2)];
        }

        return result;
    }

    private Value IsSet(Value x, int bit) => builder.Apply(Opcode.NotEqual, builder.And(x, builder.Constant(1 << bit)), builder.Constant(0));

    private Value Counter(Value element) => builder.Or(
        builder.ShiftLeft(builder.ShiftRight(element, CounterBits), builder.Constant(WordBit)), builder.And(element, builder.Constant((1 << WordBit) - 1)));

    /// <summary>The block of counter (<paramref name="counter"/>, 0, 0, 1), whose last word sets it apart from those of random signs.</summary>
    private Value[] Words(Value counter, Value key0, Value key1)
    {
        Value[] initial = [counter, builder.Constant(0), builder.Constant(0), builder.Constant(1), key0, key1];
        return [.. builder.For(builder.Index(0), builder.Index(Philox.Rounds), 1, initial, (_, words) =>
        {
            var (product0, product2) = (Product(words[0], Philox.Multiplier0), Product(words[2], Philox.Multiplier2));
            return
            [
                builder.Xor(builder.Xor(product2.High, words[1]), words[4]), product2.Low, builder.Xor(builder.Xor(product0.High, words[3]), words[5]), product0.Low,
                Next(words[4], Philox.Step0), Next(words[5], Philox.Step1),
            ];
        }, "round").Take(4)];

        (Value High, Value Low) Product(Value x, uint multiplier) => (builder.Apply(Opcode.MultiplyHigh, x, Word(multiplier)), builder.Multiply(x, Word(multiplier)));

        Value Next(Value key, uint step) => builder.Add(key, Word(step));

        Value Word(uint bits) => builder.Constant(unchecked((int)bits));
    }

    /// <summary>The number, in the call, of the block with which the operands begin.</summary>
    private Value FirstBlockOfCall() => target.IsVector ? builder.Parameter(ParameterKind.FirstBlock) : builder.Parameter(ParameterKind.Extent, row.Extents - 1);
}
