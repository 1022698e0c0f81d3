using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>y[m,n] = x[m,k]·W[n,k]ᵀ, with W as a rotate-quantize kernel of this encoding writes it.</summary>
/// <param name="Encoding">That of the weights; the activations are quantized to symmetric 8-bit integers.</param>
/// <param name="ScaleType">The type of the weights' scales: one that stores numbers.</param>
/// <param name="ShiftType">The type of what its groups have beside scales, where they have that.</param>
/// <param name="EncoderName">For documentation; empty when the attribute describes the weights itself.</param>
/// <param name="Epilogue">A function of each y before it is stored, or null.</param>
internal sealed record LutGemmSpec(
    MethodSpec Method, EncodingSpec Encoding, ElementType ScaleType, ElementType ShiftType, ProductLoweringKind Lowering, string EncoderName,
    ScalarExpression? Epilogue = null) : KernelSpec(Method)
{
    public override string Describe()
    {
        var steps = string.Concat(Encoding.Steps.Select(step => $"{step.Dual.Result}, "));
        return $"y = x·Wᵀ by packed {Encoding.Format.DisplayName} weights{(EncoderName.Length > 0 ? $" of {EncoderName}" : "")}; "
            + $"x is {steps}{(steps.Length > 0 ? "and " : "")}quantized to 8 bits in groups of {Encoding.GroupSize} on the way."
            + (Epilogue is null ? "" : " A function of each y is stored.");
    }

    public override string Describe(OperandSpec operand) => operand.Role.Name switch
    {
        "source" => $"x: any number of rows of as many elements as the weights have inputs, a multiple of {Encoding.RowLength}.",
        "weights" => $"The weights, packed by <c>{Method.InfoName}.Pack</c> on the device that runs the kernel.",
        "bias" => "One number for each of the weights' outputs, added to every row.",
        "destination" => "y: as many rows, of as many elements as the weights have outputs.",
        _ => Encoding.StepBy(operand.Role)?.DescribeDual(Encoding.RowLength, "the weights", "x") ?? throw Unknown(operand),
    };
}
