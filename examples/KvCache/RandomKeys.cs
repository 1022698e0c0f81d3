namespace KvCache;

/// <summary>
/// Random keys of 8 heads: normal numbers, in 4 channels of each head 12 times as large, the same ones for every token, as the keys of language models have them; and normal queries.
/// </summary>
internal static class RandomKeys
{
    private const int Heads = 8;
    private const int Tokens = 1024;
    private const int Queries = 4;
    private const int Outliers = 4;
    private const float Larger = 12;

    public static KeySet Create()
    {
        var random = new Random(1);
        List<(float[], float[])> caches = [];
        for (int head = 0; head < Heads; head++)
        {
            int[] channels = [.. Enumerable.Range(0, HeadKernels.Row)];
            random.Shuffle(channels);
            float[] keys = Normal(random, Tokens * HeadKernels.Row), queries = Normal(random, Queries * HeadKernels.Row);
            foreach (int channel in channels.Take(Outliers))
            {
                for (int token = 0; token < Tokens; token++) keys[(token * HeadKernels.Row) + channel] *= Larger;
            }

            caches.Add((keys, queries));
        }

        return new KeySet("random keys of 128 elements, with outliers", caches, HeadKernels.Formats);
    }

    private static float[] Normal(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
}
