using Kernels.Generator.Mathematics;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <content>Products of a base matrix and the registers that differ in a block's highest index bits and in the digit.</content>
internal sealed partial class TileEmitter
{
    /// <summary>The elements of which each signed sum is computed once: 2 · 2 pairs, and 8 sums of them.</summary>
    private const int Four = 4;

    private Value[] Multiply(HadamardMatrix matrix, IReadOnlyList<Value> x)
    {
        var bits = Enumerable.Range(shape.BlockBits - HadamardMatrix.OrderBits, HadamardMatrix.OrderBits).Select(Layout.RegisterMask).ToArray();
        var result = new Value[x.Count];
        foreach (var first in Enumerable.Range(0, 1 << Layout.Registers.Count).Where(register => (register & bits.Sum()) == 0))
        {
            var registers = Enumerable.Range(0, matrix.Order).Select(Register).ToArray();
            var product = ProductOf(matrix, [.. registers.Select(register => x[register])]);
            for (var i = 0; i < matrix.Order; i++) result[registers[i]] = product[i];

            int Register(int place) => first
                | Selected(bits, place & ((1 << HadamardMatrix.OrderBits) - 1))
                | place >> HadamardMatrix.OrderBits << Layout.Registers.Count;
        }

        return result;
    }

    /// <summary>By fours of x: the term of one is ±((x0 ± x1) ± (x2 ± x3)), and each output adds its terms in their order.</summary>
    /// <remarks>
    /// The sums of all outputs grow together, so that a term is used up soon after it is there. With many outputs these are more values than
    /// a compiler of methods keeps track of; then each sum is an expression of its own, of terms that wait in memory.
    /// </remarks>
    private Value[] ProductOf(HadamardMatrix matrix, Value[] x)
    {
        var sums = new Value[matrix.Order];
        var terms = Enumerable.Range(0, matrix.Order / Four).Select(_ => new Dictionary<(bool, bool, bool), Value>()).ToArray();
        var together = matrix.Order <= ScheduleTable.MostSumsTogether ? matrix.Order : 1;
        for (var first = 0; first < matrix.Order; first += together)
        {
            for (var four = 0; four < terms.Length; four++)
            {
                for (var row = first; row < first + together; row++)
                {
                    var term = Term(matrix, row, x, four * Four, terms[four]);
                    var isNegative = matrix.IsNegative(row, four * Four);
                    sums[row] = four > 0 ? Signed(sums[row], term, isNegative) : isNegative ? Flip(term, builder.Constant(SignBit)) : term;
                }
            }
        }

        return sums;
    }

    /// <summary>The term of a row for the four that starts at a place, without its first sign: of those that are known, if it is, for at most eight differ.</summary>
    private Value Term(HadamardMatrix matrix, int row, Value[] x, int start, Dictionary<(bool, bool, bool), Value> known)
    {
        var signs = (Second: Differs(1), Third: Differs(2), Fourth: Differs(3));
        if (known.TryGetValue(signs, out var term)) return term;
        return known[signs] = Signed(Signed(x[start], x[start + 1], signs.Second), Signed(x[start + 2], x[start + 3], signs.Third != signs.Fourth), signs.Third);

        bool Differs(int place) => matrix.IsNegative(row, start + place) != matrix.IsNegative(row, start);
    }

    private Value Signed(Value x, Value y, bool isNegative) => isNegative ? builder.Subtract(x, y) : builder.Add(x, y);
}
