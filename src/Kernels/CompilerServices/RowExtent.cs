using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>What a row of x has as many of as something that stages hand on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RowExtent
{
    /// <summary>k: the elements of the row.</summary>
    Inputs,

    /// <summary>The groups of k.</summary>
    Groups,

    /// <summary>n: the outputs of the weights.</summary>
    Outputs,
}
