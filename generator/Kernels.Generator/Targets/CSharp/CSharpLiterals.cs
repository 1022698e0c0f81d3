using System.Globalization;
using Kernels.Generator.Targets.CLike;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>Exact literals: the shortest decimal that reads back as the same bits.</summary>
internal static class CSharpLiterals
{
    public static Term Of(ValueType type, int bits)
    {
        var text = type == ValueType.F32 ? Float(bits) : Integer(bits);
        return text[0] == '-' ? Term.Compound(text) : Term.Atom(text);
    }

    /// <summary>The elements of constant memory.</summary>
    public static IEnumerable<string> Of(MemoryObject constant) => constant.Type switch
    {
        ElementType.Float => constant.Words.Select(Float),
        ElementType.Int32 => constant.Words.Select(Integer),
        _ => constant.Data!.Select(b => $"0x{b:X2}"),
    };

    public static string Integer(int value) => value is > -1024 and < 1024
        ? value.ToString(CultureInfo.InvariantCulture)
        : value < 0 ? $"unchecked((int)0x{value:X8})" : $"0x{value:X}";

    private static string Float(int bits)
    {
        var value = Binary32.OfBits(bits);
        if (float.IsInfinity(value)) return value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity"; // constants, as tables need them
        if (float.IsNaN(value)) return $"BitConverter.Int32BitsToSingle({Integer(bits)})";
        if (bits == int.MinValue) return "-0f";
        var shortest = value.ToString("G7", CultureInfo.InvariantCulture);
        if (float.Parse(shortest, CultureInfo.InvariantCulture) != value) shortest = value.ToString("G9", CultureInfo.InvariantCulture);
        return shortest + "f";
    }
}
