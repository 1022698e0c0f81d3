namespace Kernels;

/// <summary>
/// Declares a number format by its levels: value = level of the code · scale, with one scale per group, the group's largest magnitude divided by the
/// largest magnitude of a level.
/// </summary>
/// <remarks>
/// A code is the place of the level nearest to the number divided by the scale; halfway between two levels it is the even place. Codes lie in fields of 2 bits where
/// there are up to 4 levels and of 4 bits where there are more, in ascending element order from the low bits of a byte up. A group without a usable scale gets
/// the code of the level nearest to 0 throughout. Codes beyond the last level are never written; a decoder takes them for the last one.
/// </remarks>
/// <param name="levels">From 2 to 16 finite numbers in ascending order, each once.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class CodebookAttribute(params float[] levels) : Attribute
{
    private readonly float[] _levels = levels ?? [];

    /// <summary>The value of each code in units of the scale.</summary>
    public IReadOnlyList<float> Levels => _levels;
}
