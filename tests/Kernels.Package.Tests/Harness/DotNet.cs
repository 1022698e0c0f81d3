using System.Diagnostics;
using System.Text;
using Xunit;

namespace Kernels.Package.Tests.Harness;

/// <summary>Runs <c>dotnet</c> as a user's shell would: with nothing of the build that runs these tests in the environment.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    // What a surrounding build or test run leaves behind, and what would choose packages, devices or outputs.
    private static readonly string[] Leaking = ["MSBUILD", "DOTNET_", "VSTEST", "NUGET_PACKAGES", "NUGET_FALLBACK", "KERNELS_", "CONFIGURATION", "PLATFORM"];

    private static readonly Dictionary<string, string> NoVariables = [];

    private static readonly (string Name, string Value)[] Settings =
    [
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_NOLOGO", "1"),
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("DOTNET_CLI_UI_LANGUAGE", "en"),

        // No process outlives its command: one that did would hold the scratch folder and the output pipe.
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("UseSharedCompilation", "false"),
    ];

    public static Task<CommandResult> Run(string folder, params string[] arguments) => Run(folder, NoVariables, arguments);

    public static Task<CommandResult> Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
        => Run(new ProcessStartInfo("dotnet", arguments), folder, environment);

    /// <summary>Runs a program that needs no installed runtime.</summary>
    public static Task<CommandResult> RunProgram(string path) => Run(new ProcessStartInfo(path), Path.GetDirectoryName(path)!, NoVariables);

    private static async Task<CommandResult> Run(ProcessStartInfo start, string folder, IReadOnlyDictionary<string, string> environment)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        foreach (string name in start.Environment.Keys.ToList())
        {
            bool leaks = Leaking.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
            if (leaks && name != "DOTNET_ROOT") start.Environment.Remove(name);
        }

        foreach ((string name, string value) in Settings) start.Environment[name] = value;
        foreach ((string name, string value) in environment) start.Environment[name] = value;

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        process.StandardInput.Close();
        var output = new StringBuilder();
        void Append(string? line)
        {
            lock (output) output.Append(line).Append('\n');
        }

        process.OutputDataReceived += (_, data) => Append(data.Data);
        process.ErrorDataReceived += (_, data) => Append(data.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CommandResult($"{start.FileName} {string.Join(' ', start.ArgumentList)} (in {folder})", process.ExitCode, output.ToString());
    }
}
