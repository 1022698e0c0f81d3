using Microsoft.CodeAnalysis.Text;

namespace Kernels.Generator.Tests.Harness;

/// <summary>Source text with the expected place of a diagnostic between <c>[|</c> and <c>|]</c>.</summary>
internal sealed record MarkedSource(string Text, TextSpan Span)
{
    public static MarkedSource Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        if (start < 0 || end < start) throw new ArgumentException("One [|place|] has to be marked.", nameof(marked));

        return new MarkedSource(marked.Remove(end + 2, 2).Remove(start, 2), TextSpan.FromBounds(start, end));
    }
}
