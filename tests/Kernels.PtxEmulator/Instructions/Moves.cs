using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>mov in all its forms, and cvta.</summary>
internal static class Moves
{
    public static Operation Move(InstructionReader reader)
    {
        PtxType type = reader.Type(TypeNames.Movable);
        reader.EndModifiers(2);
        return (reader.Operand(0), reader.Operand(1)) switch
        {
            (VectorOperand to, _) => Unpack(reader, type, to),
            (_, VectorOperand from) => Pack(reader, type, from),
            (_, SpecialOperand special) => MoveSpecial(reader, type, special.Register),
            (_, VariableOperand variable) => MoveAddress(reader, type, variable),
            _ => new UnaryOperation(reader.Destination(0, type), reader.Source(1, type), a => a),
        };
    }

    /// <summary>cvta: between an address of a state space and the generic address.</summary>
    public static Operation ConvertAddress(InstructionReader reader)
    {
        bool toSpace = reader.Flag("to");
        ulong window = reader.Required("global", "shared", "const") switch
        {
            "shared" => AddressMap.SharedWindow,
            "const" => AddressMap.ConstWindow,
            _ => 0,
        };
        PtxType type = reader.Type("u64");
        reader.EndModifiers(2);
        Source address = reader.Operand(1) is VariableOperand variable && !toSpace
            ? Source.Constant(variable.Variable.Address + (ulong)variable.Offset)
            : reader.Source(1, type);
        return new UnaryOperation(reader.Destination(0, type), address, toSpace ? a => a - window : a => a + window);
    }

    private static PackOperation Pack(InstructionReader reader, PtxType type, VectorOperand from)
    {
        PtxType element = ElementType(reader, type, from.Elements.Count);
        return new PackOperation(
            reader.Destination(0, type), [.. from.Elements.Select(operand => reader.Source(operand, element))], element.Bits);
    }

    private static UnpackOperation Unpack(InstructionReader reader, PtxType type, VectorOperand to)
    {
        PtxType element = ElementType(reader, type, to.Elements.Count);
        return new UnpackOperation(
            [.. to.Elements.Select(operand => reader.Destination(operand, element))], element.Bits, reader.Source(1, type));
    }

    private static PtxType ElementType(InstructionReader reader, PtxType type, int count)
    {
        if (type.Kind != ScalarKind.Bits || count is not (2 or 4) || type.Bits / count < 8)
            throw reader.Fault(PtxFault.OperandType, $"{type} cannot be packed from or unpacked to {count} elements");
        return type with { Bits = type.Bits / count };
    }

    private static SpecialOperation MoveSpecial(InstructionReader reader, PtxType type, SpecialRegister register)
    {
        if (type.Bits != 32 || type.IsFloat)
            throw reader.Fault(PtxFault.OperandType, $"special register {register} is .u32, the instruction type is {type}");
        return new SpecialOperation(reader.Destination(0, type), SpecialRegisters.Reader(register));
    }

    private static UnaryOperation MoveAddress(InstructionReader reader, PtxType type, VariableOperand operand)
    {
        Variable variable = operand.Variable;
        bool is32Bit = type.Bits == 32 && variable.Space is (StateSpace.Shared or StateSpace.Const);
        if (type.IsFloat || type.IsPredicate || (type.Bits != 64 && !is32Bit))
            throw reader.Fault(PtxFault.OperandType, $"the address of '{variable.Name}' in the {variable.Space} state space is no {type} value");
        if (variable.Space == StateSpace.Param)
            throw reader.Fault(PtxFault.Unsupported, "taking the address of a parameter is not emulated");
        var address = Source.Constant(variable.Address + (ulong)operand.Offset);
        return new UnaryOperation(reader.Destination(0, type), address, a => a);
    }
}
