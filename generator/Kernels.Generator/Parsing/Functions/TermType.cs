namespace Kernels.Generator.Parsing.Functions;

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
