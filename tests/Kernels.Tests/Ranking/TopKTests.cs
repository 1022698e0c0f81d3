using Xunit;

namespace Kernels.Tests.Ranking;

public class TopKTests
{
    private enum Kind
    {
        Random,
        Ties,
        Rising,
        Falling,
        Special,
    }

    public static TheoryData<int, int> Sizes
    {
        get
        {
            // Around the length of a vector, and of a heap's last level.
            var sizes = new TheoryData<int, int>();
            foreach (int scores in (int[])[1, 2, 7, 8, 15, 16, 17, 33, 100, 1000, 5003])
            {
                foreach (int count in (int[])[1, 2, 3, 4, 7, 10, 64, 100, 1000]) sizes.Add(scores, Math.Min(count, scores));
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_is_what_sorting_gives(int scores, int count)
    {
        foreach (Kind kind in Enum.GetValues<Kind>())
        {
            float[] all = Scores(kind, scores);
            int[] expected = [.. Enumerable.Range(0, scores)
                .OrderBy(i => float.IsNaN(all[i]) ? 1 : 0).ThenByDescending(i => float.IsNaN(all[i]) ? 0 : (double)all[i]).ThenBy(i => i).Take(count)];
            int[] indices = new int[count];
            float[] values = new float[count];
            TopK.Select(all, indices, values);
            Assert.Equal(expected, indices);
            Assert.Equal(expected.Select(i => BitConverter.SingleToInt32Bits(all[i])), values.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void Nothing_asked_for_is_nothing_done()
    {
        TopK.Select([], [], []);
        TopK.Select([1, 2], [], []);
    }

    [Fact]
    public void Wrong_lengths_are_refused()
    {
        float[] values = [-1, -1, -1];
        ArgumentException tooMany = Assert.Throws<ArgumentException>("indices", () => TopK.Select([1, 2], new int[3], values));
        Assert.Contains("The 3 largest of 2 scores were asked for. Ask for at most 2.", tooMany.Message);
        ArgumentException unequal = Assert.Throws<ArgumentException>("values", () => TopK.Select([1, 2, 3], new int[2], values));
        Assert.Contains("room for 2 indices and 3 values", unequal.Message);
        Assert.Throws<ArgumentException>("values", () => TopK.Select(values, new int[2], values.AsSpan(1)));
        Assert.Equal([-1, -1, -1], values);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] scores = Scores(Kind.Rising, 1000), values = new float[10];
        int[] indices = new int[10];
        TopK.Select(scores, indices, values);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TopK.Select(scores, indices, values);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static float[] Scores(Kind kind, int count)
    {
        var random = new Random(count);
        float[] special = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, 0f, float.Epsilon, -float.NaN, float.MaxValue, 1, -1];
        return [.. Enumerable.Range(0, count).Select(i => kind switch
        {
            Kind.Random => random.NextSingle() - 0.5f,
            Kind.Ties => random.Next(4),
            Kind.Rising => i,
            Kind.Falling => -i,
            _ => special[random.Next(special.Length)],
        })];
    }
}
