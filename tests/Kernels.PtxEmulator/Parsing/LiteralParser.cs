using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>Parses a number with an optional minus.</summary>
internal static class LiteralParser
{
    public static bool IsNext(TokenReader reader) =>
        IsNumber(reader.Current) || (reader.Current.Is("-") && IsNumber(reader.Following));

    public static ImmediateOperand Parse(TokenReader reader)
    {
        bool negative = reader.TryTake("-");
        if (!IsNumber(reader.Current))
            throw reader.Unexpected("a number");
        Token token = reader.Take();
        return token.Kind switch
        {
            TokenKind.Single => new ImmediateOperand(token.Bits ^ (negative ? 1ul << 31 : 0), PtxType.F32),
            TokenKind.Double => new ImmediateOperand(token.Bits ^ (negative ? 1ul << 63 : 0), PtxType.F64),
            _ => new ImmediateOperand(negative ? -(Int128)token.Bits : token.Bits),
        };
    }

    private static bool IsNumber(Token token) => token.Kind is TokenKind.Integer or TokenKind.Single or TokenKind.Double;
}
