using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>The samples of the README and the pages under <c>docs</c>, compiled against the package and run on every device.</summary>
public class PageTests(PackedKernels package)
{
    private static readonly IReadOnlyList<string> s_readme = SamplesOf("README.md");

    private static readonly IReadOnlyList<string> s_pages =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Order(StringComparer.Ordinal).SelectMany(SamplesOf),
    ];

    [Fact]
    public void The_readme_shows_a_kernel_and_a_call() =>
        Assert.Contains(s_readme, sample => sample.Contains("[HadamardKernel(", StringComparison.Ordinal) && sample.Contains("partial void", StringComparison.Ordinal));

    [Fact]
    public async Task Samples_run_on_every_device()
    {
        Consumer program = package.Consume("Pages");
        var described = s_pages.Select((sample, number) => PageProgram.Enclose(sample, $"Sample{number}")).OfType<string>();
        program.Write("Program.cs", PageProgram.Compose([.. s_readme, .. described]));

        await program.Build();
        CommandResult cpu = await program.Run(("KERNELS_DEVICE", "cpu"));

        Assert.NotEmpty(cpu.Lines);
        foreach (string kind in RequiredDevices.Kinds.Select(kind => kind.ToLowerInvariant()).Where(kind => kind != "cpu"))
        {
            CommandResult other = await program.Run(("KERNELS_DEVICE", $"{kind}:0"));
            Assert.Equal(cpu.Output, other.Output);
        }
    }

    private static IReadOnlyList<string> SamplesOf(string path) => PageProgram.Samples(File.ReadAllText(Path.Combine(Repository.Root, path)));
}
