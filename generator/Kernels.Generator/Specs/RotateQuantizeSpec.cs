namespace Kernels.Generator.Specs;

/// <summary>A function of each element where there is one, the steps of the encoding, then quantized groups; an operand of <see cref="OperandRole.CodeSums"/> asks for the sums of the codes too.</summary>
internal sealed record RotateQuantizeSpec(MethodSpec Method, EncodingSpec Encoding, ScalarExpression? Prologue = null) : KernelSpec(Method)
{
    public override string Describe() => Capitalized(
        (Prologue is null ? "" : "a function of each element, ") + string.Concat(Encoding.Steps.Select(step => $"{step.Name}, ")))
        + $"{Encoding.Format.DisplayName} codes{(Method.Has(OperandRole.RoundingSeed) ? ", rounded at random," : "")} for every row of {Encoding.RowLength}, one scale {(Encoding.Format.Shift is { } shift ? $"and {shift.Words} " : "")}per {Encoding.GroupSize} elements{(Method.Operands.Any(operand => operand.Role == OperandRole.Scales && !operand.IsOutput) ? ", which is given" : "")}{(Encoding.Residual is { } residual ? $"; then {residual.Format.DisplayName} codes of what these lose" : "")}.";

    public override string Describe(OperandSpec operand) =>
        Encoding.StepBy(operand.Role)?.Describe(Encoding.RowLength) ?? Encoding.Describe(operand) ?? throw Unknown(operand);

    private static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
