using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>What the tiles of a stage divide.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum GridBlocks
{
    /// <summary>The blocks of all rows of x, which do not depend on one another.</summary>
    Blocks,

    /// <summary>The rows of x.</summary>
    Rows,

    /// <summary>The outputs of the weights, for some rows of x at a time.</summary>
    Outputs,
}
