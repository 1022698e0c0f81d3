using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Checking;

/// <summary>Which registers an instruction type takes: the ISA's operand size and type-agreement rules.</summary>
internal static class OperandTypeRules
{
    /// <param name="register">The register's declared type.</param>
    /// <param name="type">The instruction type.</param>
    /// <param name="allowsWider">Whether the register may be wider, as for ld, st and cvt.</param>
    public static bool Fits(PtxType register, PtxType type, bool allowsWider)
    {
        if (register.IsPredicate || type.IsPredicate)
            return register.IsPredicate && type.IsPredicate;
        if (register.Bits < type.Bits || (register.Bits > type.Bits && !allowsWider))
            return false;
        return type.Kind switch
        {
            ScalarKind.Bits => true,
            ScalarKind.Float => register.Kind == ScalarKind.Bits || register == type,
            _ => register.Kind != ScalarKind.Float,
        };
    }
}
