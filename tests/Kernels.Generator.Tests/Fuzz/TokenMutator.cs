using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Fuzz;

/// <summary>Deletes, repeats, inserts, swaps and cuts the tokens of a source text.</summary>
internal sealed class TokenMutator(int seed)
{
    private static readonly string[] Strangers =
    [
        "(", ")", "[", "]", "<", ">", "{", "}", ",", ";", ":", "=", "=>", ".", "..", "?", "!", "@", "#", "\"", "'", "//", "/*", "0", "-", "1e400", "2147483647", "2147483648",
        "partial", "static", "unsafe", "extern", "async", "file", "ref", "out", "in", "params", "scoped", "this", "void", "int", "null", "default", "nameof",
        "typeof", "where", "record", "struct", "class", "interface", "namespace", "using", "global::", "extension", "__arglist", "dynamic", "delegate*", "T",
        "source", "codes", "blocks", "16", "BlockContent.Codes", "Span<float>", "Half", "HadamardKernel", "RotateQuantizeKernel<Int4>(128)", "[HadamardKernel(8)]", "Of = \"Encode\"", "\\u0041", "名前",
    ];

    private readonly Random random = new(seed);

    public string Mutate(string source)
    {
        var tokens = SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString()).ToList();
        for (var edits = 1 + random.Next(3); edits > 0 && tokens.Count > 0; edits--) Edit(tokens);
        return string.Concat(tokens);
    }

    private void Edit(List<string> tokens)
    {
        var at = random.Next(tokens.Count);
        switch (random.Next(7))
        {
            case 0 or 1:
                tokens.RemoveAt(at);
                break;
            case 2:
                tokens.Insert(at, $" {Strangers[random.Next(Strangers.Length)]} ");
                break;
            case 3:
                tokens[at] = $" {Strangers[random.Next(Strangers.Length)]} ";
                break;
            case 4:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 5:
                tokens.InsertRange(at, tokens.GetRange(at, Math.Min(random.Next(20), tokens.Count - at)));
                break;
            default:
                tokens.RemoveRange(at, Math.Min(random.Next(12), tokens.Count - at));
                break;
        }
    }
}
