using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>ld and st.</summary>
internal static class LoadsAndStores
{
    private const int MaximumBytes = 16;

    public static Operation Load(InstructionReader reader)
    {
        AccessKind kind = ReadOrdering(reader);
        StateSpace space = StateSpaces.Read(reader);
        reader.Optional("ca", "cg", "cs", "lu", "cv");
        if (reader.Flag("nc"))
        {
            reader.Requires(31, 32, ".nc");
            if (space != StateSpace.Global || kind != AccessKind.Weak)
                throw reader.Fault(PtxFault.Syntax, ".nc is for weak loads from .global");
            kind = AccessKind.NonCoherent;
        }

        (PtxType type, int count) = ReadType(reader);
        IReadOnlyList<Operand> elements = Elements(reader, 0, count);
        return new LoadOperation(
            [.. elements.Select(operand => reader.Destination(operand, type, allowsWider: true))],
            reader.Address(1, space), type, kind);
    }

    public static Operation Store(InstructionReader reader)
    {
        AccessKind kind = ReadOrdering(reader);
        StateSpace space = StateSpaces.Read(reader);
        if (space is StateSpace.Const or StateSpace.Param)
            throw reader.Fault(PtxFault.ReadOnlyWrite, $"the {space} state space is read-only in a kernel");
        reader.Optional("wb", "cg", "cs", "wt");
        (PtxType type, int count) = ReadType(reader);
        IReadOnlyList<Operand> elements = Elements(reader, 1, count);
        return new StoreOperation(
            reader.Address(0, space), [.. elements.Select(operand => reader.Source(operand, type, allowsWider: true))], type, kind);
    }

    /// <summary>.weak, .volatile or .relaxed and a scope; acquire and release are not emulated.</summary>
    private static AccessKind ReadOrdering(InstructionReader reader)
    {
        switch (reader.Optional("weak", "volatile", "relaxed", "acquire", "release"))
        {
            case null:
                return AccessKind.Weak;
            case "weak":
                reader.Requires(60, 20, ".weak");
                return AccessKind.Weak;
            case "volatile":
                return AccessKind.Strong;
            case "relaxed":
                reader.Requires(60, 70, ".relaxed");
                reader.Required("cta", "gpu", "sys");
                return AccessKind.Strong;
            default:
                reader.Requires(60, 70);
                throw reader.Fault(PtxFault.Unsupported, "acquire and release accesses are not emulated");
        }
    }

    private static (PtxType Type, int Count) ReadType(InstructionReader reader)
    {
        CacheModifiers.SkipEvictionPriority(reader);
        CacheModifiers.RefuseCacheHint(reader);
        CacheModifiers.SkipPrefetchSize(reader);
        int count = reader.Optional("v2", "v4") switch { "v2" => 2, "v4" => 4, _ => 1 };
        PtxType type = reader.Type(TypeNames.Memory);
        if (type.Bytes * count > MaximumBytes)
            throw reader.Fault(PtxFault.OperandType, $"a vector of {count} {type} is over {MaximumBytes} bytes");
        reader.EndModifiers(2);
        return (type, count);
    }

    private static IReadOnlyList<Operand> Elements(InstructionReader reader, int index, int count)
    {
        IReadOnlyList<Operand> elements = reader.Elements(index);
        bool isVector = reader.Operand(index) is VectorOperand;
        return elements.Count == count && isVector == count > 1
            ? elements
            : throw reader.Fault(PtxFault.OperandType, $"{count} elements expected, {reader.Operand(index).Description} found");
    }
}
