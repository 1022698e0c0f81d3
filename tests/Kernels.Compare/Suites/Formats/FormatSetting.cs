namespace Kernels.Compare.Suites.Formats;

/// <summary>How a pair of kernels is measured.</summary>
/// <param name="Bench">The shared devices and threads.</param>
/// <param name="Elements">The elements of one call.</param>
/// <param name="PatternElements">The elements after which the data repeats.</param>
/// <param name="Threads">The threads of ours.</param>
internal sealed record FormatSetting(Workbench Bench, int Elements, int PatternElements, int Threads)
{
    public KernelDevice Device => Bench.Device(Threads);
}
