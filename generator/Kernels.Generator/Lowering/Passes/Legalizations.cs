using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>What machines lack, and what takes its place there, in the order in which the rules run.</summary>
internal static class Legalizations
{
    /// <summary>1.5·2^23 has its last place at 1, so the low bits of a sum with it are the nearest even integer.</summary>
    private const float Magic = 12582912;

    public static IReadOnlyList<Rule> All { get; } =
    [
        // binary16 memory is plain 16-bit memory with conversions in registers.
        new("half loads", Always, operation => operation is Load { Address.Type: MemoryType.F16 }, (operation, builder, _) =>
        {
            var load = (Load)operation;
            var halves = builder.Load(load.Address with { Type = MemoryType.U16 }, load.Width, load.Mask);
            return [.. halves.Select(bits => builder.Apply(Opcode.HalfBitsToFloat, bits))];
        }),
        Rule.For(Opcode.HalfBitsToFloat, target => !target.ConvertsHalf, (operation, builder, _) => HalfArithmetic.ToFloat(builder, operation.Inputs[0])),
        Rule.For(Opcode.FloatToHalfBits, Always, (operation, builder, target) => ToHalf(builder, target, operation.Inputs[0])),
        new("half stores", Always, operation => operation is Store { Address.Type: MemoryType.F16 }, (operation, builder, target) =>
        {
            var store = (Store)operation;
            var halves = store.Elements.Select(element => ToHalf(builder, target, element)).ToList();
            builder.Store(store.Address with { Type = MemoryType.U16 }, halves, store.Mask);
            return [];
        }),
        Rule.For(Opcode.RoundToInt, target => !target.RoundsToInteger, (operation, builder, _) => builder.Subtract(
            builder.Apply(Opcode.FloatToBits, builder.Add(operation.Inputs[0], builder.Constant(Magic))),
            builder.Constant(Bits.OfFloat(Magic)))),

        // Threads address memory each for itself, so they compute their offsets from their numbers.
        new("lane maps", target => !target.IsVector, operation => AddressOf(operation) is { LaneOffset: null, Lanes.IsBroadcast: false }, (operation, builder, _) =>
        {
            var address = AddressOf(operation)!;
            address = address with { LaneOffset = LaneOffsets.Compute(builder, address.Lanes) };
            if (operation is Load load) return builder.Load(address, load.Width, load.Mask);
            var store = (Store)operation;
            builder.Store(address, store.Elements, store.Mask);
            return [];
        }),
    ];

    private static bool Always(TargetDescription target) => true;

    /// <summary>A machine's own conversion has its own NaN.</summary>
    private static Value ToHalf(TileBuilder builder, TargetDescription target, Value x)
    {
        if (!target.ConvertsHalf) return HalfArithmetic.ToHalf(builder, x);
        var bits = builder.Apply(Opcode.FloatToHalfBits, x);
        return builder.Select(builder.Apply(Opcode.Equal, x, x), bits, builder.Constant(HalfArithmetic.CanonicalNaN));
    }

    private static Address? AddressOf(Operation operation) => operation switch
    {
        Load load => load.Address,
        Store store => store.Address,
        _ => null,
    };
}
