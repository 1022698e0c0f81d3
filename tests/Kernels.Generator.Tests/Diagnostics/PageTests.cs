using System.Text.RegularExpressions;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>The code of each page is compiled: what it calls invalid has that diagnostic, what it calls fixed has none.</summary>
public partial class PageTests
{
    // A fault of the compiler itself has no code to show.
    public static IEnumerable<TheoryDataRow<string>> Ids =>
        KernelDiagnostics.All.Where(descriptor => descriptor.Id != "KRN9001").Select(descriptor => new TheoryDataRow<string>(descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Invalid_code_has_the_diagnostic(string id)
    {
        // What other kernels of the sample are compiled to does not matter here.
        var build = Compile(Section(id, "Invalid"), (_, _) => "");

        Assert.Equal([id], build.Kernels.Select(diagnostic => diagnostic.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Fixed_code_compiles(string id)
    {
        var build = Compile(Section(id, "Fixed"));

        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
        Assert.All(build.Generated.Values, text => Assert.DoesNotContain("NotSupportedException", text));
    }

    /// <summary>Compiles the last block; blocks before it are libraries that it references.</summary>
    private static Build Compile(IReadOnlyList<string> blocks, Func<KernelSpec, CancellationToken, string>? compile = null)
    {
        var libraries = blocks.Take(blocks.Count - 1).Select((block, index) => Project
            .Of(Build.Run(block).Compilation.SyntaxTrees, $"Library{index}").ToMetadataReference());
        var version = Version().Match(blocks[^1]) is { Success: true } match && LanguageVersionFacts.TryParse(match.Groups[1].Value, out var parsed)
            ? parsed
            : LanguageVersion.CSharp13;
        var properties = Property().Matches(blocks[^1]).Select(property => (property.Groups[1].Value, property.Groups[2].Value)).ToArray();
        return Build.Run(Project.Of(version, blocks[^1]).AddReferences(libraries), compile, new ProjectProperties(properties));
    }

    private static List<string> Section(string id, string title)
    {
        var page = Repository.Read($"docs/diagnostics/{id}.md");
        var section = page.Split($"\n## {title}\n")[1].Split("\n## ")[0];
        return [.. Block().Matches(section).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("// <(Kernels[A-Za-z]+)>(.*)</")]
    private static partial Regex Property();

    [GeneratedRegex("<LangVersion>(.*)</LangVersion>")]
    private static partial Regex Version();
}
