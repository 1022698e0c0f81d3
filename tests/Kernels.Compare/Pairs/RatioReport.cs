namespace Kernels.Compare.Pairs;

/// <summary>Prints the cases of two builds side by side: per case the ratio, then the geometric mean and the worst.</summary>
internal sealed class RatioReport(TextWriter output)
{
    /// <summary>Cases that are slower by more than this are told once more, at the end.</summary>
    private const double Worth = 1.03;

    private readonly List<CaseRatio> _ratios = [];

    public void Header(string before)
    {
        output.WriteLine($"Ratio: time of this build / time of {before}, below 1 where this one is faster: the median of pairs of runs, beside it their quartiles.");
        output.WriteLine();
    }

    public void Case(CaseRatio ratio)
    {
        _ratios.Add(ratio);
        output.WriteLine(ratio);
    }

    /// <summary>A case that one of the builds has not.</summary>
    public void Only(string side, string name) => output.WriteLine($"only {side}: {name}");

    public void Footer()
    {
        output.WriteLine();
        foreach (CaseRatio ratio in _ratios.Where(ratio => ratio.Ratio > Worth).OrderByDescending(ratio => ratio.Ratio)) output.WriteLine($"slower: {ratio}");
        if (_ratios.Count > 0) output.WriteLine($"{_ratios.Count} cases: geometric mean {CaseRatio.Text(Math.Exp(_ratios.Average(ratio => Math.Log(ratio.Ratio))))}, worst {CaseRatio.Text(_ratios.Max(ratio => ratio.Ratio))}");
    }
}
