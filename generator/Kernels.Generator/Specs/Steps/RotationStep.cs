namespace Kernels.Generator.Specs.Steps;

/// <summary>Butterflies within blocks; the factor that makes them orthonormal is the scales'.</summary>
internal sealed record RotationStep(int Block) : PipelineStep
{
    internal override string Name => $"Walsh-Hadamard rotation of blocks of {Block}";

    internal override string Result => $"rotated in blocks of {Block}";
}
