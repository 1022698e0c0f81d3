using System.Runtime.InteropServices;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>
/// What an encoder wrote of groups, one element for each: scales, zero points or minima, of <see cref="float"/>, <see cref="Half"/>, <see cref="BFloat16"/> or
/// <see cref="byte"/>. Arrays and spans of these convert to it; a list of numbers in brackets has no type of its own, and is written <c>new[] { 0.5f }</c>.
/// </summary>
public readonly ref struct GroupValues
{
    private GroupValues(KernelElementType type, int count, ReadOnlySpan<byte> bytes)
    {
        (Type, Count) = (type, count);
        Bytes = bytes;
    }

    /// <summary>The number of elements; 0 by default.</summary>
    public int Count { get; }

    internal KernelElementType Type { get; }

    internal ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Elements of a type as memory holds them.</summary>
    internal static GroupValues Of(KernelElementType type, ReadOnlySpan<byte> bytes) => new(type.Declared(), bytes.Length / type.Size(), bytes);

    /// <summary>Numbers of binary32.</summary>
    public static implicit operator GroupValues(ReadOnlySpan<float> values) => new(KernelElementType.Float, values.Length, MemoryMarshal.AsBytes(values));

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{float})"/>
    public static implicit operator GroupValues(Span<float> values) => (ReadOnlySpan<float>)values;

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{float})"/>
    public static implicit operator GroupValues(float[] values) => (ReadOnlySpan<float>)values;

    /// <summary>Numbers of binary16.</summary>
    public static implicit operator GroupValues(ReadOnlySpan<Half> values) => new(KernelElementType.Half, values.Length, MemoryMarshal.AsBytes(values));

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{Half})"/>
    public static implicit operator GroupValues(Span<Half> values) => (ReadOnlySpan<Half>)values;

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{Half})"/>
    public static implicit operator GroupValues(Half[] values) => (ReadOnlySpan<Half>)values;

    /// <summary>Numbers of bfloat16.</summary>
    public static implicit operator GroupValues(ReadOnlySpan<BFloat16> values) => new(KernelElementType.BFloat16, values.Length, MemoryMarshal.AsBytes(values));

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{BFloat16})"/>
    public static implicit operator GroupValues(Span<BFloat16> values) => (ReadOnlySpan<BFloat16>)values;

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{BFloat16})"/>
    public static implicit operator GroupValues(BFloat16[] values) => (ReadOnlySpan<BFloat16>)values;

    /// <summary>Zero points, or scales of 8 bits.</summary>
    public static implicit operator GroupValues(ReadOnlySpan<byte> values) => new(KernelElementType.Byte, values.Length, values);

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{byte})"/>
    public static implicit operator GroupValues(Span<byte> values) => (ReadOnlySpan<byte>)values;

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{byte})"/>
    public static implicit operator GroupValues(byte[] values) => (ReadOnlySpan<byte>)values;
}
