using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The exact integer sums of one group of k, for some outputs on the lanes and some rows of activations.</summary>
/// <param name="words">Gives the words of codes of each value of outputs, at a word of the group plus some words.</param>
internal abstract class GroupSums(TileBuilder builder, ProductProgram product, System.Func<Value, int, IReadOnlyList<Value>> words)
{
    /// <summary>Which digit of levels is being added up.</summary>
    private int digit;

    protected TileBuilder Builder { get; } = builder;

    protected ProductProgram Product { get; } = product;

    /// <summary>The words of codes that one step of the loop over a group takes.</summary>
    protected abstract int WordsPerStep(int rows);

    /// <summary>The sums of a group, added to what they begin with: row by row, each with the values of its outputs.</summary>
    /// <remarks>
    /// Where levels have several digits, the sums of the upper ones, times 128, are what those of the next begin with: a pass over the words for each, and no more sums alive. So
    /// what the sums begin with counts as the uppermost digit does.
    /// </remarks>
    public virtual IReadOnlyList<Value> Emit(IReadOnlyList<Value> initial, int rows)
    {
        digit = 0;
        var sums = Pass(initial, rows);
        for (digit = 1; digit < Product.Tables.Count; digit++)
        {
            sums = Pass([.. sums.Select(sum => Builder.ShiftLeft(sum, Builder.Constant(LevelTable.DigitBits)))], rows);
        }

        return sums;
    }

    /// <summary>The sums of a part of a group, added to those of the parts before it, which are in units of levels.</summary>
    public IReadOnlyList<Value> EmitPart(IReadOnlyList<Value> before, int rows) => Product.Tables.Count < 2
        ? Emit(before, rows)
        : [.. before.Zip(Emit(Copies(Builder.Constant(0), before.Count), rows), Builder.Add)];

    /// <summary>One pass over the words of the group.</summary>
    private IReadOnlyList<Value> Pass(IReadOnlyList<Value> initial, int rows)
    {
        if (WordsPerStep(rows) == Product.WordsPerGroup) return Step(initial, rows, Builder.Index(0));
        return Builder.For(Builder.Index(0), Builder.Index(Product.WordsPerGroup), WordsPerStep(rows), initial, (word, sums) => Step(sums, rows, word), "word");
    }

    protected abstract IReadOnlyList<Value> Step(IReadOnlyList<Value> initial, int rows, Value word);

    protected IReadOnlyList<Value> Words(Value word, int step) => words(word, step);

    /// <summary>What is multiplied of a slot's codes, one in each byte.</summary>
    protected Value Slot(Value word, int slot)
    {
        if (Product.CodeBits == 8) return word;
        var codes = Builder.And(Builder.ShiftRight(word, slot * Product.CodeBits), Builder.Constant(((1 << Product.CodeBits) - 1) * 0x01010101));
        return Product.Tables.Count == 0 ? codes : Builder.LookupLiterals(codes, Product.Tables[digit]);
    }

    protected int AtMost(int wordsPerStep) => System.Math.Max(1, System.Math.Min(Product.WordsPerGroup, wordsPerStep));

    protected static Value[] Copies(Value value, int count) => [.. Enumerable.Repeat(value, count)];
}
