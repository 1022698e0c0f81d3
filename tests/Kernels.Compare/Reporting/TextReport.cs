using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kernels.Compare.Measurement;
using Kernels.Compare.Suites;

namespace Kernels.Compare.Reporting;

/// <summary>Prints each case when it is measured.</summary>
internal sealed class TextReport(TextWriter output)
{
    private readonly List<string> _allocating = [];

    public void Header(Workbench bench)
    {
        output.WriteLine($"{bench.OneThread.Name}, {Environment.ProcessorCount} processors, {WidestVectors} vectors; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        output.WriteLine("Times of one call: minimum and median of interleaved rounds. Ratio: median of ours / median of the other, below 1 where ours is faster.");
        output.WriteLine("Ceiling: the time at which a limit of the machine, measured in the same rounds, would do the case. The first binds.");
        output.WriteLine();
    }

    public void Case(CaseResult result)
    {
        output.WriteLine($"{result.Suite}: {result.Name}  [{Threads(result.Threads)}]");
        Timing ours = result.Ours;
        Line(ours, $"{Units.Rate(result.Bytes, ours.Median, "GB/s"),14}{Units.Rate(result.Operations, ours.Median, "Gop/s"),16}   {result.AllocatedBytes:0.#} B allocated");
        foreach (Timing baseline in result.Baselines) Line(baseline, $"  ratio {Units.Ratio(ours.Median / baseline.Median)}{SpeedUp(baseline, ours)}");
        foreach (Timing ceiling in result.Ceilings.OrderByDescending(ceiling => ceiling.Median)) Ceiling(ceiling, ours);
        output.WriteLine();
        if (result.AllocatedBytes > 0) _allocating.Add(result.Name);
    }

    public void Refusal(string suite, CaseDescription description, string reason) =>
        output.WriteLine($"{suite}: {description.Name}  [{Threads(description.Threads)}]\n  WRONG RESULT, not timed: {reason}\n");

    public void Footer(SuiteRunner runner)
    {
        output.WriteLine($"{runner.Results.Count} cases measured, {runner.Refusals} wrong results.");
        if (_allocating.Count > 0) output.WriteLine($"Allocating in steady state:\n  {string.Join("\n  ", _allocating)}");
    }

    private static string WidestVectors =>
        Vector512.IsHardwareAccelerated ? "512-bit"
        : Vector256.IsHardwareAccelerated ? "256-bit"
        : Vector128.IsHardwareAccelerated ? "128-bit"
        : "no";

    private static string Threads(int count) => count == 1 ? "1 thread" : $"{count} threads";

    private static string SpeedUp(Timing baseline, Timing ours) =>
        baseline.Name == "one-thread" ? $", speed-up {Units.Ratio(baseline.Median / ours.Median)}" : "";

    private void Ceiling(Timing ceiling, Timing ours) =>
        Line(ceiling with { Name = $"[{ceiling.Name}]" }, $"  ours reaches {Units.Ratio(ceiling.Median / ours.Median)} of it");

    private void Line(Timing timing, string rest) =>
        output.WriteLine($"  {timing.Name,-22}{Units.Time(timing.Minimum),12}{Units.Time(timing.Median),12}{rest}");
}
