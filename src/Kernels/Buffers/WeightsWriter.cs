using System.Buffers.Binary;

namespace Kernels;

/// <summary>Writes weights to a stream.</summary>
internal static class WeightsWriter
{
    /// <summary>Writes all of the weights, whose memory the caller holds.</summary>
    public static void Write(PackedWeights weights, Stream stream)
    {
        // Each checksum is that of everything before it, so that regions of two files cannot be mixed. It leaves the
        // checksums themselves out: after its own checksum a CRC is the same whatever came before.
        var checksum = new Crc32C();
        byte[] header = WeightsHeader.Write(weights.Layout);
        checksum.Append(header);
        stream.Write(header);
        Write(checksum, stream);
        for (int i = 0; i < weights.Regions.Length; i++)
        {
            Write(weights, weights.Regions[i], weights.Layout.Bytes(weights.Layout.Regions[i]), ref checksum, stream);
        }
    }

    private static void Write(PackedWeights weights, DeviceMemory region, long bytes, ref Crc32C checksum, Stream stream)
    {
        byte[] piece = GC.AllocateUninitializedArray<byte>((int)Math.Min(RegionWriter.PieceBytes, bytes));
        for (long written = 0; written < bytes;)
        {
            Span<byte> part = piece.AsSpan(0, (int)Math.Min(piece.Length, bytes - written));
            QueueCopy.Read(weights.Device, region, written, part);
            checksum.Append(part);
            stream.Write(part);
            written += part.Length;
        }

        Write(checksum, stream);
    }

    private static void Write(in Crc32C checksum, Stream stream)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, checksum.Value);
        stream.Write(bytes);
    }
}
