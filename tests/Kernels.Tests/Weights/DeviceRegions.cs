namespace Kernels.Tests.Weights;

/// <summary>What a device holds of packed weights.</summary>
internal static class DeviceRegions
{
    public const int TailBytes = 64;

    /// <summary>The regions with the zeros behind them.</summary>
    public static (byte[] Codes, byte[] Scales) Read(PackedWeights weights, WeightsCase of)
        => (Read(weights.Device, weights.Codes, of.Codes.Length), Read(weights.Device, weights.Scales, of.ScaleBytes.Length));

    private static unsafe byte[] Read(KernelDevice device, DeviceMemory memory, int bytes)
    {
        byte[] result = new byte[bytes + TailBytes];
        fixed (byte* pointer = result) device.Read(memory, 0, pointer, result.Length);
        return result;
    }
}
