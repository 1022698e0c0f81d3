namespace Kernels.Generator.TilePrograms;

/// <summary>A uniform value that the launch gives.</summary>
internal sealed class Parameter(Value result, ParameterKind kind) : Operation(None, [result])
{
    public ParameterKind Kind { get; } = kind;
}
