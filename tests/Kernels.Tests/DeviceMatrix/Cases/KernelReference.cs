using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>What a kernel shall compute, by the oracles, and rows worth computing it on.</summary>
internal abstract class KernelReference
{
    /// <summary>The least number of rows of test data.</summary>
    protected const int FewestRows = 16;

    /// <summary>What is made of each element of the source before all else; nothing unless set.</summary>
    public Func<float, float>? Prologue { get; init; }

    public abstract int ElementsPerRow(OperandRole role);

    /// <summary>Whether all rows of a call read the same elements.</summary>
    public virtual bool IsShared(OperandRole role) => role.IsShared;

    /// <summary>The inputs of many rows, with their bytes by role.</summary>
    public abstract IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands);

    /// <summary>The outputs for these inputs.</summary>
    public abstract IReadOnlyDictionary<OperandRole, byte[]> Outputs(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs);

    /// <summary>The source as numbers, of each of which the kernel has a function.</summary>
    protected float[] Source(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        float[] source = OperandBytes.ToFloats(inputs[OperandRole.Source], ScalarOf(operands, OperandRole.Source));
        return Prologue is null ? source : [.. source.Select(Prologue)];
    }

    protected static ElementType ScalarOf(IReadOnlyList<OperandSpec> operands, OperandRole role) =>
        operands.Single(operand => operand.Role == role).Element;

    /// <summary>As many adversarial rows as are quick to check, spread evenly over all of them.</summary>
    protected static float[] Rows(int rowLength, int group, int rotation, float largest)
    {
        const int elements = 1 << 18;
        IReadOnlyList<AdversarialRow> all = new AdversarialData(rowLength, group, rotation, largest, seed: (ulong)rowLength).Rows();
        int count = Math.Min(all.Count, Math.Max(FewestRows, elements / rowLength));
        return AdversarialData.Concatenate(Enumerable.Range(0, count).Select(i => all[i * all.Count / count]));
    }
}
