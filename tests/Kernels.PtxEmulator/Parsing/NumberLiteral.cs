using System.Globalization;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>The number syntax of PTX: decimal, hexadecimal, octal and binary integers, decimal and bit-pattern floats.</summary>
internal static class NumberLiteral
{
    public static Token Parse(string text, int line)
    {
        string lower = text.ToLowerInvariant();
        return lower switch
        {
            ['0', 'f', ..] => FloatBits(text, line, TokenKind.Single, 8),
            ['0', 'd', ..] => FloatBits(text, line, TokenKind.Double, 16),
            _ when !lower.StartsWith("0x", StringComparison.Ordinal) && lower.AsSpan().ContainsAny('.', 'e') =>
                Decimal(text, line),
            _ => new Token(TokenKind.Integer, text, line, Integer(text, lower.TrimEnd('u'), line)),
        };
    }

    private static Token FloatBits(string text, int line, TokenKind kind, int digits)
    {
        return text.Length == digits + 2 && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture, out ulong bits)
            ? new Token(kind, text, line, bits)
            : throw new PtxException(PtxFault.Syntax, line, $"'{text}' must have {digits} hexadecimal digits");
    }

    private static Token Decimal(string text, int line) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture,
            out double value)
            ? new Token(TokenKind.Double, text, line, BitConverter.DoubleToUInt64Bits(value))
            : throw Malformed(text, line);

    private static ulong Integer(string text, string digits, int line)
    {
        try
        {
            return digits switch
            {
                ['0', 'x', .. var hexadecimal] => Convert.ToUInt64(hexadecimal, 16),
                ['0', 'b', .. var binary] => Convert.ToUInt64(binary, 2),
                ['0', _, ..] => Convert.ToUInt64(digits, 8),
                _ => ulong.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw Malformed(text, line);
        }
    }

    private static PtxException Malformed(string text, int line) =>
        new(PtxFault.Syntax, line, $"'{text}' is not a number, or takes more than 64 bits");
}
