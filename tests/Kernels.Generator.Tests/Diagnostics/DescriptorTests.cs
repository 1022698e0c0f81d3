using System.Reflection;
using System.Text.RegularExpressions;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>Each diagnostic has all that a user needs: a page, a link to it, a release row.</summary>
public partial class DescriptorTests
{
    public static IEnumerable<TheoryDataRow<string>> Ids => KernelDiagnostics.All.Select(descriptor => new TheoryDataRow<string>(descriptor.Id));

    [Fact]
    public void Every_declared_descriptor_is_listed_once()
    {
        var declared = from type in typeof(KernelGenerator).Assembly.GetTypes()
                       from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                       where field.FieldType == typeof(DiagnosticDescriptor)
                       select ((DiagnosticDescriptor)field.GetValue(null)!).Id;

        Assert.Equal(declared.Order(StringComparer.Ordinal), KernelDiagnostics.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));
        Assert.Equal(KernelDiagnostics.All.Length, KernelDiagnostics.All.Select(descriptor => descriptor.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_is_well_formed(string id)
    {
        var descriptor = Descriptor(id);

        Assert.Matches("^KRN[0-9]{4}$", id);
        Assert.Equal($"https://github.com/kernels-dotnet/kernels/blob/main/docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.StartsWith("Kernels.", descriptor.Category);

        // An error cannot be configured away: the kernel would throw when it is called.
        Assert.Equal(
            descriptor.DefaultSeverity == DiagnosticSeverity.Error,
            descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_has_a_page_with_its_title(string id)
    {
        var page = Repository.Read($"docs/diagnostics/{id}.md");

        Assert.StartsWith($"# {id}: {Descriptor(id).Title}\n", page);
        Assert.Contains($"\nSeverity: {Descriptor(id).DefaultSeverity.ToString().ToLowerInvariant()}.\n", page);
        Assert.Contains("\n## Invalid\n", page);
        Assert.Contains("\n## Fixed\n", page);
        Assert.Contains($"[{id}]({id}.md) | {Descriptor(id).Title} |", Repository.Read("docs/diagnostics/README.md"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_has_a_release_row(string id)
    {
        var rows = Repository.Read("generator/Kernels.Generator/AnalyzerReleases.Shipped.md")
            + Repository.Read("generator/Kernels.Generator/AnalyzerReleases.Unshipped.md");
        var descriptor = Descriptor(id);

        Assert.Contains($"\n{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ", rows);
    }

    [Fact]
    public void Every_page_is_of_a_descriptor()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs/diagnostics"), "KRN*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(pages.Except(KernelDiagnostics.All.Select(descriptor => descriptor.Id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_is_one_sentence_and_says_what_to_do(string id)
    {
        var message = Descriptor(id).MessageFormat.ToString();

        Assert.False(message.EndsWith('.'));
        Assert.Matches(Separators(), message);
    }

    // The fact, then the way out.
    [GeneratedRegex("[;:] ")]
    private static partial Regex Separators();

    private static DiagnosticDescriptor Descriptor(string id) => KernelDiagnostics.All.Single(descriptor => descriptor.Id == id);
}
