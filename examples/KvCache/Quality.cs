using Kernels;

namespace KvCache;

/// <summary>What a format loses of keys, and of their scores.</summary>
/// <param name="Bytes">What the caches take, with the pages' unused rows.</param>
/// <param name="Error">Σ (key − decoded)² ÷ Σ key².</param>
/// <param name="ScoreError">Σ (score − score on codes)² ÷ Σ score².</param>
/// <param name="Scores">The scores of the first query and the first cache, of pages that were written token by token.</param>
internal sealed record Quality(long Bytes, double Error, double ScoreError, float[] Scores)
{
    public static Quality Measure(CacheFormat format, KeySet set, KernelDevice device)
    {
        long bytes = 0;
        double error = 0, energy = 0, scoreError = 0, scoreEnergy = 0;
        float[]? first = null;
        foreach ((float[] keys, float[] queries) in set.Caches)
        {
            var cache = new PagedCache(format, device);
            for (int row = 0; row < keys.Length; row += format.Row) cache.Append(keys.AsSpan(row, format.Row));
            bytes += cache.Bytes;
            Add(keys, cache.Decode(), ref error, ref energy);
            foreach (float[] query in queries.Chunk(format.Row))
            {
                float[] scores = cache.Score(query);
                first ??= scores;
                Add(Exact(keys, query), scores, ref scoreError, ref scoreEnergy);
            }
        }

        return new Quality(bytes, error / energy, scoreError / scoreEnergy, first!);
    }

    private static float[] Exact(float[] keys, float[] query) => [.. keys.Chunk(query.Length).Select(key => (float)key.Zip(query).Sum(pair => (double)pair.First * pair.Second))];

    private static void Add(float[] exact, float[] found, ref double error, ref double energy)
    {
        for (int i = 0; i < exact.Length; i++)
        {
            error += Math.Pow((double)exact[i] - found[i], 2);
            energy += (double)exact[i] * exact[i];
        }
    }
}
