namespace Kernels.Generator.Parsing;

/// <summary>The types of a function's parts.</summary>
internal enum TermType
{
    /// <summary>float.</summary>
    Number,

    /// <summary>int.</summary>
    Integer,

    /// <summary>bool.</summary>
    Truth,
}
