namespace Kernels.Generator.Specs.Steps;

/// <summary>A random ±1 diagonal, that of one round.</summary>
internal sealed record SignStep(SignSpec Signs, int Round = 0) : PipelineStep
{
    internal override string Name => "random signs";

    internal override string Result => "given random signs";
}
