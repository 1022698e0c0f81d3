namespace Kernels.Generator.Specs;

/// <summary>The vector widths, in bits, that a project's CPU bodies are compiled for; 0 is scalar. A width that is left out runs the body of another.</summary>
internal sealed record VectorWidths(EquatableArray<int> Bits)
{
    /// <summary>All but scalar: x64 and Arm64 always have vectors of 128 bits, and scalar bodies are a fifth of the lines.</summary>
    public static VectorWidths Default { get; } = new(ImmutableArray.Create(128, 256, 512));

    public static VectorWidths All { get; } = new(ImmutableArray.Create(0, 128, 256, 512));

    public bool Contains(int bits) => Bits.Contains(bits);
}
