using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Package.Tests.Harness;

/// <summary>The C# samples of a page as one program: read from top to bottom, they build on each other.</summary>
internal static class PageProgram
{
    /// <summary>The text of every <c>csharp</c> fence.</summary>
    public static IReadOnlyList<string> Samples(string markdown)
    {
        List<string> samples = [];
        StringBuilder? sample = null;
        foreach (string line in markdown.Split('\n').Select(line => line.TrimEnd()))
        {
            if (sample is null && line is "```csharp" or "```cs")
            {
                sample = new StringBuilder();
            }
            else if (sample is not null && line == "```")
            {
                samples.Add(sample.ToString());
                sample = null;
            }
            else
            {
                sample?.Append(line).Append('\n');
            }
        }

        return samples;
    }

    /// <summary>Directives first, then statements, then types: the order that one file needs.</summary>
    public static string Compose(IEnumerable<string> samples)
    {
        List<CompilationUnitSyntax> units = [.. samples.Select(sample => CSharpSyntaxTree.ParseText(sample).GetCompilationUnitRoot())];
        var directives = units.SelectMany(unit => unit.Usings).Select(directive => directive.ToString()).Distinct();
        var statements = units.SelectMany(unit => unit.Members).OfType<GlobalStatementSyntax>();
        var types = units.SelectMany(unit => unit.Members).Where(member => member is not GlobalStatementSyntax);
        return string.Join('\n', [.. directives, .. statements.Select(Text), .. types.Select(Text)]) + "\n";
    }

    /// <summary>A type around a sample that shows a described method alone, or null for any other sample.</summary>
    public static string? Enclose(string sample, string type) =>
        sample.StartsWith('[') && sample.Contains(" partial void ", StringComparison.Ordinal) ? $"static partial class {type}\n{{\n{sample}}}\n" : null;

    private static string Text(SyntaxNode node) => node.ToFullString().TrimEnd();
}
