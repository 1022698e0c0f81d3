using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>The operands of a user's method as a row program sees them.</summary>
internal sealed class RowOperands
{
    private readonly MethodSpec method;

    public RowOperands(MethodSpec method)
        : this(method, 0, 0, false)
    {
    }

    public RowOperands(MethodSpec method, EncodingSpec encoding)
        : this(method, PowersOfTwo.Log2(encoding.GroupSize), encoding.Format.StorageBits, encoding.HasSharedScales)
    {
    }

    /// <param name="method">The method.</param>
    /// <param name="groupBits">The index bits below which the elements share a scale.</param>
    /// <param name="codeBits">The bits of a code.</param>
    /// <param name="sharesScales">Whether rows share what groups have.</param>
    private RowOperands(MethodSpec method, int groupBits, int codeBits, bool sharesScales)
    {
        this.method = method;
        All = [.. method.Operands.Select(operand => Operand(operand, groupBits, codeBits, sharesScales))];
    }

    /// <summary>In the order of the method's parameters.</summary>
    public IReadOnlyList<RowOperand> All { get; }

    public RowOperand this[OperandRole role] => All[method.Operands.ToList().FindIndex(operand => operand.Role == role)];

    public bool Has(OperandRole role) => method.Has(role);

    private static RowOperand Operand(OperandSpec operand, int groupBits, int codeBits, bool sharesScales) => new(
        operand.Name, operand.Element, operand.IsOutput,
        LowBit: operand.Role.IsOfGroups ? groupBits : 0,
        CodeBits: operand.Role.IsPacked ? codeBits : 0,
        operand.Role.IsShared || (sharesScales && operand.Role.IsOfGroups));
}
