using Kernels.Generator.Types;

namespace Kernels.Generator.Specs.Steps;

/// <summary>A step by numbers of the caller: each element and the number in its place, which all rows share.</summary>
/// <param name="Place">Its place among the operands of steps, which says in weights that it was taken and never changes.</param>
/// <param name="Role">The operand that holds the numbers.</param>
/// <param name="Numbers">What they are called.</param>
/// <param name="When">Where the step stands, at the end of a sentence.</param>
/// <param name="Does">What each element and its number become.</param>
/// <param name="Undoes">What undoes that.</param>
internal sealed record OperandStep(int Place, OperandRole Role, string Numbers, string When, ScalarOperator Does, ScalarOperator Undoes) : PipelineStep
{
    private OperandStep(int place, string parameter, string numbers, string when, ScalarOperator does, ScalarOperator undoes)
        : this(place, new OperandRole(parameter, Dimensions.Element, ElementTypes.Numbers), numbers, when, does, undoes)
    {
    }

    /// <summary>The steps before the rotation and its signs.</summary>
    public static ImmutableArray<OperandStep> BeforeRotation { get; } = [new(0, "channelScales", "channel scales", "before all else", ScalarOperator.Multiply, ScalarOperator.Divide)];

    /// <summary>The steps after them.</summary>
    public static ImmutableArray<OperandStep> AfterRotation { get; } = [new(1, "rotatedScales", "scales of rotated channels", "behind the rotation", ScalarOperator.Multiply, ScalarOperator.Divide)];

    /// <summary>All of them, in the order of encoders.</summary>
    public static ImmutableArray<OperandStep> All { get; } = [.. BeforeRotation, .. AfterRotation];

    internal override PipelineStep Inverse => this with { Does = Undoes, Undoes = Does };

    /// <summary>A diagonal is its own transpose.</summary>
    internal override PipelineStep Dual => Inverse;

    internal override string Name => Result;

    internal override string Result => $"{Done(Does)} {Numbers}";

    /// <summary>What the operand of an encoder holds, in a sentence.</summary>
    public string Describe(int rowLength) => $"{rowLength} {Numbers}: the elements of every row are {Done(Does)} them {When}.";

    /// <summary>What that of a kernel which goes with the encoder holds.</summary>
    /// <param name="rowLength">The elements of the encoder's row.</param>
    /// <param name="encoded">What the encoder was given.</param>
    /// <param name="undone">What the kernel has instead.</param>
    public string DescribeInverse(int rowLength, string encoded, string undone) =>
        $"The {rowLength} {Numbers} of the encoder, which had {encoded} {Done(Does)} them {When}: there {undone} is {Done(Undoes)} them.";

    private static string Done(ScalarOperator kind) => kind switch
    {
        ScalarOperator.Multiply => "multiplied by",
        ScalarOperator.Divide => "divided by",
        _ => throw new InvalidOperationException($"No sentence tells of {kind}."),
    };
}
