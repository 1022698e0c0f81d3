using System.Runtime.InteropServices;
using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>Every kernel kind in a self-contained, trimmed program whose trim and AOT warnings are errors.</summary>
public class TrimmedPublishTests(PackedKernels package)
{
    [Fact]
    public async Task Every_kernel_kind_runs_trimmed()
    {
        Consumer program = await package.ConsumeWithMachineSources("EveryKind");
        string runtime = RuntimeInformation.RuntimeIdentifier;

        (await program.DotNet("restore", "-r", runtime, "-p:SelfContained=true")).RestoredOrSkipped("A trimmed publish needs .NET's runtime pack");
        (await program.DotNet("publish", "--no-restore", "-c", "Release", "-r", runtime, "--self-contained", "-o", "out")).Succeeded();

        string folder = Path.Combine(program.Folder, "out");
        Assert.False(File.Exists(Path.Combine(folder, "System.Private.Xml.dll")), "The program is not trimmed.");
        CommandResult run = (await DotNet.RunProgram(Path.Combine(folder, OperatingSystem.IsWindows() ? "EveryKind.exe" : "EveryKind"))).Succeeded();
        Assert.Equal(["0 bits agree", "128 bits agree", "256 bits agree", "512 bits agree"], run.Lines.Take(4));
        RequiredDevices.AssertListed(run, line => line.Split(' ')[0]);
    }
}
