using Kernels.Generator.Types;

namespace Kernels.Tests.Oracles;

/// <summary>The oracles' name of an element type.</summary>
internal static class ScaleTypes
{
    public static ScaleType Of(ElementType type) => type switch
    {
        ElementType.Float => ScaleType.Float,
        ElementType.Half => ScaleType.Half,
        ElementType.BFloat16 => ScaleType.BFloat16,
        ElementType.E8M0 => ScaleType.E8M0,
        ElementType.E4M3 => ScaleType.E4M3,
        ElementType.UE5M3 => ScaleType.UE5M3,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No scales are stored so."),
    };

    /// <summary>The number of a byte of scales; null where a type has more of them.</summary>
    public static Func<byte, float>? OfByte(ElementType type) => type switch
    {
        ElementType.E8M0 => E8M0.ToSingle,
        ElementType.E4M3 => ScaleBytes.E4M3.ToSingle,
        ElementType.UE5M3 => ScaleBytes.UE5M3.ToSingle,
        _ => null,
    };

    /// <summary>The byte of a number.</summary>
    public static Func<float, byte>? ToByte(ElementType type) => type switch
    {
        ElementType.E8M0 => E8M0.FromSingle,
        ElementType.E4M3 => ScaleBytes.E4M3.FromSingle,
        ElementType.UE5M3 => ScaleBytes.UE5M3.FromSingle,
        _ => null,
    };
}
