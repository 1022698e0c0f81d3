using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>
/// Sums of codes of 8 bits by dot products of pairs of 16 bits: for machines that have none of four bytes. A word of codes is widened once for all
/// rows, its even bytes and then its odd ones; the activations are widened by a stage of their own.
/// </summary>
/// <param name="activations">Gives the even (0) or odd (1) pairs of a row's activations, at a word of the group plus some words.</param>
internal sealed class PairSums(
    TileBuilder builder, ProductProgram product, System.Func<Value, int, IReadOnlyList<Value>> words, System.Func<int, int, Value, int, Value> activations)
    : GroupSums(builder, product, words)
{
    /// <summary>The dot products of one step of the loop over a group: enough to hide the loop, and few enough to keep its body small.</summary>
    private const int DotsPerStep = 16;

    protected override int WordsPerStep(int rows) => AtMost(DotsPerStep / (2 * rows));

    protected override IReadOnlyList<Value> Step(IReadOnlyList<Value> initial, int rows, Value word)
    {
        var sums = initial.ToArray();
        var outputs = sums.Length / rows;
        for (var step = 0; step < WordsPerStep(rows); step++)
        {
            var codes = Words(word, step);
            for (var half = 0; half < 2; half++)
            {
                var u = codes.Select(code => Builder.And(Builder.ShiftRight(code, 8 * half), Builder.Constant(0x00FF00FF))).ToList();
                for (var row = 0; row < rows; row++)
                {
                    var s = activations(row, half, word, step);
                    for (var output = 0; output < outputs; output++)
                    {
                        var sum = (row * outputs) + output;
                        sums[sum] = Builder.DotPairs(sums[sum], u[output], s);
                    }
                }
            }
        }

        return sums;
    }
}
