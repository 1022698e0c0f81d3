using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>The CPU bodies of a kernel, one per vector width. Implemented by generated code.</summary>
/// <remarks>Each body processes the tiles firstTile … firstTile + tiles − 1 and holds the loop over them.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowKernel
{
    /// <summary>Processes tiles without vectors.</summary>
    /// <param name="arguments">The operands and this thread's scratch.</param>
    /// <param name="firstTile">The first tile.</param>
    /// <param name="tiles">The number of tiles.</param>
    static abstract void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles);

    /// <summary>Processes tiles with 128-bit vectors.</summary>
    /// <inheritdoc cref="RunScalar"/>
    static abstract void Run128(in KernelArguments arguments, nint firstTile, nint tiles);

    /// <summary>Processes tiles with 256-bit vectors.</summary>
    /// <inheritdoc cref="RunScalar"/>
    static abstract void Run256(in KernelArguments arguments, nint firstTile, nint tiles);

    /// <summary>Processes tiles with 512-bit vectors.</summary>
    /// <inheritdoc cref="RunScalar"/>
    static abstract void Run512(in KernelArguments arguments, nint firstTile, nint tiles);
}
