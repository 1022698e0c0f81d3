namespace Kernels.Generator.Specs;

/// <summary>The positions that have codes: what a number in units of the scale is clamped to before it becomes one.</summary>
/// <param name="Zero">The position of the zero code.</param>
internal sealed record PositionRange(float Lowest, float Highest, float Zero);
