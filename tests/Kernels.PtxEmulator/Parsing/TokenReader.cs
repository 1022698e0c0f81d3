namespace Kernels.PtxEmulator.Parsing;

/// <summary>A cursor over the tokens of a module.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens)
{
    private int _position;

    public Token Current => tokens[_position];

    public Token Following => tokens[Math.Min(_position + 1, tokens.Count - 1)];

    public Token Take()
    {
        Token token = Current;
        if (token.Kind != TokenKind.End)
            _position++;
        return token;
    }

    public bool TryTake(string punctuation)
    {
        if (!Current.Is(punctuation))
            return false;
        _position++;
        return true;
    }

    public bool TryTakeDot(string word)
    {
        if (!Current.IsDot(word))
            return false;
        _position++;
        return true;
    }

    public void Expect(string punctuation)
    {
        if (!TryTake(punctuation))
            throw Unexpected($"'{punctuation}'");
    }

    public Token Expect(TokenKind kind, string what) => Current.Kind == kind ? Take() : throw Unexpected(what);

    public string ExpectName(string what) => Expect(TokenKind.Identifier, what).Text;

    /// <summary>A non-negative integer literal up to a limit.</summary>
    public int ExpectInteger(string what, int maximum)
    {
        Token token = Expect(TokenKind.Integer, what);
        return token.Bits <= (ulong)maximum
            ? (int)token.Bits
            : throw new PtxException(PtxFault.Syntax, token.Line, $"{what} is {token.Text}, at most {maximum} is allowed");
    }

    /// <summary>Drops the rest of the line the cursor is on: debugging directives end with it.</summary>
    public void SkipLine()
    {
        int line = Current.Line;
        while (Current.Kind != TokenKind.End && Current.Line == line)
            _position++;
    }

    public PtxException Unexpected(string expected) =>
        new(PtxFault.Syntax, Current.Line, $"{expected} expected, {Current} found");
}
