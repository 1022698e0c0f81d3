using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>Lookups on thread blocks: the threads make the tables of some words of a group in shared memory, then all of them look up.</summary>
internal static class ThreadTables
{
    /// <summary>Entries of 32 bits: with four rows the tables of these many words take 16 KiB.</summary>
    private const int WordsPerStep = 8;

    private const int EntriesPerWord = ProductTables.Places * ProductTables.Entries;

    public static GroupSums Sums(ProductLowering lowering, int rows, IReadOnlyList<Value> activations, System.Func<Value, int, IReadOnlyList<Value>> words)
    {
        var (builder, product, memory, broadcast) = (lowering.Builder, lowering.Product, lowering.Memory, lowering.Broadcast);
        var wordsPerStep = System.Math.Min(WordsPerStep, product.WordsPerGroup);
        var entriesPerRow = wordsPerStep * EntriesPerWord;
        memory.Tables.Reserve(rows * entriesPerRow * sizeof(int));
        return new LaneTableSums(builder, product, wordsPerStep, words, Entry, MakeTables);

        Value Entry(int row, Value word, int step, int place, Value number) => builder.Load(new Address(
            memory.Tables, ElementType.Int32, null, broadcast, (row * entriesPerRow) + (((step * ProductTables.Places) + place) * ProductTables.Entries), number));

        void MakeTables(Value word)
        {
            builder.Note("the tables of the next words, once all threads are done with the last ones");
            builder.Barrier();
            for (var row = 0; row < rows; row++) MakeRow(row, word);
            builder.Barrier();
        }

        void MakeRow(int row, Value word)
        {
            var first = builder.Add(activations[row], builder.Multiply(word, builder.Index(product.SlotsPerWord)));
            builder.For(builder.Index(0), builder.Index(entriesPerRow), 1 << builder.LaneBits, [], (round, _) =>
            {
                // Bits of an entry's number: the code's low and high two, the byte, the half, the word.
                var entry = builder.Add(builder.LaneIndex(), builder.Splat(round));
                var low = builder.And(entry, builder.Constant(3));
                var high = Field(entry, 2, 3);
                var shift = builder.Subtract(builder.Constant(24), builder.ShiftLeft(Field(entry, 4, 3), builder.Constant(3)));
                var half = Field(entry, 6, 1);
                var word0 = builder.Multiply(builder.ShiftRight(entry, 7), builder.Constant(product.SlotsPerWord));
                var (f0, f1) = (ProductTables.Factors(product, 0), ProductTables.Factors(product, 1));
                var lowTerm = builder.Multiply(builder.Multiply(low, Choose(f0.Low, f1.Low)), Activation(Choose(f0.LowSlot, f1.LowSlot)));
                var highTerm = builder.Multiply(builder.Multiply(high, Choose(f0.High, f1.High)), Activation(Choose(f0.HighSlot, f1.HighSlot)));
                builder.Store(new Address(memory.Tables, ElementType.Int32, null, broadcast, row * entriesPerRow, entry), builder.Add(lowTerm, highTerm));
                return [];

                // What the second half has instead of the first: a number that grows with the half.
                Value Choose(int inFirst, int inSecond) => inFirst == inSecond
                    ? builder.Constant(inFirst)
                    : builder.Add(builder.Constant(inFirst), builder.Multiply(half, builder.Constant(inSecond - inFirst)));

                Value Activation(Value slot)
                {
                    var four = builder.Load(new Address(memory.Activations, ElementType.Int32, first, broadcast, 0, builder.Add(word0, slot)));
                    return builder.Apply(Opcode.ShiftRightArithmetic, builder.ShiftLeft(four, shift), builder.Constant(24));
                }
            });
        }

        Value Field(Value x, int bit, int mask) => builder.And(builder.ShiftRight(x, bit), builder.Constant(mask));
    }
}
