using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>The numbers of codes, and what they are quantized to.</summary>
internal static class RequantizeRows
{
    public static RowProgram Compile(RequantizeSpec spec)
    {
        var rows = new RowBuilder();
        var read = new RowOperands(RequantizeSpec.Reading(spec.Method), spec.From);
        var written = new RowOperands(RequantizeSpec.Writing(spec.Method), spec.To, areApart: true);
        var x = DecodedRows.Load(rows, spec.From, read, ScalarExpression.Number(1));
        QuantizedRows.Store(rows, spec.To, written, x);

        var blockBits = Math.Max(spec.From.BlockBits, spec.To.BlockBits);
        IReadOnlyList<RowOperand> all = [.. read.All, .. written.All];
        return rows.Build(spec.To.RowLength >> blockBits, blockBits, [.. spec.Method.Operands.Select(operand => all.Single(other => other.Name == operand.Name))]);
    }
}
