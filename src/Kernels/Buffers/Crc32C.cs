using System.Buffers.Binary;
using System.Numerics;

namespace Kernels;

/// <summary>The CRC-32C (Castagnoli) of bytes that come in pieces.</summary>
internal struct Crc32C()
{
    private uint _state = uint.MaxValue;

    public readonly uint Value => ~_state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        uint state = _state;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte value in bytes) state = BitOperations.Crc32C(state, value);
        _state = state;
    }
}
