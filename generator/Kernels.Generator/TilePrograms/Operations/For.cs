using System.Collections.Generic;

namespace Kernels.Generator.TilePrograms;

/// <summary>
/// Runs the body for lower ≤ variable &lt; upper. The body's arguments start as the initial values and take what it
/// yields from one iteration to the next; the results are their last values. Inputs: lower, upper, initial values.
/// </summary>
internal sealed class For(IReadOnlyList<Value> results, Value lower, Value upper, long step, IReadOnlyList<Value> initial, Region body)
    : Operation([lower, upper, .. initial], results)
{
    public Value Lower { get; } = lower;

    public Value Upper { get; } = upper;

    public long Step { get; } = step;

    public IReadOnlyList<Value> Initial { get; } = initial;

    /// <summary>Arguments: the loop variable, then the carried values.</summary>
    public Region Body { get; } = body;
}
