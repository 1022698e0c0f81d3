namespace Kernels.PtxEmulator.Parsing;

/// <summary>Splits PTX text into tokens.</summary>
internal sealed class Lexer(string text)
{
    private const string PunctuationCharacters = ",;:{}[]()<>!|+-=@";

    private readonly List<Token> _tokens = [];
    private int _position;
    private int _line = 1;

    public IReadOnlyList<Token> Tokenize()
    {
        while (SkipBlanks())
            _tokens.Add(Next());
        _tokens.Add(new Token(TokenKind.End, "", _line));
        return _tokens;
    }

    /// <summary>Skips white space and comments; false at the end of the text.</summary>
    private bool SkipBlanks()
    {
        while (_position < text.Length)
        {
            if (text[_position] == '\n')
                _line++;
            if (char.IsWhiteSpace(text[_position]))
                _position++;
            else if (At("//"))
                SkipTo("\n");
            else if (At("/*"))
                SkipBlockComment();
            else
                return true;
        }

        return false;
    }

    private bool At(string word) => string.CompareOrdinal(text, _position, word, 0, word.Length) == 0;

    private void SkipTo(string word)
    {
        int end = text.IndexOf(word, _position, StringComparison.Ordinal);
        _position = end < 0 ? text.Length : end;
    }

    private void SkipBlockComment()
    {
        int start = _position;
        int startLine = _line;
        _position += 2;
        SkipTo("*/");
        if (_position == text.Length)
            throw new PtxException(PtxFault.Syntax, startLine, "comment is not closed");
        _position += 2;
        _line += text.AsSpan(start, _position - start).Count('\n');
    }

    private Token Next()
    {
        char c = text[_position];
        if (IsIdentifierStart(c))
            return new Token(TokenKind.Identifier, Take(1, IsIdentifierPart), _line);
        if (c == '.')
            return DotWord();
        if (char.IsAsciiDigit(c))
            return NumberLiteral.Parse(Take(1, IsNumberPart, exponentSigns: true), _line);
        if (c == '"')
            return Quoted();
        if (!PunctuationCharacters.Contains(c))
            throw new PtxException(PtxFault.Syntax, _line, $"character '{c}' (U+{(int)c:X4}) is not PTX");
        _position++;
        return new Token(TokenKind.Punctuation, c.ToString(), _line);
    }

    /// <summary>A directive or modifier, the parts that <c>::</c> joins included.</summary>
    private Token DotWord()
    {
        _position++;
        string word = Take(0, IsIdentifierPart);
        while (At("::"))
        {
            _position += 2;
            word += "::" + Take(0, IsIdentifierPart);
        }

        return word.Length > 0
            ? new Token(TokenKind.DotWord, word, _line)
            : throw new PtxException(PtxFault.Syntax, _line, "a directive's name must follow '.'");
    }

    private Token Quoted()
    {
        int end = text.IndexOf('"', _position + 1);
        if (end < 0)
            throw new PtxException(PtxFault.Syntax, _line, "string is not closed");
        string content = text[(_position + 1)..end];
        _position = end + 1;
        return new Token(TokenKind.String, content, _line);
    }

    /// <summary>Takes <paramref name="first"/> characters, then those that are accepted.</summary>
    private string Take(int first, Func<char, bool> accepts, bool exponentSigns = false)
    {
        int start = _position;
        _position += first;
        while (_position < text.Length && (accepts(text[_position]) || (exponentSigns && IsExponentSign(start))))
            _position++;
        return text[start.._position];
    }

    /// <summary>Whether the sign here belongs to a decimal exponent, as in <c>1.5e-3</c>.</summary>
    private bool IsExponentSign(int start) =>
        text[_position] is '+' or '-' && text[_position - 1] is 'e' or 'E' && text[start.._position].Contains('.');

    private static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c is '_' or '$' or '%';

    private static bool IsIdentifierPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$';

    private static bool IsNumberPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '.';
}
