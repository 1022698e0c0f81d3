using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;

namespace Kernels.Generator.RowPrograms;

/// <summary>Builds a row program operation by operation.</summary>
internal sealed class RowBuilder
{
    private readonly List<RowOperation> operations = [];
    private readonly List<RowValue> values = [];

    public RowValue Load(RowOperand operand, bool signExtend = false, string? name = null, RowOperand? permutation = null)
    {
        var result = NewValue(ElementOf(operand), operand.LowBit, name);
        operations.Add(new RowOperation.Load(result, operand, signExtend, permutation));
        return result;
    }

    /// <summary>An element of an operand that does not go by rows, for every group of 2^<paramref name="groupBits"/> elements.</summary>
    public RowValue LoadElement(RowOperand operand, int index, int groupBits, string name)
    {
        var result = NewValue(ElementOf(operand), groupBits, name);
        operations.Add(new RowOperation.LoadElement(result, operand, index));
        return result;
    }

    /// <summary>The place of each element among those that differ only in the lowest index bits.</summary>
    public RowValue Places(int bits)
    {
        var result = NewValue(RowElement.Integer, 0);
        operations.Add(new RowOperation.Places(result, bits));
        return result;
    }

    /// <summary>Random bits for each element of a value.</summary>
    public RowValue Random(RowValue x, RowOperand key)
    {
        var result = NewValue(RowElement.Integer, x.LowBit);
        operations.Add(new RowOperation.Random(result, x, key));
        return result;
    }

    public RowValue Signs(RowValue x, SignDiagonal diagonal)
    {
        var result = NewValue(RowElement.Number, x.LowBit);
        operations.Add(new RowOperation.Signs(result, x, diagonal));
        return result;
    }

    /// <summary>The transform of a length, unscaled: butterflies of index bits, ascending, then the base matrix where there is one.</summary>
    public RowValue Transform(RowValue x, TransformLength length, bool isTransposed = false)
    {
        for (var bit = 0; bit < length.ButterflyBits; bit++)
        {
            var result = NewValue(RowElement.Number, x.LowBit);
            operations.Add(new RowOperation.Butterfly(result, x, bit));
            x = result;
        }

        if (length.Base is not { } matrix) return x;
        var product = NewValue(RowElement.Number, x.LowBit);
        operations.Add(new RowOperation.BaseMatrix(product, x, isTransposed ? matrix.Transposed : matrix));
        return product;
    }

    /// <summary>Vectors of elements, which differ in index bits from one up, times a matrix.</summary>
    public RowValue Multiply(RowValue x, RowOperand matrix, int firstBit, int bits)
    {
        var result = NewValue(RowElement.Number, x.LowBit);
        operations.Add(new RowOperation.MatrixProduct(result, x, matrix, firstBit, bits));
        return result;
    }

    public RowValue Map(RowElement element, int lowBit, ScalarExpression expression, string? name = null)
    {
        var result = NewValue(element, lowBit, name);
        operations.Add(new RowOperation.Map(result, expression, [.. expression.AllParameters().Distinct().Select(number => values[number])]));
        return result;
    }

    /// <summary>A format's expression of a number, which is computed once where it is read often.</summary>
    public ScalarExpression Apply(ScalarExpression expression, ScalarExpression number)
    {
        if (expression.AllParameters().Skip(1).Any()) number = RowExpression.Input(Map(RowElement.Number, 0, number));
        return expression.With(_ => number);
    }

    /// <summary>A function of each element, where there is one.</summary>
    public RowValue Function(RowValue x, ScalarExpression? function) => function is null
        ? x
        : Map(RowElement.Number, x.LowBit, function.With(_ => RowExpression.Input(x)));

    public RowValue Reduce(ReductionKind kind, RowValue x, int groupBits, string name)
    {
        var result = NewValue(kind is ReductionKind.MaximumMagnitude or ReductionKind.Sum or ReductionKind.First ? RowElement.Integer : RowElement.Number, groupBits, name);
        operations.Add(new RowOperation.Reduce(kind, result, x));
        return result;
    }

    public void Store(RowValue x, RowOperand operand, RowOperand? permutation = null) => operations.Add(new RowOperation.Store(x, operand, permutation));

    public RowProgram Build(int blocksPerRow, int blockBits, IReadOnlyList<RowOperand> operands) =>
        new(blocksPerRow, blockBits, operands, operations);

    private static RowElement ElementOf(RowOperand operand) => operand.Element.IsNumber() ? RowElement.Number : RowElement.Integer;

    private RowValue NewValue(RowElement element, int lowBit, string? name = null)
    {
        values.Add(new RowValue(values.Count, element, lowBit) { Name = name });
        return values[values.Count - 1];
    }
}
