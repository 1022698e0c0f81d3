namespace Kernels.Tests.Oracles;

/// <summary>What an encoder and its decoder agree on.</summary>
public sealed record QuantizeLayout(
    GridFormat Format, int RowLength, int GroupSize, int Rotation = 1, SignSide Signs = SignSide.None, ulong Seed = 0)
{
    /// <summary>c: fp32(1/√block), and 1 without rotation.</summary>
    public float RotationFactor => Rotation > 1 ? TransformFactor.ReciprocalSquareRoot(Rotation) : 1f;
}
