namespace Kernels;

/// <summary>Keeps the memory of weights from being freed by another thread meanwhile.</summary>
internal readonly ref struct WeightsHold
{
    private readonly PackedWeights _weights;

    public WeightsHold(PackedWeights weights)
    {
        _weights = weights;
        int held = 0;
        try
        {
            foreach (DeviceMemory region in weights.Regions)
            {
                ObjectDisposedException.ThrowIf(region.IsClosed, weights);

                // Throws for weights that were disposed in between.
                bool added = false;
                region.DangerousAddRef(ref added);
                held++;
            }
        }
        catch
        {
            Release(held);
            throw;
        }
    }

    public void Dispose() => Release(_weights.Regions.Length);

    private void Release(int count)
    {
        foreach (DeviceMemory region in _weights.Regions[..count]) region.DangerousRelease();
    }
}
