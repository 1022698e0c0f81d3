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
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No scales are stored so."),
    };
}
