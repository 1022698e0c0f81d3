namespace Kernels.Tests.TileInterpreter;

/// <summary>Who accesses memory, and when.</summary>
/// <param name="Group">The thread block; 0 on a vector machine.</param>
/// <param name="Epoch">The barriers passed; accesses of one lane group in different epochs are ordered.</param>
internal readonly record struct Accessor(long Group, int Lane, int Epoch)
{
    /// <summary>Whether nothing orders the two.</summary>
    public bool IsUnordered(Accessor other) => Group != other.Group || (Lane != other.Lane && Epoch == other.Epoch);

    public override string ToString() => $"lane {Lane} of block {Group}";
}
