namespace Kernels.Generator.Targets.CLike;

/// <summary>An expression.</summary>
/// <param name="Text">How it stands alone, or between commas.</param>
/// <param name="IsAtom">Whether it stands beside an operator as it is.</param>
internal sealed record Term(string Text, bool IsAtom)
{
    public static Term Atom(string text) => new(text, true);

    public static Term Compound(string text) => new(text, false);

    public static Term Call(string function, IEnumerable<Term> arguments) => Atom($"{function}({string.Join(", ", arguments.Select(argument => argument.Text))})");

    /// <summary>How it stands beside an operator.</summary>
    public override string ToString() => IsAtom ? Text : $"({Text})";
}
