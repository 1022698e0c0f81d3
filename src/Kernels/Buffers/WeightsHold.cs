namespace Kernels;

/// <summary>Keeps the memory of weights from being freed by another thread meanwhile.</summary>
internal readonly ref struct WeightsHold
{
    private readonly PackedWeights _weights;

    public WeightsHold(PackedWeights weights)
    {
        ObjectDisposedException.ThrowIf(weights.Codes.IsClosed || weights.Scales.IsClosed, weights);

        // Both throw for weights that were disposed in between.
        bool added = false;
        weights.Codes.DangerousAddRef(ref added);
        try
        {
            weights.Scales.DangerousAddRef(ref added);
        }
        catch
        {
            weights.Codes.DangerousRelease();
            throw;
        }

        _weights = weights;
    }

    public void Dispose()
    {
        _weights.Scales.DangerousRelease();
        _weights.Codes.DangerousRelease();
    }
}
