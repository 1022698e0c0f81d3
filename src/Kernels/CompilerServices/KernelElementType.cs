using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>How an operand's elements are stored.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum KernelElementType
{
    /// <summary><see cref="float"/>.</summary>
    Float,

    /// <summary><see cref="System.Half"/>.</summary>
    Half,

    /// <summary><see cref="byte"/>.</summary>
    Byte,

    /// <summary><see cref="int"/>.</summary>
    Int32,

    /// <summary><see cref="Kernels.BFloat16"/>.</summary>
    BFloat16,

    /// <summary>A power of two as a <see cref="byte"/>, its exponent plus 127.</summary>
    E8M0,

    /// <summary>A floating-point number of 4 bits of exponent and 3 of fraction, with a sign, in a <see cref="byte"/>.</summary>
    E4M3,

    /// <summary>A floating-point number of 5 bits of exponent and 3 of fraction, without a sign, in a <see cref="byte"/>.</summary>
    UE5M3,
}
