using Kernels.Generator.Types;

namespace Kernels.Generator.Specs.Steps;

/// <summary>Each element and the number in its place.</summary>
/// <param name="Role">The operand that holds the numbers.</param>
/// <param name="Numbers">What they are called.</param>
/// <param name="When">Where the step stands, at the end of a sentence.</param>
/// <param name="Does">What each element and its number become.</param>
/// <param name="Undoes">What undoes that.</param>
internal sealed record ScaleStep(OperandRole Role, string Numbers, string When, ScalarOperator Does, ScalarOperator Undoes) : OperandStep(Role)
{
    /// <summary>Before all else but a permutation: a number goes with what the permutation brings to its place.</summary>
    public static ScaleStep OfChannels { get; } = Of("channelScales", "channel scales", "before all else but a permutation");

    /// <summary>Behind the rotation and its signs.</summary>
    public static ScaleStep OfRotatedChannels { get; } = Of("rotatedScales", "scales of rotated channels", "behind the rotation");

    internal override bool IsOptional => true;

    internal override PipelineStep Inverse => this with { Does = Undoes, Undoes = Does };

    /// <summary>A diagonal is its own transpose.</summary>
    internal override PipelineStep Dual => Inverse;

    internal override string Name => Result;

    internal override string Result => $"{Done(Does)} {Numbers}";

    public override string Describe(int rowLength) => $"{rowLength} {Numbers}: the elements of every row are {Done(Does)} them {When}.";

    public override string DescribeInverse(int rowLength, string encoder = Encoder) => DescribeUndone(rowLength, encoder, "every row", "it");

    public override string DescribeDual(int rowLength, string encoded, string other, string encoder = Encoder) => DescribeUndone(rowLength, encoder, encoded, other);

    private static ScaleStep Of(string parameter, string numbers, string when) =>
        new(new OperandRole(parameter, Dimensions.Element, ElementTypes.Numbers), numbers, when, ScalarOperator.Multiply, ScalarOperator.Divide);

    /// <param name="rowLength">The elements of the encoder's row.</param>
    /// <param name="encoder">Who took the step.</param>
    /// <param name="encoded">What the encoder was given.</param>
    /// <param name="undone">What the kernel has instead.</param>
    private string DescribeUndone(int rowLength, string encoder, string encoded, string undone) =>
        $"The {rowLength} {Numbers} of {encoder}, which had {encoded} {Done(Does)} them {When}: there {undone} is {Done(Undoes)} them.";

    private static string Done(ScalarOperator kind) => kind switch
    {
        ScalarOperator.Multiply => "multiplied by",
        ScalarOperator.Divide => "divided by",
        _ => throw new InvalidOperationException($"No sentence tells of {kind}."),
    };
}
