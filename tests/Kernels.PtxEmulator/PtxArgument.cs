using System.Runtime.InteropServices;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator;

/// <summary>The value of one kernel parameter, made by an implicit conversion.</summary>
public sealed class PtxArgument
{
    private readonly PtxBuffer? _buffer;
    private readonly PtxType _type;

    private PtxArgument(byte[] bytes, PtxType type, PtxBuffer? buffer = null)
    {
        Bytes = bytes;
        _type = type;
        _buffer = buffer;
    }

    internal byte[] Bytes { get; }

    public static implicit operator PtxArgument(PtxBuffer buffer) => new(Encode(buffer.Address), PtxType.U64, buffer);

    public static implicit operator PtxArgument(int value) => new(Encode(value), PtxType.S32);

    public static implicit operator PtxArgument(uint value) => new(Encode(value), PtxType.U32);

    public static implicit operator PtxArgument(long value) => new(Encode(value), PtxType.S64);

    public static implicit operator PtxArgument(ulong value) => new(Encode(value), PtxType.U64);

    public static implicit operator PtxArgument(float value) => new(Encode(value), PtxType.F32);

    public static implicit operator PtxArgument(double value) => new(Encode(value), PtxType.F64);

    /// <summary>A parameter passed by value: a <c>.b8</c> array, or any parameter of as many bytes.</summary>
    public static implicit operator PtxArgument(byte[] value) => new(value, new PtxType(ScalarKind.Bits, 8));

    /// <summary>Why this value cannot be passed for the parameter, or null when it can.</summary>
    internal string? MismatchWith(Variable parameter, PtxMachine machine)
    {
        if (_buffer is not null && _buffer.Machine != machine)
            return $"buffer '{_buffer.Name}' belongs to another machine";
        if (Bytes.Length != parameter.Bytes)
            return $"{Bytes.Length} bytes passed, {parameter.Bytes} declared ({parameter.Type})";
        bool untyped = parameter.Type.Kind == ScalarKind.Bits || _type.Kind == ScalarKind.Bits;
        return !untyped && parameter.Type.IsFloat != _type.IsFloat ? $"{_type} passed, {parameter.Type} declared" : null;
    }

    private static byte[] Encode<T>(T value) where T : unmanaged =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
}
