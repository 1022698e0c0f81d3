namespace Kernels.Generator.Specs;

/// <summary>A function of each element where there is one, rotate blocks, then quantize groups; an operand of <see cref="OperandRole.CodeSums"/> asks for the sums of the codes too.</summary>
internal sealed record RotateQuantizeSpec(MethodSpec Method, EncodingSpec Encoding, ScalarExpression? Prologue = null) : KernelSpec(Method)
{
    public override string Describe() => Capitalized(
        (Prologue is null ? "" : "a function of each element, ")
        + (Method.Has(OperandRole.ChannelScales) ? "channel scales, " : Method.Has(OperandRole.ChannelDivisors) ? "divided by channel scales, " : "")
        + (Encoding.Signs is { Before: true } ? "random signs, " : "")
        + (Encoding.Rotation > 1 ? $"Walsh-Hadamard rotation of blocks of {Encoding.Rotation}, " : "")
        + (Encoding.Signs is { Before: false } ? "random signs, " : ""))
        + $"{Encoding.Format.DisplayName} codes for every row of {Encoding.RowLength}, one scale {(Encoding.Format.HasZeroPoint ? "and zero point " : "")}per {Encoding.GroupSize} elements.";

    public override string Describe(OperandSpec operand) => operand.Role == OperandRole.ChannelScales
        ? $"{Encoding.RowLength} numbers, by which the elements of every row are multiplied first."
        : Encoding.Describe(operand) ?? throw Unknown(operand);

    private static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
