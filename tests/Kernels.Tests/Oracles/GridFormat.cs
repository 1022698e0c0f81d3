namespace Kernels.Tests.Oracles;

/// <summary>A format of integer codes, equally spaced unless it has levels of its own: value = (code − offset)·scale.</summary>
/// <param name="ScalesByMean">The scale is made of a group's mean magnitude, not of its largest.</param>
public sealed record GridFormat(int StorageBits, int Minimum, int Maximum, float Largest, float Offset = 0, int ZeroCode = 0, bool ScalesByMean = false)
{
    /// <summary>Whether each group has a code of its own that stands for 0, and its range as its statistic.</summary>
    public bool HasZeroPoints { get; init; }

    /// <summary>Whether each group has a smallest number of its own, which code 0 stands for, and its range above that as its statistic.</summary>
    public bool HasMinima { get; init; }

    /// <summary>Whether the scale is a group's root mean square.</summary>
    public bool ScalesByRootMeanSquare { get; init; }

    /// <summary>Whether the scale is made of the number of largest magnitude, the first of them, with its sign.</summary>
    public bool ScalesByExtreme { get; init; }

    /// <summary>Whether codes are made before the scale, and the minimum, are rounded.</summary>
    public bool IsUnrounded { get; init; }

    /// <summary>What becomes of numbers halfway between two.</summary>
    public CodeRounding Rounding { get; init; }

    /// <summary>What the bytes of scales are, where scales are bytes.</summary>
    internal Generator.Types.ElementType? ByteScales { get; init; }

    /// <summary>What scales, and minima, are codes of; null where they are numbers.</summary>
    public NestedScaleAttribute? Nested { get; init; }

    /// <summary>The blocks that codes lie in; null for none.</summary>
    public BlockBytes? Blocks { get; init; }

    /// <summary>The value of each code where they are not equally spaced: then a number gets the code of the nearest, of two the even one.</summary>
    public float[]? Levels { get; init; }

    /// <summary>Whether the levels are those of positive numbers, of which the upper half of the codes are the negatives.</summary>
    public bool HasSignBit { get; init; }

    /// <summary>How the scale becomes a power of two, where it is one.</summary>
    public ScaleRounding? PowerOfTwo { get; init; }

    /// <summary>The numbers of a sign, an exponent and a fraction.</summary>
    public static GridFormat Floats(int exponentBits, int fractionBits, FloatSpecials specials = FloatSpecials.None)
    {
        float[] numbers = SmallFloats.Of(exponentBits, fractionBits, specials);
        int codes = 2 * numbers.Length;
        return new(codes <= 4 ? 2 : codes <= 16 ? 4 : 8, 0, codes - 1, numbers.Where(float.IsFinite).Max()) { Levels = numbers, HasSignBit = true };
    }

    public static GridFormat Int4 { get; } = new(4, -7, 7, 7);

    /// <summary>What a code stands for, in units of the scale.</summary>
    public float Level(int code)
    {
        if (Levels is null)
            return Fp32.Subtract(code, Offset);
        if (!HasSignBit)
            return Levels[Math.Min(code, Levels.Length - 1)];

        // Bits above the sign mean nothing.
        float magnitude = Levels[code % Levels.Length];
        return code / Levels.Length % 2 == 0 ? magnitude : -magnitude;
    }

    public static GridFormat Int8 { get; } = new(8, -127, 127, 127);

    /// <summary>Four unsigned levels −1.5, −0.5, 0.5, 1.5: zero lies between two codes.</summary>
    public static GridFormat Int2 { get; } = new(2, 0, 3, 1.5f, Offset: 1.5f, ZeroCode: 2);

    /// <summary>Three levels −1, 0, 1 times the mean magnitude.</summary>
    public static GridFormat Ternary { get; } = new(2, -1, 1, 1, ScalesByMean: true);
}
