using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Products of small matrices that are spread over the registers of a warp.</summary>
internal static class MatrixInstructions
{
    /// <summary>mma: of its many forms those of bytes with 32-bit sums.</summary>
    public static Operation MultiplyAccumulate(InstructionReader reader)
    {
        if (reader.Optional("sp", "sp::ordered_metadata") is not null)
            throw OtherForm(reader);
        reader.Required("sync");
        reader.Required("aligned");
        (MatrixShape? shape, int version, int architecture) = reader.Optional("m8n8k16", "m16n8k16", "m16n8k32") switch
        {
            "m8n8k16" => (new MatrixShape(8, 16), 65, 75),
            "m16n8k16" => (new MatrixShape(16, 16), 70, 80),
            "m16n8k32" => (new MatrixShape(16, 32), 70, 80),
            _ => throw OtherForm(reader),
        };
        reader.Required("row");
        reader.Required("col");
        bool saturates = reader.Flag("satfinite");
        // The shapes serve other types too.
        if (!reader.Flag("s32") || reader.Optional("u8", "s8") is not { } a)
            throw OtherForm(reader);
        PtxType aType = PtxType.TryParse(a)!.Value;
        PtxType bType = reader.Type("u8", "s8");
        reader.Required("s32");
        reader.EndModifiers(4);
        reader.Requires(version, architecture);
        if (saturates)
            throw reader.Fault(PtxFault.Unsupported, ".satfinite is not emulated");
        return new MatrixOperation(
            shape, aType, bType,
            [.. Registers(reader, 0, shape.SumRegisters).Select(operand => reader.Destination(operand, PtxType.S32))],
            Sources(reader, 1, shape.ARegisters, PtxType.U32),
            Sources(reader, 2, shape.BRegisters, PtxType.U32),
            Sources(reader, 3, shape.SumRegisters, PtxType.S32));
    }

    private static PtxException OtherForm(InstructionReader reader) => reader.NotEmulated(new TargetProfile(64, 70));

    private static Source[] Sources(InstructionReader reader, int index, int count, PtxType type) =>
        [.. Registers(reader, index, count).Select(operand => reader.Source(operand, type))];

    /// <summary>The elements of a vector operand, which is in braces even if it has only one.</summary>
    private static IReadOnlyList<Operand> Registers(InstructionReader reader, int index, int count)
    {
        char name = "dabc"[index];
        if (reader.Operand(index) is not VectorOperand { Elements: var elements } || elements.Count != count)
        {
            throw reader.Fault(PtxFault.OperandType,
                $"vector of {count} expected as operand {name}, {reader.Operand(index).Description} found");
        }

        foreach (Operand operand in elements)
        {
            if (operand is not RegisterOperand)
                throw reader.NotAllowed(operand, $"a register in operand {name}");
        }

        return elements;
    }
}
