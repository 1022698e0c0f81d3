namespace Kernels.Generator.Specs.Steps;

/// <summary>A random ±1 diagonal.</summary>
internal sealed record SignStep(SignSpec Signs) : PipelineStep
{
    internal override string Name => "random signs";

    internal override string Result => "given random signs";
}
