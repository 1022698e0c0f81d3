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

    public override string ToString() => $"{Command}\nexit code {ExitCode}\n{Output}";
}
