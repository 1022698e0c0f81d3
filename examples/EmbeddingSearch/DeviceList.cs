using Kernels;

namespace EmbeddingSearch;

/// <summary>The devices of this machine, tried with a row of every kernel, which also builds the kernels there.</summary>
internal sealed record DeviceList(
    IReadOnlyList<KernelDevice> Usable,
    IReadOnlyList<KernelException> Failed,
    IReadOnlyList<UnavailableDevice> Absent)
{
    public static DeviceList Try(IReadOnlyList<Compression> compressions, Progress progress)
    {
        DiscoveryReport discovered = KernelDevice.Discover();
        List<KernelDevice> usable = [];
        List<KernelException> failed = [];
        foreach (KernelDevice device in discovered.Devices)
        {
            progress.Step($"Building the kernels for {device.Id}");
            try
            {
                foreach (Compression compression in compressions) compression.Run(device, new float[WordVectors.RowLength]);
                usable.Add(device);
            }
            catch (KernelException error)
            {
                failed.Add(error);
            }
        }

        return new DeviceList(usable, failed, discovered.Unavailable);
    }
}
