using System.Diagnostics;

namespace Kernels.Oclgrind.Simulator;

/// <summary>
/// Starts this program again, once per case, with Oclgrind as the only OpenCL platform. A process of its own, because the
/// OpenCL loader and Oclgrind read their settings from the environment that a process starts with.
/// </summary>
internal sealed class SimulatorProcess : IDisposable
{
    public const string CaseOption = "--case";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("kernels-oclgrind-").FullName;

    public SimulatorProcess(string library) => File.WriteAllText(Path.Combine(_folder, "oclgrind.icd"), library + "\n");

    public SimulatorResult Run(string name)
    {
        string log = Path.Combine(_folder, $"{Guid.NewGuid():N}.log");
        using Process process = Process.Start(Start(name, log)) ?? throw new InvalidOperationException("The simulated process did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
            return new SimulatorResult(-1, $"It did not end within {Limit.TotalMinutes} minutes.", "");
        }

        return new SimulatorResult(process.ExitCode, output.Result + errors.Result, File.Exists(log) ? File.ReadAllText(log) : null);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ProcessStartInfo Start(string name, string log)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] arguments = [.. isHost ? [typeof(SimulatorProcess).Assembly.Location] : Array.Empty<string>(), CaseOption, name];
        return new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // The loader takes the value for a folder only when it ends so.
                ["OCL_ICD_VENDORS"] = _folder + "/",
                ["OCLGRIND_LOG"] = log,
                ["OCLGRIND_DATA_RACES"] = "1",
                ["OCLGRIND_UNINITIALIZED"] = "1",
                ["OCLGRIND_CHECK_API"] = "1",

                // The optimizer writes freeze instructions where a quotient and its remainder are used, and the check for uninitialized
                // values refuses those.
                ["OCLGRIND_BUILD_OPTIONS"] = "-cl-opt-disable",
                ["KERNELS_DEVICE"] = "cpu",
            },
        };
    }
}
