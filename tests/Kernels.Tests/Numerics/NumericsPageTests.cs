using Xunit;

namespace Kernels.Tests.Numerics;

public class NumericsPageTests
{
    [Fact]
    public void The_encoding_example_is_what_the_oracle_computes() => AssertShows(WorkedExample.Encode());

    [Fact]
    public void The_decoding_example_is_what_the_oracle_computes() => AssertShows(WorkedExample.Decode());

    [Fact]
    public void The_words_of_the_signs_are_what_the_oracle_computes() => AssertShows(WorkedExample.Signs());

    [Fact]
    public void Every_link_within_the_page_has_its_heading()
    {
        string page = Page();
        HashSet<string> anchors = [.. page.Split('\n')
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..].ToLowerInvariant().Replace(' ', '-'))];
        foreach (string link in page.Split("](#").Skip(1).Select(rest => rest[..rest.IndexOf(')')]))
            Assert.Contains(link, anchors);
    }

    private static void AssertShows(string example) => Assert.Contains("```\n" + example + "\n```", Page());

    private static string Page()
    {
        string? page = NumericsPage.Read();
        Assert.SkipWhen(page is null, "docs/numerics.md is not beside this test program: it runs outside of a checkout");
        return page;
    }
}
