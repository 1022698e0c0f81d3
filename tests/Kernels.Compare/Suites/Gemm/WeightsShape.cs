namespace Kernels.Compare.Suites.Gemm;

/// <summary>The shape of weights, and whether calls walk through copies of them that no cache holds.</summary>
internal sealed record WeightsShape(int Outputs, int Inputs, bool IsInCache = false)
{
    private const long MemoryBytes = 256 << 20;

    /// <summary>The copies that calls take turns with: 256 MiB of them at least, or one.</summary>
    public int Copies(long packedBytes) => IsInCache ? 1 : (int)((MemoryBytes + packedBytes - 1) / packedBytes);
}
