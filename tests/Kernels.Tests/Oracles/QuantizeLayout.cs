namespace Kernels.Tests.Oracles;

/// <summary>What an encoder and its decoder agree on.</summary>
public sealed record QuantizeLayout(
    GridFormat Format, int RowLength, int GroupSize, int Rotation = 1, SignSide Signs = SignSide.None, ulong Seed = 0)
{
    /// <summary>What each element of a rotated row is multiplied by; null for nothing.</summary>
    public float[]? RotatedScales { get; init; }

    /// <summary>Whether it is divided instead, as activations are where the weights were multiplied.</summary>
    public bool DividesRotated { get; init; }

    /// <summary>c: fp32(1/√block), and 1 without rotation.</summary>
    public float RotationFactor => Rotation > 1 ? TransformFactor.ReciprocalSquareRoot(Rotation) : 1f;
}
