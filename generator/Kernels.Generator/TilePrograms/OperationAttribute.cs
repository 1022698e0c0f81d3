namespace Kernels.Generator.TilePrograms;

/// <summary>What there is to know of an operation beside its meaning.</summary>
/// <param name="effect">What it does beside giving its result.</param>
/// <param name="signatures">What it takes and gives, a letter a type.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class OperationAttribute(Effect effect, params string[] signatures) : Attribute
{
    public Effect Effect { get; } = effect;

    public string[] Signatures { get; } = signatures;
}
