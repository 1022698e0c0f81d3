using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.Ptx;

/// <content>Addresses, loads and stores.</content>
internal sealed partial class PtxPrinter
{
    private readonly Stack<Dictionary<(MemoryObject, int Bytes, Value?, Value?), string>> addresses = new([[]]);

    private void PrintLoad(Load load)
    {
        var type = load.Address.Type;
        var narrow = type.Bytes() < 4;
        var targets = load.Results.Select(result => narrow ? registers.New("%h") : Define(result)).ToArray();
        if (load.Mask is not null)
        {
            foreach (var target in targets) Instruction(Zero(type), target, type == ElementType.Float ? "0f00000000" : "0");
        }

        Guarded(Guard(load.Mask), $"ld.{Space(load.Address)}{Vector(load.Width)}.{PtxOperations.AccessType(type)}", Group(targets), Place(load.Address));
        if (!narrow) return;
        for (var i = 0; i < targets.Length; i++) Instruction("cvt.u32.u16", Define(load.Results[i]), targets[i]);
    }

    private void PrintStore(Store store)
    {
        var type = store.Address.Type;
        var values = store.Elements.Select(value => type.Bytes() < 4 ? Narrow(names[value]) : names[value]).ToArray();
        Guarded(Guard(store.Mask), $"st.{Space(store.Address)}{Vector(store.Width)}.{PtxOperations.AccessType(type)}", Place(store.Address), Group(values));
    }

    private string Narrow(string value)
    {
        var half = registers.New("%h");
        Instruction("cvt.u16.u32", half, value);
        return half;
    }

    /// <summary>[register + displacement], the register computed once for each index and lane offset.</summary>
    private string Place(Address address)
    {
        var bytes = address.Type.Bytes();
        var key = (address.Buffer, bytes, address.Index, address.LaneOffset);
        if (Known(key) is not { } register) register = addresses.Peek()[key] = ComputeAddress(address, bytes);
        return address.Displacement == 0 ? $"[{register}]" : $"[{register}+{address.Displacement * bytes}]";
    }

    private string ComputeAddress(Address address, int bytes)
    {
        if (address.Buffer.Space == MemorySpace.Shared) return SharedAddress(address, bytes);
        if (address.LaneOffset is not null)
        {
            var uniform = Register(address with { LaneOffset = null, Displacement = 0 }, bytes);
            var lanes = registers.New("%d");
            Instruction("mad.wide.s32", lanes, names[address.LaneOffset], $"{bytes}", uniform);
            return lanes;
        }

        if (address.Index is not null)
        {
            var start = Register(address with { Index = null, Displacement = 0 }, bytes);
            var indexed = registers.New("%d");
            Instruction("mad.lo.s64", indexed, names[address.Index], $"{bytes}", start);
            return indexed;
        }

        var origin = registers.New("%d");
        if (address.Buffer.Space == MemorySpace.Constant)
        {
            Instruction("mov.u64", origin, address.Buffer.Name);
            return origin;
        }

        var generic = registers.New("%d");
        Instruction("ld.param.u64", generic, $"[{address.Buffer.Name}]");
        Instruction("cvta.to.global.u64", origin, generic);
        return origin;
    }

    private string Register(Address address, int bytes)
    {
        var key = (address.Buffer, bytes, address.Index, address.LaneOffset);
        return Known(key) ?? (addresses.Peek()[key] = ComputeAddress(address, bytes));
    }

    /// <summary>The register of an address that was computed here or around the loops that we are in.</summary>
    private string? Known((MemoryObject, int, Value?, Value?) key)
    {
        foreach (var scope in addresses)
        {
            if (scope.TryGetValue(key, out var register)) return register;
        }

        return null;
    }

    private string SharedAddress(Address address, int bytes)
    {
        var place = registers.New("%r");
        Instruction("mov.u32", place, address.Buffer.Name);
        if (address.Index is not null)
        {
            var index = registers.New("%r");
            Instruction("cvt.u32.u64", index, names[address.Index]);
            place = Scaled(index, place);
        }

        return address.LaneOffset is null ? place : Scaled(names[address.LaneOffset], place);

        string Scaled(string elements, string start)
        {
            var result = registers.New("%r");
            Instruction("mad.lo.s32", result, elements, $"{bytes}", start);
            return result;
        }
    }

    private string Guard(Value? mask) => mask is null ? "" : $"@{names[mask]} ";

    private static string Space(Address address) => address.Buffer.Space switch
    {
        MemorySpace.Operand or MemorySpace.Constant => "global",
        MemorySpace.Shared => "shared",
        _ => throw new InvalidOperationException($"{address.Buffer.Space} memory is not legal here."),
    };

    private static string Zero(ElementType type) => type switch
    {
        ElementType.Float => "mov.f32",
        ElementType.Int32 => "mov.u32",
        _ => "mov.u16",
    };

    private static string Vector(int width) => width == 1 ? "" : $".v{width}";

    private static string Group(IReadOnlyList<string> items, bool inBraces = false) => items.Count == 1 && !inBraces ? items[0] : $"{{{string.Join(", ", items)}}}";
}
