using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>Lookups of bytes in tables of literals where a machine chooses bytes of two registers: of half a table at a time.</summary>
internal static class PermutedLiterals
{
    public static Value Of(TileBuilder builder, LookupLiterals lookup)
    {
        // The four numbers side by side, four bits each.
        var x = lookup.Inputs[0];
        var pairs = builder.And(builder.Or(x, builder.ShiftRight(x, 4)), builder.Constant(0x00FF00FF));
        var numbers = builder.Or(pairs, builder.ShiftRight(pairs, 8));
        var places = builder.And(numbers, builder.Constant(0x7777));
        Value Half(int first) => builder.Apply(Opcode.PermuteBytes, builder.Constant(lookup.Word(first)), builder.Constant(lookup.Word(first + 1)), places);

        // The fourth bit of a number, which chooses the half, eight times: as the sign of a byte that has it set, or as one that has not.
        var isUpper = builder.Apply(Opcode.PermuteBytes, builder.ShiftLeft(x, builder.Constant(4)), builder.Constant(0), builder.Constant(0xBA98));
        var (lower, upper) = (Half(0), Half(2));
        return builder.Xor(lower, builder.And(builder.Xor(lower, upper), isUpper));
    }
}
