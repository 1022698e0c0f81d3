using System.Text.RegularExpressions;
using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>An app with a kernel of its own: an attribute and a partial method.</summary>
public partial class ApplicationTests(PackedKernels package)
{
    [Fact]
    public async Task Two_lines_give_a_result()
    {
        Consumer application = package.Consume("Application");

        CommandResult build = await application.Build();
        CommandResult run = await application.Run();

        Assert.Contains("Kernels.Generator.dll", build.Output, StringComparison.Ordinal);
        Assert.Equal(["5 -1 -2 0"], run.Lines);
    }

    [Fact]
    public async Task A_low_language_version_gets_one_error()
    {
        CommandResult build = await package.Consume("Application").DotNet("build", "-c", "Release", "-tl:off", "-clp:NoSummary", "-p:LangVersion=10");

        string error = Assert.Single(Errors(build));
        Assert.Contains("error KRN5001: ", error, StringComparison.Ordinal);
        Assert.Contains("MyKernels.cs(", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_compiler_gets_one_error()
    {
        CommandResult build = await package.Consume("Application").DotNet("build", "-c", "Release", "-tl:off", "-clp:NoSummary", "-p:CompilerApiVersion=roslyn4.12");

        string error = Assert.Single(Errors(build));
        Assert.Contains("Kernels needs the C# compiler 4.14 or newer and found 4.12.", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Errors(CommandResult build)
    {
        Assert.True(build.ExitCode != 0, build.ToString());
        return build.Lines.Where(line => ErrorLine().IsMatch(line)).Distinct();
    }

    [GeneratedRegex(@": error( \w+)? ?:")]
    private static partial Regex ErrorLine();
}
