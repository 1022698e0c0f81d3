using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>The numbers of codes, the encoder's steps undone where queries have not taken them, and for each query a sum over the row.</summary>
internal static class InnerProductRows
{
    public static RowProgram Compile(InnerProductSpec spec)
    {
        var encoding = spec.Encoding;
        var rowBits = PowersOfTwo.Log2(encoding.RowLength);
        var operands = new RowOperands(spec.Method, encoding, spec.Queries);
        var rows = new RowBuilder();
        var x = DecodedRows.Load(rows, encoding, operands, Number(spec.AreRotated ? 1 : encoding.C));
        x = PipelineRows.Apply(rows, x, spec.Steps, operands);
        for (var i = 0; i < spec.Queries; i++)
        {
            var query = rows.Load(operands[OperandRole.Query] with { First = i << rowBits }, permutation: PipelineRows.Permutation(spec.Steps, operands));

            // NaN counts as infinity, so that all who add agree; a sum of zeros has the sign of the machine that adds.
            var product = Of(ScalarOperator.Minimum, Of(ScalarOperator.Multiply, Input(x), Input(query)), Number(float.PositiveInfinity));
            var sum = rows.Reduce(ReductionKind.SumOfNumbers, rows.Map(RowElement.Number, 0, product), rowBits, "sum");
            var score = OrNaN(Of(ScalarOperator.MagnitudeBits, Input(sum)), Of(ScalarOperator.Add, Input(sum), Number(0)));
            rows.Store(rows.Map(RowElement.Number, rowBits, score, "score"), operands[OperandRole.Scores] with { First = i });
        }

        return rows.Build(1, rowBits, operands.All);
    }
}
