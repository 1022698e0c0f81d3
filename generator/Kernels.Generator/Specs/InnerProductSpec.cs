using Kernels.Generator.Specs.Steps;

namespace Kernels.Generator.Specs;

/// <summary>The inner products of queries and of rows that an encoder wrote.</summary>
/// <param name="EncoderName">For documentation.</param>
/// <param name="Encoding">The encoder's.</param>
/// <param name="Queries">The queries of a call.</param>
/// <param name="AreRotated">Whether queries took the duals of the encoder's steps, so that rows do not take the inverse ones.</param>
internal sealed record InnerProductSpec(MethodSpec Method, string EncoderName, EncodingSpec Encoding, int Queries, bool AreRotated) : KernelSpec(Method)
{
    /// <summary>What becomes of the numbers of the codes.</summary>
    internal IEnumerable<PipelineStep> Steps => AreRotated ? [] : Encoding.Pipeline.Inverse.Steps;

    public override string Describe() =>
        $"The inner products of {(Queries == 1 ? "a query" : $"{Queries} queries")}{(AreRotated ? ", rotated already," : "")} and of the rows of {Encoding.RowLength} that {EncoderName} wrote as {Encoding.Format.DisplayName} codes, dequantized"
        + string.Concat(Steps.Select(step => $", then {step.Result}"))
        + ".";

    public override string Describe(OperandSpec operand) => operand.Role.Name switch
    {
        "query" => $"{(Queries == 1 ? "" : $"{Queries} queries of ")}{Encoding.RowLength} elements{(AreRotated ? ", which have gone the way of the encoder's rows" : "")}.",
        "scores" => Queries == 1 ? "One number for every row." : $"{Queries} numbers for every row, one for each query.",
        "codes" => $"Any number of rows. {Encoding.Describe(operand)}",
        _ => Encoding.StepBy(operand.Role)?.DescribeInverse(Encoding.RowLength) ?? Encoding.Describe(operand) ?? throw Unknown(operand),
    };
}
