using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Checking;

/// <summary>What a literal means as a value of a type.</summary>
internal static class ImmediateRules
{
    public static ulong Encode(ImmediateOperand literal, PtxType type, int line)
    {
        if (literal.FloatType is { } floatType)
            return EncodeFloat(literal, floatType, type, line);
        if (type.IsFloat || (type.IsPredicate && (literal.Value < 0 || literal.Value > 1)))
            throw Mismatch(literal, type, line);
        // One spelling serves signed and unsigned types: 0xFFFFFFFF and -1 are the same .u32.
        Int128 minimum = -(Int128.One << (type.Bits - 1));
        if (literal.Value < minimum || literal.Value > type.Mask)
            throw new PtxException(PtxFault.OperandType, line, $"{literal.Value} does not fit {type}");
        return (ulong)(UInt128)literal.Value & type.Mask;
    }

    private static ulong EncodeFloat(ImmediateOperand literal, PtxType floatType, PtxType type, int line)
    {
        ulong bits = (ulong)literal.Value;
        if (floatType.Bits == type.Bits && type.Kind is ScalarKind.Float or ScalarKind.Bits)
            return bits;
        // A decimal or 0d literal is a double that narrows to the type at hand.
        if (type == PtxType.F32 && floatType == PtxType.F64)
            return BitConverter.SingleToUInt32Bits((float)BitConverter.UInt64BitsToDouble(bits));
        throw Mismatch(literal, type, line);
    }

    private static PtxException Mismatch(ImmediateOperand literal, PtxType type, int line) =>
        new(PtxFault.OperandType, line, $"{literal.Description} cannot stand for a {type} value");
}
