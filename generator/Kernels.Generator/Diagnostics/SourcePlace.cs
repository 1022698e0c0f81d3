using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kernels.Generator.Diagnostics;

/// <summary>Where something is written, by value: a <see cref="Location"/> would keep its compilation alive.</summary>
internal sealed record SourcePlace(string Path, TextSpan Span, LinePositionSpan Lines, string MappedPath, LinePositionSpan MappedLines)
{
    /// <summary>The place of a location; null for one that is in no source.</summary>
    public static SourcePlace? Of(Location location)
    {
        if (!location.IsInSource) return null;

        var (lines, mapped) = (location.GetLineSpan(), location.GetMappedLineSpan());
        return new SourcePlace(lines.Path, location.SourceSpan, lines.Span, mapped.Path, mapped.Span);
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines, MappedPath, MappedLines);

    /// <summary>The place in a syntax tree, so that <c>#pragma</c> and <c>.editorconfig</c> have a say there.</summary>
    public Location ToLocation(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == Path) is { } tree && Span.End <= tree.Length
            ? tree.GetLocation(Span)
            : ToLocation();
}
