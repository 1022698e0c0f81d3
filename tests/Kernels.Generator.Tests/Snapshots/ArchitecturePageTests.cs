using Kernels.Generator.Tests.Harness;

namespace Kernels.Generator.Tests.Snapshots;

/// <summary>The walk through the floors in docs/architecture.md is what the compiler says today.</summary>
public class ArchitecturePageTests
{
    private const string Page = "docs/architecture.md";
    private const string Begin = "<!-- floors: begin -->\n\n";
    private const string End = "<!-- floors: end -->";

    [Fact]
    public void The_page_shows_the_text_of_every_floor()
    {
        var page = Repository.Read(Page);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var current = page[..begin] + FloorsOfOneKernel.Markdown() + page[end..];
        if (Environment.GetEnvironmentVariable("KERNELS_ACCEPT_SNAPSHOTS") == "1") File.WriteAllText(Path.Combine(Repository.Root, Page), current);
        else Assert.Equal(current, page);
    }
}
