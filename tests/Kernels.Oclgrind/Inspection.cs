using Kernels.Oclgrind.Cases;
using Kernels.Oclgrind.Simulator;

namespace Kernels.Oclgrind;

/// <summary>Runs a case inside the simulated process, and judges it outside.</summary>
internal static class Inspection
{
    private const string Platform = "Oclgrind";
    private const int ShownLines = 60;

    /// <summary>Inside: the case on the simulator, compared to the byte with the CPU unless a fault is planted.</summary>
    public static int Run(InspectedCase inspected)
    {
        DiscoveryReport report = KernelDevice.Discover();
        var devices = report.Devices.Where(device => device.Kind == DeviceKind.OpenCL).ToList();
        if (devices is not [var simulator] || !simulator.Description.Contains(Platform, StringComparison.Ordinal))
        {
            Console.WriteLine($"{Platform} must be the one OpenCL device:\n{report}");
            return 1;
        }

        byte[] found = inspected.Run(simulator);
        if (inspected.Fault is not null) return 0;

        byte[] expected = inspected.Run(KernelDevice.CreateCpu(new CpuOptions { VectorBits = 0, Threads = 1 }));
        int difference = found.AsSpan().CommonPrefixLength(expected);
        if (difference == expected.Length && difference == found.Length) return 0;
        Console.WriteLine($"Byte {difference} of {expected.Length} differs from the CPU's.");
        return 1;
    }

    /// <summary>Outside: what is wrong with a case, or null.</summary>
    public static string? Judge(InspectedCase inspected, SimulatorResult result)
    {
        if (result.ExitCode != 0) return $"exit code {result.ExitCode}\n{result.Output}\n{Head(result.Log ?? "")}";
        if (result.Log is null) return "Oclgrind wrote no log";
        if (inspected.Fault is null) return string.IsNullOrWhiteSpace(result.Log) ? null : Head(result.Log);
        return result.Log.Contains(inspected.Fault, StringComparison.Ordinal) ? null : $"'{inspected.Fault}' was not reported, but\n{Head(result.Log)}";
    }

    // One mistake is reported for every thread that makes it: the first few say what it is.
    private static string Head(string log) => string.Join('\n', log.Split('\n').Take(ShownLines));
}
