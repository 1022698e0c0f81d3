using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>The steps of the encoding, and what their results are quantized to.</summary>
internal static class RotateQuantizeRows
{
    public static RowProgram Compile(RotateQuantizeSpec spec)
    {
        var encoding = spec.Encoding;
        var operands = new RowOperands(spec.Method, encoding);
        var rows = new RowBuilder();
        var u = rows.Function(rows.Load(operands[OperandRole.Source], permutation: PipelineRows.Permutation(encoding.Steps, operands)), spec.Prologue);
        QuantizedRows.Store(rows, encoding, operands, PipelineRows.Apply(rows, u, encoding.Steps, operands));
        return rows.Build(encoding.RowLength >> encoding.BlockBits, encoding.BlockBits, operands.All);
    }
}
