using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>A declared kernel: what was generated of it, what its attribute says, and what its results shall be.</summary>
internal sealed class MatrixKernel
{
    private readonly Lazy<KernelRows> _rows;

    public MatrixKernel(string name, KernelInfo info, KernelSpec spec, int rowLength, KernelReference reference, KernelCall call)
    {
        (Name, Info, Spec, RowLength, Reference, Call) = (name, info, spec, rowLength, reference, call);
        HasSlots = spec.Method.Operands.Any(operand => operand.Role.Name == "slots");
        Operands = [.. spec.Method.Operands.Select(operand => new MatrixOperand(
            operand, reference.ElementsPerRow(operand.Role), reference.IsShared(operand.Role), HasSlots && !reference.IsShared(operand.Role) && (ResidualOperands.Is(operand.Role) ? ResidualOperands.Own(operand.Role) : operand.Role).Name is "codes" or "scales" or "zeroPoints" or "minima"))];
        Row = RowCompiler.Compile(spec);
        _rows = new(() => new KernelRows(this));
    }

    public string Name { get; }

    /// <summary>Whether what a row becomes follows from its number in the call.</summary>
    public bool IsRandom => Operands.Any(operand => operand.Spec.Role.Name == "roundingSeed");

    /// <summary>What a launch gives its threads beside operands and blocks.</summary>
    /// <param name="rows">The rows of the call.</param>
    public IReadOnlyList<long> Extents(int rows) => [.. HasSlots ? (long[])[Slots.Count(rows)] : [], .. IsRandom ? (long[])[0] : []];

    /// <summary>Whether its codes, and what groups have, are at slots.</summary>
    public bool HasSlots { get; }

    public KernelInfo Info { get; }

    public KernelSpec Spec { get; }

    public int RowLength { get; }

    public RowProgram Row { get; }

    public KernelReference Reference { get; }

    /// <summary>Calls the generated method on host memory.</summary>
    public KernelCall Call { get; }

    public IReadOnlyList<MatrixOperand> Operands { get; }

    /// <summary>Rows of test data with their results.</summary>
    public KernelRows Rows => _rows.Value;

    /// <summary>The places of source and destination among the operands, where they may be the same memory; null elsewhere.</summary>
    public (int Source, int Destination)? InPlace
    {
        get
        {
            List<OperandSpec> specs = [.. Operands.Select(operand => operand.Spec)];
            int source = specs.FindIndex(spec => spec.Role == OperandRole.Source), destination = specs.FindIndex(spec => spec.Role == OperandRole.Destination);
            bool mayBe = source >= 0 && destination >= 0 && specs[source].Element == specs[destination].Element && !specs.Exists(spec => spec.Role.Name == "permutation");
            return mayBe ? (source, destination) : null;
        }
    }

    public override string ToString() => Name;

    /// <summary>The same kernel with another program or another way to call it.</summary>
    public MatrixKernel With(KernelInfo info, KernelCall call) => new(Name, info, Spec, RowLength, Reference, call);
}
