namespace Kernels.Tests.Oracles;

/// <summary>Rows of levels as integers times a unit, with one scale per group, and a number that is added to each level times it.</summary>
public sealed class QuantizedMatrix(int[] integers, double unit, float[] scales, float[] minima, int rowLength, int groupSize)
{
    /// <summary>A power of two: a half for codes less an offset.</summary>
    public double Unit => unit;

    public int Rows => integers.Length / rowLength;

    public int GroupsPerRow => rowLength / groupSize;

    public ReadOnlySpan<int> Group(int row, int group) => integers.AsSpan((row * rowLength) + (group * groupSize), groupSize);

    public bool HasMinima => minima.Length > 0;

    public float Minimum(int row, int group) => minima[(row * GroupsPerRow) + group];

    public float Scale(int row, int group) => scales[(row * GroupsPerRow) + group];
}
