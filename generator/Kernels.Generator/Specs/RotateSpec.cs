namespace Kernels.Generator.Specs;

/// <summary>Rows that go through the steps of a pipeline, and are stored as numbers.</summary>
/// <param name="EncoderName">The encoder whose steps these are; null where they are the kernel's own.</param>
/// <param name="Pipeline">The steps as they were said, forward.</param>
/// <param name="Way">Which way rows go through them.</param>
/// <param name="Prologue">A function of each element before all else, or null.</param>
internal sealed record RotateSpec(MethodSpec Method, string? EncoderName, Pipeline Pipeline, RotationWay Way, ScalarExpression? Prologue = null) : KernelSpec(Method)
{
    /// <summary>The steps as rows take them.</summary>
    internal Pipeline Taken => Way switch
    {
        RotationWay.Inverse => Pipeline.Inverse,
        RotationWay.Dual => Pipeline.Dual,
        _ => Pipeline,
    };

    public override string Describe()
    {
        var steps = string.Join(", then ", Taken.Steps.Select(step => step.Result));
        return $"{Whose}: {(Prologue is null ? "" : "a function of each element of ")}rows of {Pipeline.RowLength}{(steps.Length > 0 ? $", {steps}" : "")}.";
    }

    public override string Describe(OperandSpec operand) => operand.Role.Name switch
    {
        "source" => $"Any number of rows of {Pipeline.RowLength} elements.",
        "destination" => $"As many rows of {Pipeline.RowLength} elements{(MayBeInPlace ? "; may be the source itself" : "")}.",
        _ => DescribeStep(operand) ?? throw Unknown(operand),
    };

    private bool MayBeInPlace => Method.Operands.Select(operand => operand.Role).All(role => role != Steps.PermutationStep.Permutation)
        && Method.Operands.Where(operand => operand.Role == OperandRole.Source || operand.Role == OperandRole.Destination).Select(operand => operand.Element).Distinct().Count() == 1;

    private string Whose => (EncoderName, Way) switch
    {
        (null, RotationWay.Inverse) => "The inverse of some steps",
        (null, RotationWay.Dual) => "The duals of some steps",
        (null, _) => "Steps without codes",
        (_, RotationWay.Inverse) => $"The inverse of the steps of {EncoderName}",
        (_, RotationWay.Dual) => $"The duals of the steps of {EncoderName}, for what inner products are taken with",
        _ => $"The steps of {EncoderName} without its codes",
    };

    /// <summary>Who goes the forward way.</summary>
    private string Encoder => EncoderName ?? "the forward way";

    private string? DescribeStep(OperandSpec operand) => (Pipeline.StepBy(operand.Role), Way) switch
    {
        (null, _) => null,
        ({ } step, RotationWay.Inverse) => step.DescribeInverse(Pipeline.RowLength, Encoder),
        ({ } step, RotationWay.Dual) => step.DescribeDual(Pipeline.RowLength, $"the rows of {Encoder}", "every row", Encoder),
        var (step, _) => step!.Describe(Pipeline.RowLength),
    };
}
