using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>Whether the elements of an operand are places within a row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OperandPlaces
{
    /// <summary>They are none.</summary>
    None,

    /// <summary>Elements are read there: each place has to be within the row.</summary>
    Read,

    /// <summary>Elements are written there: each place has to be there once.</summary>
    Written,
}
