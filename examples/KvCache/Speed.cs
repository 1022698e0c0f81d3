using System.Diagnostics;
using Kernels;

namespace KvCache;

/// <summary>How many megabytes of float keys a second a device writes, reads and compares, all in one call, on pages in no order; and what it wrote.</summary>
internal sealed record Speed(KernelDevice Device, double Encode, double Decode, double Score, byte[] Codes, Half[] Scales, float[] Scores)
{
    private const int Runs = 9;

    public static Speed Measure(CacheFormat format, KeySet set, KernelDevice device)
    {
        float[] keys = [.. set.Caches.SelectMany(cache => cache.Keys)], query = set.Caches[0].Queries[..format.Row];
        int rows = keys.Length / format.Row;
        int[] pages = [.. Enumerable.Range(0, (rows / PagePool.PageRows) + 1)];
        new Random(1).Shuffle(pages);
        int[] slots = [.. Enumerable.Range(0, rows).Select(row => (pages[row / PagePool.PageRows] * PagePool.PageRows) + (row % PagePool.PageRows))];
        byte[] codes = new byte[pages.Length * PagePool.PageRows * format.CodeBytes];
        var scales = new Half[pages.Length * PagePool.PageRows * format.Scales];
        float[] decoded = new float[keys.Length], scores = new float[rows];
        double encode = Rate(() => format.Encode(device, keys, slots, codes, scales)), decode = Rate(() => format.Decode(device, codes, scales, slots, decoded));
        double score = Rate(() => format.Score(device, codes, scales, slots, query, scores));
        return new Speed(device, encode, decode, score, codes, scales, scores);

        double Rate(Action call)
        {
            call();
            double[] seconds = [.. Enumerable.Range(0, Runs).Select(_ =>
            {
                long start = Stopwatch.GetTimestamp();
                call();
                return Stopwatch.GetElapsedTime(start).TotalSeconds;
            }).Order()];
            return keys.Length * sizeof(float) / 1e6 / seconds[Runs / 2];
        }
    }

    /// <summary>Whether another device wrote the same bytes.</summary>
    public bool Agrees(Speed other) => Codes.AsSpan().SequenceEqual(other.Codes) && Scales.AsSpan().SequenceEqual(other.Scales) && Begin(other.Scores);

    /// <summary>Whether the first scores are these, bit for bit.</summary>
    public bool Begin(float[] scores) => Scores.Zip(scores).All(pair => BitConverter.SingleToInt32Bits(pair.First) == BitConverter.SingleToInt32Bits(pair.Second));
}
