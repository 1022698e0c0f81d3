namespace Kernels.Compare.Reporting;

/// <summary>Sets the runs of two commits side by side: per case the ratio of their medians, the geometric mean and the worst.</summary>
internal static class RatioReport
{
    /// <summary>Cases that are slower by more than this are told once more, at the end.</summary>
    private const double Worth = 1.03;

    /// <param name="before">The runs of one commit, in the order they were made.</param>
    /// <param name="after">Those of the other; run i stood beside run i of the first.</param>
    /// <param name="output">Where to print.</param>
    public static void Print(IReadOnlyList<IReadOnlyList<JsonCase>> before, IReadOnlyList<IReadOnlyList<JsonCase>> after, TextWriter output)
    {
        Dictionary<string, double[]> old = Times(before);
        Dictionary<string, double[]> @new = Times(after);
        List<CaseRatio> ratios = [.. @new.Where(entry => old.ContainsKey(entry.Key)).Select(entry => CaseRatio.Of(entry.Key, old[entry.Key], entry.Value))];

        output.WriteLine("Ratio: median time after / median time before, below 1 where the later commit is faster; beside it the ratios of single runs.");
        output.WriteLine();
        foreach (CaseRatio ratio in ratios) output.WriteLine(ratio);
        Only("before", old.Keys.Except(@new.Keys), output);
        Only("after", @new.Keys.Except(old.Keys), output);
        if (ratios.Count == 0) return;

        output.WriteLine();
        foreach (CaseRatio ratio in ratios.Where(ratio => ratio.Ratio > Worth).OrderByDescending(ratio => ratio.Ratio)) output.WriteLine($"slower: {ratio}");
        output.WriteLine($"{ratios.Count} cases: geometric mean {CaseRatio.Text(Math.Exp(ratios.Average(ratio => Math.Log(ratio.Ratio))))}, worst {CaseRatio.Text(ratios.Max(ratio => ratio.Ratio))}, best {CaseRatio.Text(ratios.Min(ratio => ratio.Ratio))}");
    }

    /// <summary>Each case's times, run by run.</summary>
    private static Dictionary<string, double[]> Times(IReadOnlyList<IReadOnlyList<JsonCase>> runs) => runs
        .SelectMany(run => run)
        .GroupBy(entry => $"{entry.Suite}: {entry.Name} threads={entry.Threads}")
        .ToDictionary(group => group.Key, group => group.Select(entry => entry.Ours).ToArray());

    private static void Only(string side, IEnumerable<string> names, TextWriter output)
    {
        foreach (string name in names) output.WriteLine($"only {side}: {name}");
    }
}
