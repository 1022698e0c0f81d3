namespace Kernels.Compare.Measurement;

/// <summary>The time of one run of a contender over all rounds, in nanoseconds.</summary>
internal sealed record Timing(string Name, double Minimum, double Median)
{
    public static Timing Of(string name, List<double> samples)
    {
        samples.Sort();
        int middle = samples.Count / 2;
        double median = samples.Count % 2 == 1 ? samples[middle] : (samples[middle - 1] + samples[middle]) / 2;
        return new Timing(name, samples[0], median);
    }
}
