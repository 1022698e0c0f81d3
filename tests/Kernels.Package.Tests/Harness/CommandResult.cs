using Xunit;

namespace Kernels.Package.Tests.Harness;

/// <summary>How a command ended and everything it printed.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The output's lines, without empty ones.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    /// <summary>A restore of what .NET's SDK does not carry: a download of its own, which a machine may be without; the project's CI is not.</summary>
    public CommandResult RestoredOrSkipped(string what)
    {
        bool isMissing = ExitCode != 0 && Lines.Any(line => line.Contains("NU1101") || line.Contains("NU1102") || line.Contains("NU1301"));
        if (isMissing && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip($"{what}:\n{this}");
        return Succeeded();
    }

    public override string ToString() => $"{Command}\nexit code {ExitCode}\n{Output}";
}
