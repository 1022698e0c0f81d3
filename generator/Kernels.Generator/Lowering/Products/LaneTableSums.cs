using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>Sums by lookups where each lane reads memory at an address of its own.</summary>
/// <param name="entry">Gives a row's entry of a place: at a word of the group plus some words, and the entry's number on each lane.</param>
internal sealed class LaneTableSums(
    TileBuilder builder, ProductProgram product, int wordsPerStep, System.Func<Value, int, IReadOnlyList<Value>> words,
    System.Func<int, Value, int, int, Value, Value> entry, System.Action<Value>? beforeStep = null)
    : GroupSums(builder, product, words)
{
    protected override int WordsPerStep(int rows) => AtMost(wordsPerStep);

    protected override IReadOnlyList<Value> Step(IReadOnlyList<Value> initial, int rows, Value word)
    {
        beforeStep?.Invoke(word);
        var sums = initial.ToArray();
        var outputs = sums.Length / rows;
        for (var step = 0; step < WordsPerStep(rows); step++)
        {
            var codes = Words(word, step);
            for (var place = 0; place < ProductTables.Places; place++)
            {
                var shift = (place % 4 * 8) + (place / 4 * 4);
                var numbers = codes.Select(code => Builder.And(Builder.ShiftRight(code, shift), Builder.Constant(ProductTables.Entries - 1))).ToList();
                for (var sum = 0; sum < sums.Length; sum++)
                {
                    sums[sum] = Builder.Add(sums[sum], entry(sum / outputs, word, step, place, numbers[sum % outputs]));
                }
            }
        }

        return sums;
    }
}
