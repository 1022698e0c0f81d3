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
            string note = device.Kind == DeviceKind.OpenCL ? " (PoCL takes half a minute the first time)" : "";
            progress.Step($"Building the kernels for {device.Id}{note}");
            try
            {
                foreach (Compression compression in compressions) Try(compression, device);
                usable.Add(device);
            }
            catch (KernelException error)
            {
                failed.Add(error);
            }
        }

        return new DeviceList(usable, failed, discovered.Unavailable);
    }

    private static void Try(Compression compression, KernelDevice device)
    {
        // A batch of queries and a single one run different kernels.
        float[] row = new float[WordVectors.RowLength], queries = new float[(CodeSearch.BatchSize + 1) * WordVectors.RowLength];
        using var search = new CodeSearch(compression, compression.Run(device, row), device);
        search.Find(queries, count: 1);
    }
}
