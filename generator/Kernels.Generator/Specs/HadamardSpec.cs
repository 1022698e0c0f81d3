namespace Kernels.Generator.Specs;

/// <summary>y = c·H·x for rows of <paramref name="Length"/>, with an optional diagonal before or after, and a function of each element before all else.</summary>
internal sealed record HadamardSpec(MethodSpec Method, int Length, ScaleFactor Scale, SignSpec? Signs, ScalarExpression? Prologue = null) : KernelSpec(Method)
{
    public override string Describe() =>
        $"Walsh-Hadamard transform of every row of {Length}: y = {Formula()}{(Prologue is null ? "" : ", with f(x) of a function for x")}.";

    public override string Describe(OperandSpec operand) => operand.Role.Name switch
    {
        "source" => $"Any number of rows of {Length} elements.",
        "destination" => $"As many rows of {Length} elements; may be the source itself.",
        _ => throw Unknown(operand),
    };

    private string Formula()
    {
        var product = Signs switch
        {
            null => "H·x",
            { Before: true } => "H·D·x",
            _ => "D·H·x",
        };
        return Scale switch
        {
            ScaleFactor.Orthonormal => $"{product}/√{Length}",
            ScaleFactor.Inverse => $"{product}/{Length}",
            _ => product,
        };
    }
}
