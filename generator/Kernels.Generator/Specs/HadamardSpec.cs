namespace Kernels.Generator.Specs;

/// <summary>y = c·H·x for rows of <paramref name="Length"/>, with an optional diagonal before or after, and a function of each element before all else.</summary>
internal sealed record HadamardSpec(MethodSpec Method, int Length, ScaleFactor Scale, SignSpec? Signs, ScalarExpression? Prologue = null) : KernelSpec(Method)
{
    /// <summary>Whether it is by the transpose of H.</summary>
    internal bool IsTransposed { get; init; }

    /// <summary>How often rows are transformed.</summary>
    internal int Rounds => Signs?.Rounds ?? 1;

    public override string Describe() =>
        $"Walsh-Hadamard transform of every row of {Length}: y = {Formula()}{(Prologue is null ? "" : ", with f(x) of a function for x")}.";

    public override string Describe(OperandSpec operand) => operand.Role.Name switch
    {
        "source" => $"Any number of rows of {Length} elements.",
        "destination" => $"As many rows of {Length} elements; may be the source itself.",
        _ => throw Unknown(operand),
    };

    private string H => IsTransposed ? "Hᵀ" : "H";

    private string Formula()
    {
        var product = Signs switch
        {
            null => $"{H}·x",
            { Rounds: > 1 } => $"{string.Concat(Enumerable.Range(0, Rounds).Select(Round))}x",
            { Before: true } => $"{H}·D·x",
            _ => $"D·{H}·x",
        };
        var power = Rounds > 1 ? $"^{Rounds}" : "";
        return Scale switch
        {
            ScaleFactor.Orthonormal => $"{product}/√{Length}{power}",
            ScaleFactor.Inverse => $"{product}/{Length}{power}",
            _ => product,
        };
    }

    /// <summary>A round in the formula, the last one first.</summary>
    private string Round(int place) => Signs is { Before: true } ? $"{H}·D{Rounds - 1 - place}·" : $"D{place}·{H}·";
}
