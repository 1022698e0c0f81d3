namespace Kernels.Compare.Suites.Gemm;

/// <summary>Copies of weights on one device, which calls take turns with.</summary>
internal sealed class WeightsCopies(PackedWeights[] copies) : IDisposable
{
    private int _next;

    public PackedWeights Next()
    {
        PackedWeights weights = copies[_next];
        _next = (_next + 1) % copies.Length;
        return weights;
    }

    public void Dispose()
    {
        foreach (PackedWeights weights in copies) weights.Dispose();
    }
}
