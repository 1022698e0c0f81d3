using Kernels.Generator.Types;

namespace Kernels.Generator.Specs.Steps;

/// <summary>A step by numbers of the caller: each element and the number in its place, which all rows share.</summary>
/// <param name="Place">Its place among the operands of steps, which says in weights that it was taken and never changes.</param>
/// <param name="Role">The operand that holds the numbers.</param>
/// <param name="Numbers">What they are called.</param>
/// <param name="Does">What each element and its number become.</param>
/// <param name="Undoes">What undoes that.</param>
internal sealed record OperandStep(int Place, OperandRole Role, string Numbers, ScalarOperator Does, ScalarOperator Undoes) : PipelineStep
{
    private OperandStep(int place, string parameter, string numbers, ScalarOperator does, ScalarOperator undoes)
        : this(place, new OperandRole(parameter, Dimensions.Element, ElementTypes.Numbers), numbers, does, undoes)
    {
    }

    /// <summary>The steps before the rotation and its signs.</summary>
    public static ImmutableArray<OperandStep> BeforeRotation { get; } = [new(0, "channelScales", "channel scales", ScalarOperator.Multiply, ScalarOperator.Divide)];

    /// <summary>The steps after them.</summary>
    public static ImmutableArray<OperandStep> AfterRotation { get; } = [new(1, "rotatedScales", "scales of rotated channels", ScalarOperator.Multiply, ScalarOperator.Divide)];

    /// <summary>All of them, in the order of encoders.</summary>
    public static ImmutableArray<OperandStep> All { get; } = [.. BeforeRotation, .. AfterRotation];

    internal override PipelineStep Inverse => this with { Does = Undoes, Undoes = Does };

    /// <summary>A diagonal is its own transpose.</summary>
    internal override PipelineStep Dual => Inverse;

    internal override string Name => Result;

    internal override string Result => $"{Done(Does)} {Numbers}";

    /// <summary>What the operand of an encoder holds, in a sentence.</summary>
    public string Describe(int rowLength) => $"{rowLength} {Numbers}: the elements of every row are {Done(Does)} them.";

    /// <summary>What that of a kernel which goes with the encoder holds.</summary>
    public string DescribeInverse(int rowLength) => $"The {rowLength} {Numbers} of the encoder: what it {Done(Does)} them is {Done(Undoes)} them.";

    private static string Done(ScalarOperator kind) => kind switch
    {
        ScalarOperator.Multiply => "multiplied by",
        ScalarOperator.Divide => "divided by",
        _ => throw new InvalidOperationException($"No sentence tells of {kind}."),
    };
}
