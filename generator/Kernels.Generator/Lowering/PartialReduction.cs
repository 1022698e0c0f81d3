using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>A reduction under way: registers that differ only in bits that are done hold the same value.</summary>
/// <param name="Done">The bits of the register number that have been reduced.</param>
internal sealed record PartialReduction(ReductionKind Kind, IReadOnlyList<Value> Registers, int Done)
{
    /// <summary>One value for all registers that hold the same.</summary>
    public IEnumerable<Value> Distinct => Registers.Where((_, register) => (register & Done) == 0);

    /// <summary>The same with other values, one for each of <see cref="Distinct"/>.</summary>
    public PartialReduction With(IReadOnlyList<Value> distinct)
    {
        var next = 0;
        var result = new Value[Registers.Count];
        for (var register = 0; register < result.Length; register++)
        {
            result[register] = (register & Done) == 0 ? distinct[next++] : result[register & ~Done];
        }

        return this with { Registers = result };
    }
}
