namespace Kernels.Tests.Oracles;

/// <summary>Rows of levels as integers times a unit, with one scale per group.</summary>
public sealed class QuantizedMatrix(int[] integers, double unit, float[] scales, int rowLength, int groupSize)
{
    /// <summary>A power of two: a half for codes less an offset.</summary>
    public double Unit => unit;

    public int Rows => integers.Length / rowLength;

    public int GroupsPerRow => rowLength / groupSize;

    public ReadOnlySpan<int> Group(int row, int group) => integers.AsSpan((row * rowLength) + (group * groupSize), groupSize);

    public float Scale(int row, int group) => scales[(row * GroupsPerRow) + group];
}
