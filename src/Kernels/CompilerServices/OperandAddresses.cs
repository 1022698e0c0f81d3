using System.Runtime.CompilerServices;

namespace Kernels.CompilerServices;

/// <summary>The addresses of a call's operands, in operand order; unused ones are zero.</summary>
[InlineArray(KernelInfo.MaximumOperands)]
internal struct OperandAddresses
{
    private nint _first;
}
