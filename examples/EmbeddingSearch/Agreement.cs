using System.Runtime.InteropServices;
using Kernels;

namespace EmbeddingSearch;

/// <summary>Whether devices write the same codes and scales, decode them to the same bits, and give queries the same scores.</summary>
internal sealed record Agreement(IReadOnlyList<string> Devices, IReadOnlyList<string> Differences)
{
    /// <summary>One alone, and 53 together: no tile of a product divides those, so that some are left over.</summary>
    public const int Queries = 1 + 53;

    private const int RowLength = WordVectors.RowLength;

    public bool Holds => Differences.Count == 0;

    public static Agreement Check(
        IReadOnlyList<KernelDevice> devices, IReadOnlyList<Compression> compressions, WordVectors library, WordVectors queries)
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
            Written expected = Write(compression, compared[0].Device, library, queries);
            foreach ((string name, KernelDevice device) in compared.Skip(1))
            {
                if (expected.DiffersFrom(Write(compression, device, library, queries)) is { } what)
                {
                    differences.Add($"{compression.Name}: the {what} of {name} differ from those of {compared[0].Name}");
                }
            }
        }

        return new Agreement([.. compared.Select(entry => entry.Name)], differences);
    }

    private static Written Write(Compression compression, KernelDevice device, WordVectors library, WordVectors queries)
    {
        CompressedVectors vectors = compression.Run(device, library.Rows);
        using var search = new CodeSearch(compression, vectors, device);
        float[] scores = new float[Queries * library.Count];
        search.Score(queries.Rows.AsSpan(0, RowLength), scores.AsSpan(0, library.Count)); // a single query has a kernel of its own
        search.Score(queries.Rows.AsSpan(RowLength, (Queries - 1) * RowLength), scores.AsSpan(library.Count));
        return new Written(vectors, scores);
    }

    private sealed record Written(CompressedVectors Vectors, float[] Scores)
    {
        public string? DiffersFrom(Written other) =>
            !Same(Vectors.Codes, other.Vectors.Codes) ? "codes"
            : !Same(Vectors.Scales, other.Vectors.Scales) ? "scales"
            : !Same(Vectors.Decoded, other.Vectors.Decoded) ? "decoded vectors"
            : !Same(Scores, other.Scores) ? "scores of queries"
            : null;

        private static bool Same<T>(T[] left, T[] right)
            where T : struct
            => MemoryMarshal.AsBytes<T>(left).SequenceEqual(MemoryMarshal.AsBytes<T>(right));
    }
}
