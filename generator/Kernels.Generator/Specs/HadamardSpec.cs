namespace Kernels.Generator.Specs;

/// <summary>y = c·H·x for rows of <paramref name="Length"/>, with an optional diagonal before or after.</summary>
internal sealed record HadamardSpec(MethodSpec Method, int Length, ScaleFactor Scale, SignSpec? Signs) : KernelSpec(Method);
