namespace Kernels.Tests.Oracles;

/// <summary>Rows of doubled levels (twice a code less its offset, an integer in every format) with one scale per group.</summary>
public sealed class QuantizedMatrix(int[] doubledLevels, float[] scales, int rowLength, int groupSize)
{
    public int Rows => doubledLevels.Length / rowLength;

    public int GroupsPerRow => rowLength / groupSize;

    public ReadOnlySpan<int> Group(int row, int group) => doubledLevels.AsSpan((row * rowLength) + (group * groupSize), groupSize);

    public float Scale(int row, int group) => scales[(row * GroupsPerRow) + group];
}
