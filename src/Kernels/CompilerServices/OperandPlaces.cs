using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>Whether the elements of an operand are places: of elements within a row, or of rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OperandPlaces
{
    /// <summary>They are none.</summary>
    None,

    /// <summary>Elements are read there: each place has to be within the row.</summary>
    Read,

    /// <summary>Elements are written there: each place has to be there once.</summary>
    Written,

    /// <summary>There is one for each row of the call, and rows of scattered operands are read there.</summary>
    OfReadRows,

    /// <summary>There is one for each row of the call, and rows of scattered operands are written there: no place is there twice.</summary>
    OfWrittenRows,
}
