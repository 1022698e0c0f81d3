namespace Kernels.Tests.Oracles;

/// <summary>Packed codes and one scale per group, widened to float: Half scales are floats that lose nothing in a Half.</summary>
public sealed record EncodedRows(byte[] Codes, float[] Scales)
{
    /// <summary>The code of each group that stands for 0, where groups have such.</summary>
    public byte[] ZeroPoints { get; init; } = [];

    /// <summary>The smallest number of each group, where groups have such.</summary>
    public float[] Minima { get; init; } = [];

    /// <summary>What the scales, and the minima, are as codes, and the number that a block has for these, where they are such.</summary>
    public (NestedRows Scales, NestedRows Minima)? Nested { get; init; }

    public Half[] HalfScales => HalfBits.Narrow(Scales);

    /// <summary>The scales as bytes of a type.</summary>
    public byte[] ScaleBytes(Func<float, byte> toByte) => [.. Scales.Select(toByte)];

    public BFloat16[] BFloat16Scales => BFloat16Bits.Narrow(Scales);
}
