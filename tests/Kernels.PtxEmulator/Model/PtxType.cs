namespace Kernels.PtxEmulator.Model;

/// <summary>A fundamental PTX type: .pred, .bN, .uN, .sN or .fN.</summary>
internal readonly record struct PtxType(ScalarKind Kind, int Bits)
{
    public static readonly PtxType Predicate = new(ScalarKind.Predicate, 1);
    public static readonly PtxType B32 = new(ScalarKind.Bits, 32);
    public static readonly PtxType U32 = new(ScalarKind.Unsigned, 32);
    public static readonly PtxType U64 = new(ScalarKind.Unsigned, 64);
    public static readonly PtxType S32 = new(ScalarKind.Signed, 32);
    public static readonly PtxType S64 = new(ScalarKind.Signed, 64);
    public static readonly PtxType F32 = new(ScalarKind.Float, 32);
    public static readonly PtxType F64 = new(ScalarKind.Float, 64);

    public int Bytes => Bits / 8;

    public bool IsPredicate => Kind == ScalarKind.Predicate;

    public bool IsFloat => Kind == ScalarKind.Float;

    public bool IsSigned => Kind == ScalarKind.Signed;

    /// <summary>Ones at the type's bit positions.</summary>
    public ulong Mask => Bits == 64 ? ulong.MaxValue : (1ul << Bits) - 1;

    /// <summary>The type of twice the width.</summary>
    public PtxType Doubled => this with { Bits = Bits * 2 };

    public static PtxType? TryParse(string text)
    {
        if (text == "pred")
            return Predicate;
        ScalarKind kind;
        switch (text[0])
        {
            case 'b': kind = ScalarKind.Bits; break;
            case 'u': kind = ScalarKind.Unsigned; break;
            case 's': kind = ScalarKind.Signed; break;
            case 'f': kind = ScalarKind.Float; break;
            default: return null;
        }

        return text.AsSpan(1) switch
        {
            "8" when kind != ScalarKind.Float => new PtxType(kind, 8),
            "16" => new PtxType(kind, 16),
            "32" => new PtxType(kind, 32),
            "64" => new PtxType(kind, 64),
            _ => null,
        };
    }

    /// <summary>The low bits of a value, sign- or zero-extended to 64 as the type says.</summary>
    public ulong Extend(ulong value) =>
        IsSigned ? (ulong)((long)(value << (64 - Bits)) >> (64 - Bits)) : value & Mask;

    public override string ToString() => Kind switch
    {
        ScalarKind.Predicate => ".pred",
        ScalarKind.Bits => $".b{Bits}",
        ScalarKind.Unsigned => $".u{Bits}",
        ScalarKind.Signed => $".s{Bits}",
        _ => $".f{Bits}",
    };
}
