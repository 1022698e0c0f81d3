using System.Diagnostics;

namespace Kernels.GpuKit.Tests;

/// <summary>The kit's script in a folder of its own, among stand-ins for its programs and for NVIDIA's that do as they are told.</summary>
internal sealed class StagedKit : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gpu-kit-").FullName;

    public StagedKit()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "app"));
        Directory.CreateDirectory(Path.Combine(_folder, "bin"));
        File.Copy(Path.Combine(Repository.Root, "eng", "gpu-kit-run.sh"), Path.Combine(_folder, "run.sh"));
        File.WriteAllText(Path.Combine(_folder, "commit.txt"), "abc1234\n");
        Program("app/Kernels.GpuKit", "true");
        Program("app/Kernels.Compare", "true");
        Program("app/Kernels.Tests", "echo '   Kernels.Tests  Total: 41, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 1.0s'");
    }

    public string Facts => File.ReadAllText(Path.Combine(_folder, "results", "run.txt"));

    /// <summary>A compute-sanitizer that runs the program, notes its own arguments, and ends with a summary of its tool.</summary>
    /// <param name="summary">What it finds under racecheck.</param>
    /// <param name="exitCode">How it ends under racecheck.</param>
    public void HasSanitizer(string summary, int exitCode) => Program("bin/compute-sanitizer", $$"""
        echo "$@" >>"{{_folder}}/sanitized"
        tool=$2
        while [[ $1 == --* ]]; do shift 2; done
        "$@"
        if [[ $tool == racecheck ]]; then echo "========= RACECHECK SUMMARY: {{summary}}"; exit {{exitCode}}; fi
        echo "========= ERROR SUMMARY: 0 errors"
        """);

    public IReadOnlyList<string> Sanitized => File.ReadAllLines(Path.Combine(_folder, "sanitized"));

    public int Run()
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(_folder, "run.sh")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{Path.Combine(_folder, "bin")}:{start.Environment["PATH"]}";
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Program(string path, string body)
    {
        string file = Path.Combine(_folder, path);
        File.WriteAllText(file, $"#!/usr/bin/env bash\n{body}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
