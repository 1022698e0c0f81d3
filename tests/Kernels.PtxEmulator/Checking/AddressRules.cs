using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Checking;

/// <summary>Decodes address operands.</summary>
internal static class AddressRules
{
    public static AddressSource Decode(InstructionReader reader, Operand operand, StateSpace space)
    {
        if (operand is not AddressOperand address)
            throw reader.NotAllowed(operand, "an address in brackets");
        switch (address.Base)
        {
            case VariableOperand variable when variable.Variable.Space == space:
                var start = Source.Constant(variable.Variable.Address);
                return new AddressSource(space, start, variable.Offset + address.Offset, ulong.MaxValue);
            case VariableOperand { Variable: var other }:
                throw reader.Fault(PtxFault.OperandType,
                    $"'{other.Name}' is in the {other.Space} state space, the instruction accesses {space}");
            case ImmediateOperand { FloatType: null } literal:
                return new AddressSource(space, Source.Constant((ulong)(UInt128)literal.Value), address.Offset, ulong.MaxValue);
            case RegisterOperand { Register: var register } when IsAddress(register.Type, space):
                return new AddressSource(space, Source.Register(register.Index), address.Offset, register.Type.Mask);
            case RegisterOperand { Register: var register }:
                throw reader.Fault(PtxFault.OperandType,
                    $"register '{register.Name}' of type {register.Type} cannot hold a {space} address");
            default:
                throw reader.NotAllowed(address.Base, $"a {space} address");
        }
    }

    /// <summary>
    /// An integer register of 64 bits, or of 32 where the state space is small. Kernel parameters are reached by name only.
    /// </summary>
    private static bool IsAddress(PtxType register, StateSpace space)
    {
        if (register.IsFloat || register.IsPredicate || space == StateSpace.Param)
            return false;
        return register.Bits == 64 || (register.Bits == 32 && space is (StateSpace.Shared or StateSpace.Const));
    }
}
