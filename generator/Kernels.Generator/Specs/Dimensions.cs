namespace Kernels.Generator.Specs;

/// <summary>What an operand has elements for: one for every setting of these dimensions. Without <see cref="Row"/>, all rows share them.</summary>
[Flags]
internal enum Dimensions
{
    None = 0,

    /// <summary>The rows of a call.</summary>
    Row = 1,

    /// <summary>The elements of a row.</summary>
    Element = 2,

    /// <summary>The groups of a row.</summary>
    Group = 4,

    /// <summary>The outputs of a product.</summary>
    Output = 8,

    /// <summary>The elements of a square matrix.</summary>
    Matrix = 16,

    /// <summary>Either end of a group's range.</summary>
    End = 32,

    /// <summary>The queries of a call.</summary>
    Query = 64,

    /// <summary>The words of the key of random bits.</summary>
    Key = 128,

    /// <summary>The call, which has one.</summary>
    Call = 256,
}
