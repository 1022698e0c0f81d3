namespace Kernels.Generator.Specs;

/// <summary>y = c·H·x for rows of <paramref name="Length"/>, with an optional diagonal before or after, and a function of each element before all else.</summary>
internal sealed record HadamardSpec(MethodSpec Method, int Length, ScaleFactor Scale, SignSpec? Signs, ScalarExpression? Prologue = null) : KernelSpec(Method);
