using System.Globalization;
using System.Text;
using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>A row program in words, one operation a line.</summary>
internal static class RowProgramText
{
    public static string Of(RowProgram program)
    {
        var text = new StringBuilder($"rows of {program.BlocksPerRow} · 2^{program.BlockBits} elements\n");
        foreach (var operation in program.Operations) text.Append(Line(operation)).Append('\n');
        return text.ToString();
    }

    private static string Line(RowOperation operation) => operation switch
    {
        RowOperation.Load load => $"{Name(load.Result)} = Load {load.Operand.Name} ({Elements(load.Operand)}){At(load.Permutation)}",
        RowOperation.LoadElement load => $"{Name(load.Result)} = Load {load.Operand.Name}[{load.Index}] ({load.Operand.Element})",
        RowOperation.Places places => $"{Name(places.Result)} = Places below {1L << places.Bits}",
        RowOperation.Random random => $"{Name(random.Result)} = Random bits for {Name(random.X)} by {random.Key.Name}",
        RowOperation.Signs signs => $"{Name(signs.Result)} = Signs {Name(signs.X)} of seed {signs.Diagonal.Seed}{(signs.Diagonal.Number > 0 ? $", diagonal {signs.Diagonal.Number}" : "")}",
        RowOperation.Butterfly butterfly => $"{Name(butterfly.Result)} = Butterfly {Name(butterfly.X)} of index bit {butterfly.Bit}",
        RowOperation.BaseMatrix product => $"{Name(product.Result)} = {product.Matrix} {Name(product.X)}",
        RowOperation.MatrixProduct product => $"{Name(product.Result)} = {Name(product.X)} times {product.Matrix.Name} ({product.Matrix.Element}), in vectors along index bits {product.FirstBit} to {product.FirstBit + product.Bits - 1}",
        RowOperation.Map map => $"{Name(map.Result)} = Map {Expression(map.Expression)}",
        RowOperation.Reduce reduction => $"{Name(reduction.Result)} = {reduction.Kind} {Name(reduction.X)} over index bits below {reduction.Result.LowBit}",
        RowOperation.Store store => $"Store {Name(store.X)} to {store.Operand.Name} ({Elements(store.Operand)}){At(store.Permutation)}",
        _ => operation.ToString()!,
    };

    private static string Elements(RowOperand operand) =>
        (operand.IsPacked ? $"codes of {operand.CodeBits} bits" : $"{operand.Element}") + (operand.Part is { } part ? $" in {part.Layout.Bytes} bytes for {part.Layout.Elements}: {part.Fields}" : "")
        + (operand.IsScattered ? ", in slots" : "") + (operand.First > 0 ? $", from element {operand.First}" : "") + (operand.Interleaved > 1 ? $", one of {operand.Interleaved} interleaved" : "");

    private static string At(RowOperand? permutation) => permutation is null ? "" : $" at the places of {permutation.Name}";

    private static string Number(float value) => value.ToString("G9", CultureInfo.InvariantCulture);

    private static string Name(RowValue value) => $"v{value.Id}";

    private static string Expression(ScalarExpression expression) => expression switch
    {
        ScalarExpression.NumberLiteral number => Number(number.Value),
        ScalarExpression.IntegerLiteral integer => $"0x{integer.Value:X}",
        ScalarExpression.Parameter parameter => $"v{parameter.Index}",
        ScalarExpression.StoredNumber stored => $"Stored({Expression(stored.Argument)} as {stored.Type})",
        ScalarExpression.TableEntry entry => $"({string.Join(" ", entry.Table.Numbers.Select(Number))})[{Expression(entry.Place)}]",
        ScalarExpression.TwoWays ways => $"({Expression(ways.LookedUp)} or else {Expression(ways.Computed)})",
        ScalarExpression.Step step => $"s{step.Index}",
        ScalarExpression.Sequence sequence => string.Join("; ", sequence.Steps.Select((step, i) => $"{(i < sequence.Steps.Count - 1 ? $"s{i} = " : "")}{Expression(step)}")),
        ScalarExpression.Application application => $"{application.Kind}({string.Join(", ", application.Arguments.Select(Expression))})",
        _ => expression.ToString()!,
    };
}
