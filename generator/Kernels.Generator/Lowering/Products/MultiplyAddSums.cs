using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>Sums by four-byte dot products of codes and activations.</summary>
/// <param name="activations">Gives the word of a row's activations, at a word of the group plus some words.</param>
internal sealed class MultiplyAddSums(
    TileBuilder builder, ProductProgram product, System.Func<Value, int, IReadOnlyList<Value>> words, System.Func<int, Value, int, Value> activations)
    : GroupSums(builder, product, words)
{
    /// <summary>The dot products of one step of the loop, for each sum: enough to hide the loop, and few enough to keep its body small.</summary>
    private const int DotsPerStep = 8;

    private readonly ByteRange range = new(product.CodeMaximum * product.Doubling, product.ActivationMaximum);

    protected override int WordsPerStep => AtMost(DotsPerStep / Product.SlotsPerWord);

    protected override IReadOnlyList<Value> Step(IReadOnlyList<Value> initial, int rows, Value word)
    {
        var sums = initial.ToArray();
        var outputs = sums.Length / rows;
        var activationWord = Builder.Multiply(word, Builder.Index(Product.SlotsPerWord));
        for (var step = 0; step < WordsPerStep; step++)
        {
            var codes = Words(word, step);
            for (var slot = 0; slot < Product.SlotsPerWord; slot++)
            {
                var u = codes.Select(code => Slot(code, slot)).ToList();
                for (var row = 0; row < rows; row++)
                {
                    var x = activations(row, activationWord, (step * Product.SlotsPerWord) + slot);
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

    /// <summary>The codes of a slot, one in each byte, doubled where the levels are.</summary>
    private Value Slot(Value word, int slot)
    {
        if (Product.CodeBits == 8 && Product.Doubling == 1) return word;
        var mask = (((1 << Product.CodeBits) - 1) * Product.Doubling & 0xFF) * 0x01010101;
        var shift = (slot * Product.CodeBits) - (Product.Doubling - 1);
        var moved = shift switch
        {
            0 => word,
            > 0 => Builder.Binary(BinaryKind.ShiftRightLogical, word, Builder.Constant(shift)),
            _ => Builder.ShiftLeft(word, Builder.Constant(-shift)),
        };
        return Builder.And(moved, Builder.Constant(mask));
    }
}
