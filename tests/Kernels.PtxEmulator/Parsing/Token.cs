namespace Kernels.PtxEmulator.Parsing;

/// <summary>A token; <paramref name="Bits"/> is an integer's value or the bits of a float literal.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Line, ulong Bits = 0)
{
    public bool Is(string punctuation) => Kind == TokenKind.Punctuation && Text == punctuation;

    public bool IsDot(string word) => Kind == TokenKind.DotWord && Text == word;

    public override string ToString() => Kind switch
    {
        TokenKind.End => "end of text",
        TokenKind.DotWord => $"'.{Text}'",
        _ => $"'{Text}'",
    };
}
