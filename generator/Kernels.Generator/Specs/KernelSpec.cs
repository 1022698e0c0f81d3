namespace Kernels.Generator.Specs;

/// <summary>What the user asked for: a value, compared by content, with no trace of Roslyn. What its family says of itself stands in its own file.</summary>
internal abstract record KernelSpec(MethodSpec Method)
{
    /// <summary>What the kernel computes, in a sentence.</summary>
    public abstract string Describe();

    /// <summary>What an operand holds, in a sentence.</summary>
    public abstract string Describe(OperandSpec operand);

    /// <summary>An operand that the family does not have.</summary>
    protected static InvalidOperationException Unknown(OperandSpec operand) => new($"No sentence tells of {operand.Role}.");
}
