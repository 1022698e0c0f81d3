using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>The operands of a user's method as a row program sees them.</summary>
internal sealed class RowOperands
{
    private readonly MethodSpec method;

    /// <param name="groupBits">The index bits below which the elements share a scale.</param>
    public RowOperands(MethodSpec method, int groupBits = 0, int codeBits = 0)
    {
        this.method = method;
        All = [.. method.Operands.Select(operand => Operand(operand, groupBits, codeBits))];
    }

    /// <summary>In the order of the method's parameters.</summary>
    public IReadOnlyList<RowOperand> All { get; }

    public RowOperand this[OperandRole role] => All[method.Operands.ToList().FindIndex(operand => operand.Role == role)];

    public bool Has(OperandRole role) => method.Has(role);

    private static RowOperand Operand(OperandSpec operand, int groupBits, int codeBits) => new(
        operand.Name, operand.Element, operand.IsOutput,
        LowBit: operand.Role.IsOfGroups ? groupBits : 0,
        CodeBits: operand.Role.IsPacked ? codeBits : 0,
        operand.Role.IsShared);
}
