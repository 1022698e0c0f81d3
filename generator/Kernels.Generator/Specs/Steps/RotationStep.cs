using Kernels.Generator.Mathematics;

namespace Kernels.Generator.Specs.Steps;

/// <summary>The Walsh-Hadamard transform of blocks; the factor that makes them orthonormal is the scales'.</summary>
internal sealed record RotationStep(int Block) : PipelineStep
{
    /// <summary>Whether it is by the transpose of the matrix: a base matrix need not be symmetric.</summary>
    internal bool IsTransposed { get; init; }

    internal override PipelineStep Inverse => new TransformLength(Block).Blocks == 1 ? this : this with { IsTransposed = !IsTransposed };

    /// <summary>It is orthonormal.</summary>
    internal override PipelineStep Dual => this;

    internal override string Name => $"Walsh-Hadamard rotation of blocks of {Block}";

    internal override string Result => $"rotated {(IsTransposed ? "back " : "")}in blocks of {Block}";
}
