namespace Kernels.Generator.TilePrograms;

/// <summary>What an operation does beside giving its result.</summary>
internal enum Effect
{
    /// <summary>Nothing, and it takes nothing: it stands at the start of the program, once.</summary>
    Literal,

    /// <summary>Nothing: equal ones may be one, and one that nobody reads may go.</summary>
    None,

    /// <summary>It reads memory: one that nobody reads may go.</summary>
    Reads,

    /// <summary>It is done where it stands, whether or not anybody reads what it gives.</summary>
    Acts,
}
