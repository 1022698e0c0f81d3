namespace Kernels.Generator.TilePrograms;

/// <summary>A uniform value that the launch gives.</summary>
internal sealed class Parameter(Value result, ParameterKind kind, int number = 0) : Operation(None, [result])
{
    public ParameterKind Kind { get; } = kind;

    /// <summary>Which of the extents.</summary>
    public int Number { get; } = number;
}
