using System.Collections.Immutable;
using System.Linq;

namespace Kernels.Generator.Specs;

/// <summary>The vector widths, in bits, that a project's CPU bodies are compiled for; 0 is scalar. A width that is left out runs the body of another.</summary>
internal sealed record VectorWidths(EquatableArray<int> Bits)
{
    public static VectorWidths All { get; } = new(ImmutableArray.Create(0, 128, 256, 512));

    public bool Contains(int bits) => Bits.Contains(bits);
}
