using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>What machines lack, and what takes its place there, in the order in which the rules run.</summary>
internal static class Legalizations
{
    /// <summary>1.5·2^23 has its last place at 1, so the low bits of a sum with it are the nearest even integer.</summary>
    private const float Magic = 12582912;

    public static IReadOnlyList<Rule> All { get; } =
    [
        // Numbers of 16 and 8 bits are plain memory of as many, converted in registers.
        new("narrow loads", Always, operation => operation is Load load && IsNarrow(load.Address), (operation, builder, _) =>
        {
            var load = (Load)operation;
            var stored = builder.Load(load.Address with { Type = load.Address.Type.Stored() }, load.Width, load.Mask);
            return [.. stored.Select(bits => NarrowNumbers.FromBits(builder, load.Address.Type, bits))];
        }),
        Rule.For(Opcode.HalfBitsToFloat, target => !target.ConvertsHalf, (operation, builder, _) => HalfArithmetic.ToFloat(builder, operation.Inputs[0])),
        Rule.For(Opcode.FloatToHalfBits, Always, (operation, builder, target) =>
            NarrowNumbers.ToBits(builder, target, ElementType.Half, operation.Inputs[0])),
        new("narrow stores", Always, operation => operation is Store store && IsNarrow(store.Address), (operation, builder, target) =>
        {
            var store = (Store)operation;
            var stored = store.Elements.Select(element => NarrowNumbers.ToBits(builder, target, store.Address.Type, element)).ToList();
            builder.Store(store.Address with { Type = store.Address.Type.Stored() }, stored, store.Mask);
            return [];
        }),
        Rule.For(Opcode.RoundToInt, target => !target.RoundsToInteger, (operation, builder, _) => builder.Subtract(
            builder.Apply(Opcode.FloatToBits, builder.Add(operation.Inputs[0], builder.Constant(Magic))),
            builder.Constant(Binary32.ToBits(Magic)))),

        // The table of each four lanes is their register of it.
        Rule.For(Opcode.LookupLiterals, target => target.IsVector && target.LaneBits > 1, (operation, builder, _) => builder.Apply(
            Opcode.LookupBytes,
            builder.LaneConstant(ValueType.I32, [.. Enumerable.Range(0, 1 << builder.LaneBits).Select(lane => ((LookupLiterals)operation).Word(lane % 4))]),
            operation.Inputs[0])),
        Rule.For(Opcode.LookupLiterals, target => target.PermutesBytes, (operation, builder, _) => PermutedLiterals.Of(builder, (LookupLiterals)operation)),

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

    private static bool IsNarrow(Address address) => address.Type.Stored() != address.Type;

    private static Address? AddressOf(Operation operation) => operation switch
    {
        Load load => load.Address,
        Store store => store.Address,
        _ => null,
    };
}
