namespace Kernels.PtxEmulator.Parsing;

internal enum TokenKind
{
    /// <summary>A name, <c>%</c> and <c>$</c> included.</summary>
    Identifier,

    /// <summary>A word that a dot precedes; the text is without the dot.</summary>
    DotWord,
    Integer,

    /// <summary>A decimal literal with a point or exponent, or <c>0d</c> and 16 digits.</summary>
    Double,

    /// <summary><c>0f</c> and 8 digits.</summary>
    Single,
    String,
    Punctuation,
    End,
}
