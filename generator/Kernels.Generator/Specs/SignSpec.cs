namespace Kernels.Generator.Specs;

/// <summary>Random ±1 diagonals, one for each round of a rotation: where they stand and the seed of their bits. Absent (null) when the kernel has none.</summary>
/// <param name="Before">Whether each stands before its rotation.</param>
/// <param name="Rounds">How often rows are rotated.</param>
internal sealed record SignSpec(bool Before, ulong Seed, int Rounds = 1)
{
    /// <summary>The diagonal of a round. Those behind rotations come in the other order, so that they undo those before.</summary>
    public SignDiagonal DiagonalOf(int round) => new(Seed, Before ? round : Rounds - 1 - round);
}
