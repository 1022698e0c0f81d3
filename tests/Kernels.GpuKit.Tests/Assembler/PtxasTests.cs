using Kernels.GpuKit.Assembler;

namespace Kernels.GpuKit.Tests.Assembler;

/// <summary>The assembler as a process: a stand-in that says how it was called.</summary>
public sealed class PtxasTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ptxas-").FullName;

    [Fact]
    public async Task A_text_of_the_oldest_is_assembled_for_every_architecture()
    {
        using var ptxas = new Ptxas(StandIn("V1.2.3"));
        IReadOnlyList<PtxasOutput?> outputs = await ptxas.Assemble("x", ".target sm_75\nthe text");

        Assert.Equal("V1.2.3", await ptxas.Version());
        Assert.Equal(Architectures.All.Select(architecture => new PtxasOutput(7, $"-v -arch=sm_{architecture} -o x.cubin x.ptx\n.target sm_75\nthe text")), outputs.OfType<PtxasOutput>());
    }

    [Theory]
    [InlineData(".target sm_80", ".. 80 86 89 90")]
    [InlineData(".target sm_87", ".. .. .. 89 90")]
    [InlineData(".target sm_70", "75 80 86 89 90")]
    [InlineData(".target sm_100", ".. .. .. .. ..")]
    [InlineData("no target", ".. .. .. .. ..")]
    public async Task It_is_assembled_from_its_target_on(string text, string architectures)
    {
        using var ptxas = new Ptxas(StandIn("V1.2.3"));
        IReadOnlyList<PtxasOutput?> outputs = await ptxas.Assemble("x", text);

        Assert.Equal(architectures, string.Join(' ', outputs.Select(output => output?.Text.Substring("-v -arch=sm_".Length, 2) ?? "..")));
    }

    [Fact]
    public async Task A_record_of_another_version_fails_before_anything_is_assembled()
    {
        string record = Path.Combine(_folder, "record.txt");
        await File.WriteAllTextAsync(record, "# ptxas V1.2.2\n", TestContext.Current.CancellationToken);

        Assert.False(await new PtxasCommand(StandIn("V1.2.3"), record, ["no such assembly"]).Run(write: false));
    }

    [Fact]
    public async Task No_modules_are_no_success()
    {
        string record = Path.Combine(_folder, "record.txt");
        var command = new PtxasCommand(StandIn("V1.2.3"), record, [typeof(PtxasTests).Assembly.Location]);

        Assert.False(await command.Run(write: true));
        Assert.False(File.Exists(record));
    }

    [Fact]
    public void One_that_is_not_there_is_asked_for() =>
        Assert.Contains("get-ptxas.sh", Assert.Throws<FileNotFoundException>(() => new Ptxas(Path.Combine(_folder, "ptxas"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_summary_counts_what_was_assembled()
    {
        AssembledModule[] modules = [new("Fine", Samples.Module("Fine", stack: 8), []), new("Bad", null, ["sm_80: no such instruction"])];

        Assert.Equal(
            "ptxas V1.2.3: 2 modules of 2 texts for sm_75, sm_80, sm_86, sm_89, sm_90 in 7 s; at most 40 registers; 1 of 5 with local memory, at most 8 bytes",
            PtxasCommand.Summary("V1.2.3", 2, modules, TimeSpan.FromSeconds(7)));
        Assert.Equal(
            "ptxas V1.2.3: 3 modules of 2 texts for sm_75, sm_80, sm_86, sm_89, sm_90 (1 not for all of them) in 7 s; at most 48 registers; 2 of 9 with local memory, at most 8 bytes",
            PtxasCommand.Summary("V1.2.3", 2, [.. modules, new("New", Samples.NewerModule("New", registers: 48, stack: 4), [])], TimeSpan.FromSeconds(7)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string StandIn(string version)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a script.");
        string file = Path.Combine(_folder, "ptxas");
        File.WriteAllText(file, $"""
            #!/usr/bin/env bash
            if [[ $1 == --version ]]; then echo "tools, release 1.2, {version}"; exit; fi
            echo "$@"
            cat "$5" >&2
            exit 7

            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
