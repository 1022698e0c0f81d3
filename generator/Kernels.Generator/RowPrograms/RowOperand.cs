namespace Kernels.Generator.RowPrograms;

/// <summary>An operand of the kernel, in the order of its ABI.</summary>
/// <param name="Name">The user's parameter name.</param>
/// <param name="LowBit">One element for every setting of the index bits from here up.</param>
/// <param name="CodeBits">The bits of a code.</param>
internal sealed record RowOperand(string Name, RowStorage Storage, bool IsOutput, int LowBit = 0, int CodeBits = 0);
