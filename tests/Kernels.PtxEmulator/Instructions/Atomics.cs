using Kernels.PtxEmulator.Arithmetic;
using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>atom and red, relaxed.</summary>
internal static class Atomics
{
    public static Operation Atom(InstructionReader reader) => Decode(reader, hasDestination: true);

    public static Operation Reduce(InstructionReader reader) => Decode(reader, hasDestination: false);

    private static AtomicOperation Decode(InstructionReader reader, bool hasDestination)
    {
        ReadOrdering(reader);
        StateSpace space = StateSpaces.Read(reader);
        if (space is StateSpace.Param or StateSpace.Const)
            throw reader.Fault(PtxFault.Syntax, $"atomics do not work on the {space} state space");
        string name = hasDestination
            ? reader.Required("add", "min", "max", "and", "or", "xor", "inc", "dec", "exch", "cas")
            : reader.Required("add", "min", "max", "and", "or", "xor", "inc", "dec");
        PtxType type = reader.Type(Types(name));
        if (type == PtxType.F64)
            reader.Requires(50, 60, ".f64");
        int first = hasDestination ? 1 : 0;
        reader.EndModifiers(first + (name == "cas" ? 3 : 2));
        Destination destination = hasDestination ? reader.Destination(0, type) : Destination.Sink;
        Source b = reader.Source(first + 1, type);
        Source c = name == "cas" ? reader.Source(first + 2, type) : Source.Constant(0);
        return new AtomicOperation(destination, reader.Address(first, space), type, b, c, Update(name, type));
    }

    private static void ReadOrdering(InstructionReader reader)
    {
        switch (reader.Optional("relaxed", "acquire", "release", "acq_rel"))
        {
            case null:
                break;
            case "relaxed":
                reader.Requires(60, 70, ".relaxed");
                break;
            default:
                reader.Requires(60, 70);
                throw reader.Fault(PtxFault.Unsupported, "acquire and release atomics are not emulated");
        }

        if (reader.Optional("cta", "gpu", "sys") is { } scope)
            reader.Requires(50, 60, $".{scope}");
    }

    private static string[] Types(string name) => name switch
    {
        "add" => ["u32", "s32", "u64", "f32", "f64"],
        "min" or "max" => ["u32", "s32", "u64", "s64"],
        "inc" or "dec" => ["u32"],
        _ => ["b32", "b64"],
    };

    private static Func<MemoryRegion, ulong, ulong, ulong, ulong> Update(string name, PtxType type)
    {
        Func<ulong, ulong> key = type.IsSigned ? a => type.Extend(a) ^ 1ul << 63 : a => a;
        return name switch
        {
            "add" when type.IsFloat => AddFloat(type),
            "add" => (_, old, b, _) => old + b,
            "min" => (_, old, b, _) => key(b) < key(old) ? b : old,
            "max" => (_, old, b, _) => key(b) > key(old) ? b : old,
            "and" => (_, old, b, _) => old & b,
            "or" => (_, old, b, _) => old | b,
            "xor" => (_, old, b, _) => old ^ b,
            "inc" => (_, old, b, _) => old >= b ? 0 : old + 1,
            "dec" => (_, old, b, _) => old == 0 || old > b ? b : old - 1,
            "exch" => (_, _, b, _) => b,
            _ => (_, old, b, c) => old == b ? c : old,
        };
    }

    /// <summary>Rounds to nearest; on global memory the .f32 form flushes subnormals, on shared memory it does not.</summary>
    private static Func<MemoryRegion, ulong, ulong, ulong, ulong> AddFloat(PtxType type)
    {
        var unit = FloatUnit.Of(type.Bits);
        return (region, old, b, _) =>
            unit.Add(old, b, new FloatMode(Rounding.NearestEven, type.Bits == 32 && region.Space == StateSpace.Global, false));
    }
}
