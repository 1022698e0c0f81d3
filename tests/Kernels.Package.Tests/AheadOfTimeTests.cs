using System.Runtime.InteropServices;
using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>Every kernel kind in a program compiled ahead of time, for any processor and for this one, whose trim and AOT warnings are errors.</summary>
public class AheadOfTimeTests(PackedKernels package)
{
    private static readonly string s_runtime = RuntimeInformation.RuntimeIdentifier;

    [Fact]
    public async Task Every_kernel_kind_gives_the_bits_of_the_just_in_time_compiler()
    {
        Consumer program = await package.ConsumeWithMachineSources("AheadOfTime");
        (await program.DotNet("restore", "-r", s_runtime)).RestoredOrSkipped("A publish ahead of time needs .NET's compiler for that");

        CommandResult anywhere = await Publish(program, "anywhere");
        CommandResult here = await Publish(program, "here", "-p:IlcInstructionSet=native");
        await program.Build();
        CommandResult justInTime = await program.Run();

        // Four widths that agree, in three programs that agree.
        IReadOnlyList<string> sums = [.. justInTime.Lines.Skip(2)];
        Assert.Equal(4 * 12, sums.Count);
        Assert.Equal(12, sums.Select(line => line.Split(": ")[1]).Distinct().Count());
        Assert.Equal(sums, anywhere.Lines.Skip(2));
        Assert.Equal(sums, here.Lines.Skip(2));

        // The widest vectors that a program was compiled for, and the device's text.
        Assert.Equal(justInTime.Lines.Take(2), here.Lines.Take(2));
        Assert.Equal("128", anywhere.Lines[0]);
        Assert.Equal(justInTime.Lines[0] != "128", anywhere.Lines[1].Contains("<IlcInstructionSet>native</IlcInstructionSet>", StringComparison.Ordinal));
    }

    private static async Task<CommandResult> Publish(Consumer program, string folder, params string[] properties)
    {
        // What was compiled for other processors would look up to date.
        string compiled = Path.Combine(program.Folder, "obj", "Release", "net10.0", s_runtime, "native");
        if (Directory.Exists(compiled)) Directory.Delete(compiled, recursive: true);

        (await program.DotNet(["publish", "--no-restore", "-c", "Release", "-r", s_runtime, "-o", folder, .. properties])).Succeeded();
        string path = Path.Combine(program.Folder, folder, "AheadOfTime");
        Assert.False(File.Exists($"{path}.dll"), "The program is not native.");
        return (await DotNet.RunProgram(OperatingSystem.IsWindows() ? $"{path}.exe" : path)).Succeeded();
    }
}
