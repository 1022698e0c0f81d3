namespace Kernels.Tests.Oracles;

/// <summary>What an encoder and its decoder agree on.</summary>
public sealed record QuantizeLayout(
    GridFormat Format, int RowLength, int GroupSize, int Rotation = 1, SignSide Signs = SignSide.None, ulong Seed = 0)
{
    /// <summary>How often rows are rotated.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>Whether all rows have the scales of one, and what its groups have beside them.</summary>
    public bool HasSharedScales { get; init; }

    /// <summary>How stored scales follow from the codes.</summary>
    public ScaleFit Fit { get; init; }

    /// <summary>How often scales, and minima, are made anew of the codes that they give.</summary>
    public int Refinements { get; init; }

    /// <summary>How what the codes lose is encoded; null where it is not.</summary>
    public QuantizeLayout? Residual { get; init; }

    /// <summary>What gives the number of which a scale is made, of what sums a group up by its name; null for the format's statistic.</summary>
    public Func<Func<string, float>, float>? ScaleFunction { get; init; }

    /// <summary>The order of the matrix that multiplies vectors of consecutive elements before the rotation; 1 for none.</summary>
    public int Matrix { get; init; } = 1;

    /// <summary>The order of that which multiplies elements at the same place of consecutive vectors; 1 for none.</summary>
    public int OuterMatrix { get; init; } = 1;

    /// <summary>The matrices, that of consecutive elements first; those that undo them where a layout is decoded.</summary>
    public IReadOnlyList<float[]> Matrices { get; init; } = [];

    /// <summary>What the smallest and the largest number of a group are multiplied by; null for nothing.</summary>
    public float[]? Clips { get; init; }

    /// <summary>The key of the random bits by which codes are rounded; null where they are the nearest.</summary>
    public int[]? RoundingSeed { get; init; }

    /// <summary>How many of the upper bits of each code are read; null for all.</summary>
    public int? Bits { get; init; }

    /// <summary>What each element of a rotated row is multiplied by; null for nothing.</summary>
    public float[]? RotatedScales { get; init; }

    /// <summary>Whether it is divided instead, as activations are where the weights were multiplied.</summary>
    public bool DividesRotated { get; init; }

    /// <summary>c: fp32(1/√block), that of the block to the power of the rounds, and 1 without rotation.</summary>
    public float RotationFactor => (float)(1 / Math.Sqrt(Math.Pow(Rotation, Rounds)));

    /// <summary>The numbers of the rounds' diagonals, in the order in which rows take them.</summary>
    public IEnumerable<int> Diagonals => Signs == SignSide.After ? Enumerable.Range(0, Rounds).Reverse() : Enumerable.Range(0, Rounds);
}
