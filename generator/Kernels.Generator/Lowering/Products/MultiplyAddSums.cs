using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>Sums by four-byte dot products of codes and activations.</summary>
/// <param name="wordsAtOnce">The words of a row's activations that are read at once.</param>
/// <param name="activations">Gives as many, of a row at a word of the group plus some words.</param>
internal sealed class MultiplyAddSums(
    TileBuilder builder, ProductProgram product, System.Func<Value, int, IReadOnlyList<Value>> words, int wordsAtOnce,
    System.Func<int, Value, int, IReadOnlyList<Value>> activations)
    : GroupSums(builder, product, words)
{
    private readonly ByteRange range = ProductSchedule.Range(product);

    /// <summary>
    /// The dot products of one step of the loop over a group: enough to hide the loop, and for chains of them, which end with the step; few enough to keep its
    /// body small. Of levels with two digits there are two loops, with their lookups, and chains are short.
    /// </summary>
    private int DotsPerStep => Product.Tables.Count > 1 ? 8 : range.PairSums > 0 ? 32 : 16;

    protected override int WordsPerStep(int rows) => AtMost(System.Math.Max(DotsPerStep / rows, wordsAtOnce) / Product.SlotsPerWord);

    protected override IReadOnlyList<Value> Step(IReadOnlyList<Value> initial, int rows, Value word)
    {
        var sums = initial.ToArray();
        var outputs = sums.Length / rows;
        var held = new IReadOnlyList<Value>[rows];
        var activationWord = Builder.Multiply(word, Builder.Index(Product.SlotsPerWord));
        for (var step = 0; step < WordsPerStep(rows); step++)
        {
            var codes = Words(word, step);
            for (var slot = 0; slot < Product.SlotsPerWord; slot++)
            {
                var u = codes.Select(code => Slot(code, slot)).ToList();
                for (var row = 0; row < rows; row++)
                {
                    var place = (step * Product.SlotsPerWord) + slot;
                    if (place % wordsAtOnce == 0) held[row] = activations(row, activationWord, place);
                    var x = held[row][place % wordsAtOnce];
                    for (var output = 0; output < outputs; output++)
                    {
                        var sum = (row * outputs) + output;
                        sums[sum] = Builder.Dot4(sums[sum], u[output], x, range);
                    }
                }
            }
        }

        return sums;
    }
}
