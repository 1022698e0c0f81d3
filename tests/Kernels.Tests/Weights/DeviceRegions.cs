namespace Kernels.Tests.Weights;

/// <summary>What a device holds of packed weights.</summary>
internal static class DeviceRegions
{
    /// <summary>The codes, the scales and, where groups have them, the zero points or minima.</summary>
    public static byte[][] Read(PackedWeights weights)
    {
        List<byte[]> regions = [];
        for (int i = 0; i < weights.Regions.Length; i++) regions.Add(Read(weights.Device, weights.Regions[i], weights.Layout.Bytes(weights.Layout.Regions[i])));
        return [.. regions];
    }

    private static unsafe byte[] Read(KernelDevice device, DeviceMemory memory, long bytes)
    {
        byte[] result = new byte[bytes];
        fixed (byte* pointer = result) device.Read(memory, 0, pointer, result.Length);
        return result;
    }
}
