namespace Kernels.Tests.Oracles;

/// <summary>A row that is made to hurt, and what is special about it.</summary>
public sealed record AdversarialRow(string Name, float[] Values)
{
    public override string ToString() => Name;
}
