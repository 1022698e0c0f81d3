using Kernels;

namespace KvCache;

/// <summary>What a format loses of keys, and of their scores.</summary>
/// <param name="Bytes">What the caches take, with the pages' unused rows.</param>
/// <param name="Error">Σ (key − decoded)² ÷ Σ key².</param>
/// <param name="ScoreError">Σ (score − score on codes)² ÷ Σ score².</param>
/// <param name="Scores">The scores of the first query and the first sequence, whose pages were written token by token.</param>
internal sealed record Quality(long Bytes, double Error, double ScoreError, float[] Scores)
{
    public static Quality Measure(CacheFormat format, KeySet set, KernelDevice device)
    {
        var pool = new PagePool(format, device, set.Caches.Sum(cache => Pages(cache.Keys.Length / format.Row)));
        PagedSequence[] sequences = [.. set.Caches.Select(_ => new PagedSequence(pool))];
        Fill(set, pool, sequences, format.Row);
        double error = 0, energy = 0, scoreError = 0, scoreEnergy = 0;
        float[]? first = null;
        foreach (((float[] keys, float[] queries), PagedSequence sequence) in set.Caches.Zip(sequences))
        {
            float[] decoded = new float[keys.Length];
            pool.Read(sequence.Slots, decoded);
            Add(keys, decoded, ref error, ref energy);
            foreach (float[] query in queries.Chunk(format.Row))
            {
                float[] scores = new float[sequence.Slots.Length];
                pool.Score(sequence.Slots, query, scores);
                first ??= scores;
                Add(Exact(keys, query), scores, ref scoreError, ref scoreEnergy);
            }
        }

        return new Quality(pool.Bytes, error / energy, scoreError / scoreEnergy, first!);
    }

    /// <summary>Token by token, those of all sequences in one call, so that their pages are in between one another.</summary>
    private static void Fill(KeySet set, PagePool pool, PagedSequence[] sequences, int row)
    {
        for (int token = 0; token < set.Caches.Max(cache => cache.Keys.Length) / row; token++)
        {
            int[] growing = [.. Enumerable.Range(0, sequences.Length).Where(i => set.Caches[i].Keys.Length > token * row)];
            float[] keys = [.. growing.SelectMany(i => set.Caches[i].Keys[(token * row)..((token + 1) * row)])];
            pool.Write(keys, [.. growing.Select(i => sequences[i].Add())]);
        }
    }

    private static int Pages(int rows) => (rows + PagePool.PageRows - 1) / PagePool.PageRows;

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
