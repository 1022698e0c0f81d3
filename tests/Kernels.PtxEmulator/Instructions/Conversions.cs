using Kernels.PtxEmulator.Arithmetic;
using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>cvt between integers and floating-point numbers of every width.</summary>
internal static class Conversions
{
    public static Operation Convert(InstructionReader reader)
    {
        Rounding? integral = RoundingNames.OptionalIntegral(reader);
        Rounding? floating = integral is null ? RoundingNames.Optional(reader) : null;
        bool flush = reader.Flag("ftz");
        bool saturate = reader.Flag("sat");
        PtxType to = reader.Type(TypeNames.Convertible);
        PtxType from = reader.Type(TypeNames.Convertible);
        reader.EndModifiers(2);
        CheckRounding(reader, to, from, integral is not null, floating is not null);
        if (flush && to != PtxType.F32 && from != PtxType.F32)
            throw reader.Fault(PtxFault.Syntax, ".ftz is for conversions from or to .f32");
        Func<ulong, ulong> function = Conversion.Create(
            to, from, integral ?? floating ?? Rounding.NearestEven, integral is not null, flush, saturate);
        return new UnaryOperation(
            reader.Destination(0, to, allowsWider: true), reader.Source(1, from, allowsWider: true), function);
    }

    private static void CheckRounding(InstructionReader reader, PtxType to, PtxType from, bool integral, bool floating)
    {
        bool needsIntegral = from.IsFloat && !to.IsFloat;
        bool takesIntegral = needsIntegral || (from.IsFloat && to == from);
        bool needsFloating = to.IsFloat && (!from.IsFloat || to.Bits < from.Bits);
        if (integral && !takesIntegral)
            throw reader.Fault(PtxFault.UnexpectedRounding, $"{to} from {from} takes no integer rounding modifier");
        if (floating && !needsFloating)
            throw reader.Fault(PtxFault.UnexpectedRounding, $"{to} from {from} takes no floating-point rounding modifier");
        if (needsIntegral && !integral)
            throw reader.Fault(PtxFault.MissingRounding, $"{to} from {from} needs .rni, .rzi, .rmi or .rpi");
        if (needsFloating && !floating)
            throw reader.Fault(PtxFault.MissingRounding, $"{to} from {from} needs .rn, .rz, .rm or .rp");
    }
}
