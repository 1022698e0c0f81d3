using System.Runtime.InteropServices;
using Kernels;

namespace EmbeddingSearch;

/// <summary>Whether devices write the same codes and scales and decode them to the same bits.</summary>
internal sealed record Agreement(IReadOnlyList<string> Devices, IReadOnlyList<string> Differences)
{
    public bool Holds => Differences.Count == 0;

    public static Agreement Check(IReadOnlyList<KernelDevice> devices, IReadOnlyList<Compression> compressions, WordVectors vectors)
    {
        // The vector width is a choice, so that one machine can show what others would write.
        var compared = devices.Select(device => (Name: device.Id, Device: device)).ToList();
        foreach (int bits in (int[])[0, 128, 256, 512])
        {
            string name = bits == 0 ? "cpu scalar" : $"cpu {bits}-bit";
            compared.Add((name, KernelDevice.CreateCpu(new CpuOptions { VectorBits = bits })));
        }

        List<string> differences = [];
        foreach (Compression compression in compressions)
        {
            CompressedVectors expected = compression.Run(compared[0].Device, vectors.Rows);
            foreach ((string name, KernelDevice device) in compared.Skip(1))
            {
                CompressedVectors actual = compression.Run(device, vectors.Rows);
                if (!Same(expected, actual)) differences.Add($"{compression.Name}: {name} differs from {compared[0].Name}");
            }
        }

        return new Agreement([.. compared.Select(entry => entry.Name)], differences);
    }

    private static bool Same(CompressedVectors left, CompressedVectors right) =>
        left.Codes.AsSpan().SequenceEqual(right.Codes)
        && Bits(left.Scales).SequenceEqual(Bits(right.Scales))
        && Bits(left.Decoded).SequenceEqual(Bits(right.Decoded));

    private static ReadOnlySpan<byte> Bits<T>(T[] values)
        where T : struct
        => MemoryMarshal.AsBytes<T>(values);
}
