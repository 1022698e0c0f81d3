namespace Kernels.Generator.Specs.Steps;

/// <summary>A step by numbers of the caller that all rows share.</summary>
/// <param name="Role">The operand that holds the numbers.</param>
internal abstract record OperandStep(OperandRole Role) : PipelineStep
{
    /// <summary>Who takes steps where nothing else is said.</summary>
    protected const string Encoder = "the encoder";

    /// <summary>The operands of steps. Their places say in weights which steps were taken, and never change.</summary>
    public static ImmutableArray<OperandRole> Roles { get; } = [ScaleStep.OfChannels.Role, ScaleStep.OfRotatedChannels.Role, MatrixStep.Inner, MatrixStep.Outer, PermutationStep.Permutation];

    /// <summary>Those of the steps that undo them, in the same order.</summary>
    public static ImmutableArray<OperandRole> InverseRoles { get; } = [ScaleStep.OfChannels.InverseRole, ScaleStep.OfRotatedChannels.InverseRole, .. MatrixStep.Of(16, 2).Select(step => step.InverseRole), PermutationStep.Permutation];

    /// <summary>The place of its operand among <see cref="Roles"/>.</summary>
    internal int Place => Roles.IndexOf(Role);

    /// <summary>The operand of the step that undoes it.</summary>
    internal OperandRole InverseRole => ((OperandStep)Inverse).Role;

    /// <summary>Whether methods do without the step where they do not have the operand.</summary>
    internal abstract bool IsOptional { get; }

    /// <summary>What the operand of an encoder holds, in a sentence.</summary>
    /// <param name="rowLength">The elements of the encoder's row.</param>
    public abstract string Describe(int rowLength);

    /// <summary>What that of the inverse step holds.</summary>
    /// <param name="rowLength">The elements of the encoder's row.</param>
    /// <param name="encoder">Who took the step.</param>
    public abstract string DescribeInverse(int rowLength, string encoder = Encoder);

    /// <summary>What that of the other factor of inner products holds.</summary>
    /// <param name="rowLength">The elements of the encoder's row.</param>
    /// <param name="encoded">What the encoder was given.</param>
    /// <param name="other">The other factor.</param>
    /// <param name="encoder">Who took the step.</param>
    public abstract string DescribeDual(int rowLength, string encoded, string other, string encoder = Encoder);
}
