namespace Kernels.Tests.Weights;

/// <summary>What a device holds of packed weights.</summary>
internal static class DeviceRegions
{
    public static (byte[] Codes, byte[] Scales) Read(PackedWeights weights)
        => (Read(weights.Device, weights.Codes, weights.Layout.CodesBytes), Read(weights.Device, weights.Scales, weights.Layout.ScalesBytes));

    private static unsafe byte[] Read(KernelDevice device, DeviceMemory memory, long bytes)
    {
        byte[] result = new byte[bytes];
        fixed (byte* pointer = result) device.Read(memory, 0, pointer, result.Length);
        return result;
    }
}
