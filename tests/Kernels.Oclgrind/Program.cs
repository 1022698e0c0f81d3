using Kernels.Oclgrind.Cases;
using Kernels.Oclgrind.Simulator;

namespace Kernels.Oclgrind;

/// <summary>
/// Runs one small launch of every kernel kind on Oclgrind, which interprets OpenCL C and reports races, accesses out of
/// bounds and uses of unwritten memory; then kernels with a fault planted, which it must report.
/// </summary>
internal static class Program
{
    private const int Success = 0;
    private const int Findings = 1;
    private const int BadUsage = 2;
    private const int NoSimulator = 3;

    private const string DefaultLibrary = "/usr/lib/oclgrind/liboclgrind-rt-icd.so";

    private static int Main(string[] arguments) => arguments switch
    {
        [SimulatorProcess.CaseOption, string name] => CaseList.Get(name) is { } found ? Inspection.Run(found) : Refuse($"There is no case '{name}'."),
        [] => Inspect(DefaultLibrary),
        [string library] when !library.StartsWith('-') => Inspect(library),
        _ => Refuse("Kernels.Oclgrind [path of liboclgrind-rt-icd.so]"),
    };

    private static int Inspect(string library)
    {
        if (!File.Exists(library))
        {
            Console.Error.WriteLine($"Oclgrind is not installed: {library} was not found. Install it, or name its ICD library.");
            return NoSimulator;
        }

        using var simulator = new SimulatorProcess(library);
        int failed = 0;
        foreach (InspectedCase inspected in CaseList.All)
        {
            string? problem = Inspection.Judge(inspected, simulator.Run(inspected.Name));
            Console.WriteLine(problem is null ? $"  {inspected.Name}: {(inspected.Fault is null ? "no finding" : "found")}" : $"  {inspected.Name}: FAILED: {problem}");
            if (problem is not null) failed++;
        }

        Console.WriteLine($"Oclgrind: {CaseList.All.Count - failed} passed, {failed} failed");
        return failed == 0 ? Success : Findings;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return BadUsage;
    }
}
