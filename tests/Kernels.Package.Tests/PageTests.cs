using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>The samples of the README and the pages under <c>docs</c>, compiled against the package and run on every device.</summary>
public class PageTests(PackedKernels package)
{
    private static readonly IReadOnlyList<string> s_readme = SamplesOf("README.md");

    /// <summary>Those that are pasted one after another: the recipes go on where the README ends.</summary>
    private static readonly IReadOnlyList<string> s_pasted = [.. s_readme, .. SamplesOf("docs/recipes.md")];

    private static readonly IReadOnlyList<string> s_pages =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Order(StringComparer.Ordinal).SelectMany(SamplesOf),
    ];

    [Fact]
    public void The_readme_shows_a_kernel_and_a_call() =>
        Assert.Contains(s_readme, sample => sample.Contains("[HadamardKernel(", StringComparison.Ordinal) && sample.Contains("partial void", StringComparison.Ordinal));

    /// <summary>Pasted one after another, without a change, they print what their comments say.</summary>
    [Fact]
    public async Task Samples_run_on_every_device()
    {
        Consumer program = package.Consume("Pages");
        foreach ((string file, string text) in PageProgram.Files(s_pasted)) program.Write(file, text);
        IEnumerable<string> described = s_pages.Select((sample, number) => PageProgram.Enclose(sample, $"Sample{number}")).OfType<string>();
        program.Write("Pages.cs", "using Kernels;\n" + string.Concat(described));

        await program.Build();
        CommandResult cpu = await program.Run(("KERNELS_DEVICE", "cpu"));

        IReadOnlyList<string> printed = PageProgram.Printed(s_pasted);
        Assert.NotEmpty(printed);
        Assert.Equal(printed, cpu.Lines.Where(printed.Contains));
        Assert.Contains("cpu: the same bits, True", cpu.Lines);
        Assert.DoesNotContain(cpu.Lines, line => line.EndsWith("the same bits, False", StringComparison.Ordinal));
        foreach (string kind in RequiredDevices.Kinds.Select(kind => kind.ToLowerInvariant()).Where(kind => kind != "cpu"))
        {
            CommandResult other = await program.Run(("KERNELS_DEVICE", $"{kind}:0"));
            Assert.Equal(cpu.Output, other.Output);
        }
    }

    [Fact]
    public async Task The_package_s_own_page_shows_a_whole_program()
    {
        string page = package.Read("PACKAGE.md");
        string sample = Assert.Single(PageProgram.Samples(page));
        Consumer program = package.Consume("Pages");
        program.Write("Program.cs", sample);

        await program.Build();
        CommandResult run = await program.Run();

        Assert.Equal(PageProgram.Printed([sample]), run.Lines);
        Assert.DoesNotMatch(@"\]\((?!https://)", page);
    }

    private static IReadOnlyList<string> SamplesOf(string path) => PageProgram.Samples(File.ReadAllText(Path.Combine(Repository.Root, path)));
}
