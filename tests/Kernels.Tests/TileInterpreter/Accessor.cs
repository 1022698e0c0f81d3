namespace Kernels.Tests.TileInterpreter;

/// <summary>Who accesses memory, and when.</summary>
/// <param name="Group">The thread block; 0 on a vector machine.</param>
/// <param name="Epoch">The number of barriers passed.</param>
internal readonly record struct Accessor(long Group, int Lane, int Epoch)
{
    public bool IsSameLane(Accessor other) => Group == other.Group && Lane == other.Lane;

    /// <summary>Whether a barrier stands between the two.</summary>
    public bool IsSeparatedFrom(Accessor other) => Group == other.Group && Epoch != other.Epoch;

    public override string ToString() => $"lane {Lane} of block {Group}";
}
