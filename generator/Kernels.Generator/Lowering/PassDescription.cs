using Kernels.Generator.Lowering.Vectors;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering;

/// <summary>Says in words what a pass does, for the reader of the printed code.</summary>
internal static class PassDescription
{
    public static string Of(VectorPass pass, int index, int count) => $"pass {index + 1} of {count}: {Of(pass.Operations)}";

    public static string Of(IEnumerable<RowOperation> operations)
    {
        var words = new List<string>();
        var bits = new List<int>();
        foreach (var operation in operations)
        {
            if (operation is RowOperation.Butterfly butterfly)
            {
                bits.Add(butterfly.Bit);
                continue;
            }

            Flush(words, bits);
            words.Add(Word(operation));
        }

        Flush(words, bits);
        return string.Join(", ", words.Where(word => word.Length > 0).Distinct());
    }

    private static void Flush(ICollection<string> words, List<int> bits)
    {
        if (bits.Count == 0) return;
        words.Add(bits.Count == 1 ? $"butterflies of index bit {bits[0]}" : $"butterflies of index bits {bits[0]}..{bits[bits.Count - 1]}");
        bits.Clear();
    }

    private static string Word(RowOperation operation) => operation switch
    {
        RowOperation.Load load => $"load {(load.Permutation is null ? "" : "permuted ")}{load.Operand.Name}",
        RowOperation.LoadElement load => $"load {load.Operand.Name}",
        RowOperation.Store store => $"store {(store.Permutation is null ? "" : "permuted ")}{store.Operand.Name}",
        RowOperation.Random => "random bits",
        RowOperation.Signs => "signs",
        RowOperation.BaseMatrix product => $"base matrix {product.Matrix}",
        RowOperation.MatrixProduct product => $"times {product.Matrix.Name}",
        RowOperation.Reduce { Kind: ReductionKind.MaximumMagnitude } => "largest magnitudes",
        RowOperation.Reduce { Kind: ReductionKind.LargestOrZero or ReductionKind.Largest } => "largest numbers",
        RowOperation.Reduce { Kind: ReductionKind.SmallestOrZero or ReductionKind.Smallest } => "smallest numbers",
        RowOperation.Reduce { Kind: ReductionKind.First } => "first of the largest magnitudes",
        RowOperation.Reduce { Kind: ReductionKind.SumOfMagnitudes } => "sums of magnitudes",
        RowOperation.Reduce { Kind: ReductionKind.SumOfSquares } => "sums of squares",
        RowOperation.Reduce => "sums",
        RowOperation.Map { Result.LowBit: 0 } => "element arithmetic",
        RowOperation.Map => "group arithmetic",
        _ => "",
    };
}
