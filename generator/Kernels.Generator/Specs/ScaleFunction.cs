namespace Kernels.Generator.Specs;

/// <summary>A function of the user's that gives the number of which a group's scale is made.</summary>
/// <param name="Value">It, of parameters.</param>
/// <param name="Arguments">What the parameters are.</param>
internal sealed record ScaleFunction(ScalarExpression Value, EquatableArray<GroupNumber> Arguments)
{
    /// <summary>The name of a parameter that is a number of the group.</summary>
    public static string NameOf(GroupNumber number) => char.ToLowerInvariant($"{number}"[0]) + $"{number}".Substring(1);
}
