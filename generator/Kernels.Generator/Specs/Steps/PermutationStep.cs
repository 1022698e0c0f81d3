using Kernels.Generator.Types;

namespace Kernels.Generator.Specs.Steps;

/// <summary>The elements of a row in the order of the caller's places.</summary>
internal sealed record PermutationStep() : OperandStep(Permutation)
{
    /// <summary>For each element the place, in the row that an encoder is given, of what stands there afterwards.</summary>
    public static OperandRole Permutation { get; } = new("permutation", Dimensions.Element, ElementType.Int32);

    /// <summary>Whether elements go to the places, as decoders have it, and do not come from there.</summary>
    internal bool IsInverse { get; init; }

    internal override bool IsOptional => true;

    internal override PipelineStep Inverse => this with { IsInverse = !IsInverse };

    /// <summary>It is orthogonal.</summary>
    internal override PipelineStep Dual => this;

    internal override string Name => "permutation of the elements";

    internal override string Result => IsInverse ? "brought back to their places" : "permuted";

    public override string Describe(int rowLength) => $"{rowLength} places from 0 to {rowLength - 1}, each once: element i of every row is the one at place i of them, before all else.";

    public override string DescribeInverse(int rowLength, string encoder = Encoder) => $"The {rowLength} places of {encoder}, which took element i of every row from place i of them: it goes back there.";

    public override string DescribeDual(int rowLength, string encoded, string other, string encoder = Encoder) => $"The {rowLength} places of {encoder}, from which the elements of {other} are taken as those of {encoded} were.";
}
