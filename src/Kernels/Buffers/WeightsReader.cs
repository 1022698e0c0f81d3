using System.Buffers.Binary;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>Reads weights from a stream. Nothing it allocates is larger than what the stream was seen to hold, or than a piece.</summary>
/// <param name="stream">Where they are read from.</param>
/// <param name="source">What the stream is called in messages.</param>
internal sealed class WeightsReader(Stream stream, string source)
{
    private Crc32C _checksum = new();
    private long _read;

    public PackedWeights Load(KernelDevice device)
    {
        WeightsFileShape shape = ReadHeader();
        WeightsLayout layout = shape.Layout;
        IEnumerable<ReadOnlyMemory<byte>>[] regions = [.. layout.Regions.Select(region => region.Slot == ProductSlot.WeightCodes ? ReadCodes(shape, region) : ReadRegion(shape, region))];

        // Where a stream cannot tell its length, only reading shows how much there is.
        if (stream.CanSeek) CheckLength(shape);
        else regions = [.. regions.Select(Keep)];

        WeightsRules.CheckReach(device, layout);
        var weights = new PackedWeights(device, layout);
        try
        {
            for (int i = 0; i < regions.Length; i++) Fill(regions[i], shape, layout.Regions[i], weights.WriterOf(layout.Regions[i]));
            return weights;
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    private static List<ReadOnlyMemory<byte>> Keep(IEnumerable<ReadOnlyMemory<byte>> pieces)
        => [.. pieces.Select(piece => new ReadOnlyMemory<byte>(piece.ToArray()))];

    /// <param name="pieces">The region as the file holds it.</param>
    /// <param name="shape">What the file holds.</param>
    /// <param name="region">The region.</param>
    /// <param name="writer">The region in memory.</param>
    private static void Fill(IEnumerable<ReadOnlyMemory<byte>> pieces, WeightsFileShape shape, WeightsRegion region, RegionWriter writer)
    {
        // Behind the whole blocks, each line of the last one is filled up.
        long whole = shape.IsPadded ? shape.Bytes(region) : (shape.Layout.Outputs - shape.LastRows) * region.RowBytes;
        int lineBytes = shape.LastRows * region.ElementBytes;
        long position = 0;
        Span<byte> line = default;
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            ReadOnlySpan<byte> left = piece.Span;
            int count = (int)Math.Clamp(whole - position, 0, left.Length);
            left[..count].CopyTo(writer.Next(count));
            for (left = left[count..], position += count; !left.IsEmpty; left = left[count..], position += count)
            {
                int inLine = (int)((position - whole) % lineBytes);
                if (inLine == 0)
                {
                    line = writer.Next(WeightsLayout.BlockRows * region.ElementBytes);
                    line.Clear();
                }

                count = Math.Min(lineBytes - inLine, left.Length);
                left[..count].CopyTo(line[inLine..]);
            }
        }

        writer.Finish();
    }

    private WeightsFileShape ReadHeader()
    {
        Span<byte> prefix = stackalloc byte[WeightsHeader.PrefixBytes];
        Read(prefix, "header");
        (uint version, int length, string? wrongPrefix) = WeightsHeader.ReadLength(prefix);
        if (wrongPrefix is not null) throw Error(wrongPrefix);

        byte[] header = new byte[length - WeightsHeader.ChecksumBytes];
        prefix.CopyTo(header);
        Read(header.AsSpan(WeightsHeader.PrefixBytes), "header");
        _checksum.Append(header);
        ReadChecksum("header");

        (WeightsFileShape? shape, string? fault) = version == 1 ? WeightsHeader1.Read(header) : WeightsHeader.Read(header);
        return shape ?? throw Error(fault!);
    }

    private void CheckLength(WeightsFileShape shape)
    {
        WeightsLayout layout = shape.Layout;
        long needed = shape.RegionBytes;
        long left = stream.Length - stream.Position;
        if (left >= needed) return;
        throw Error($"{left} bytes follow its header; {layout.Outputs} rows of {layout.Inputs} elements need {needed}. It was cut short.");
    }

    private IEnumerable<ReadOnlyMemory<byte>> ReadCodes(WeightsFileShape shape, WeightsRegion codes)
    {
        WeightsDescription description = shape.Layout.Description;
        foreach (ReadOnlyMemory<byte> piece in ReadRegion(shape, codes))
        {
            // A product's sums are proved not to overflow for codes in the format's range, whatever the checksum says.
            long index = CodeScan.FirstOutside(piece.Span, description.CodeBits, bias: 0, description.Maximum - description.Minimum);
            if (index >= 0)
            {
                int code = CodeScan.Code(piece.Span, index, description.CodeBits) + description.Minimum;
                throw Error($"it has the code {code}; format {description.Format} has codes from {description.Minimum} to {description.Maximum}.");
            }

            yield return piece;
        }
    }

    /// <summary>The pieces of a region, each of them valid until the next, and then its checksum.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> ReadRegion(WeightsFileShape shape, WeightsRegion region)
    {
        (long bytes, string part) = (shape.Bytes(region), region.Name);
        byte[] piece = GC.AllocateUninitializedArray<byte>((int)Math.Min(RegionWriter.PieceBytes, bytes));
        for (long left = bytes; left > 0;)
        {
            Memory<byte> next = piece.AsMemory(0, (int)Math.Min(piece.Length, left));
            Read(next.Span, part);
            _checksum.Append(next.Span);
            left -= next.Length;
            yield return next;
        }

        ReadChecksum(part);
    }

    private void ReadChecksum(string part)
    {
        Span<byte> bytes = stackalloc byte[WeightsHeader.ChecksumBytes];
        Read(bytes, part);
        uint found = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (found == _checksum.Value) return;
        throw Error($"the checksum after its {part} is {found:X8}, and the bytes give {_checksum.Value:X8}. It was damaged; get it again.");
    }

    private void Read(Span<byte> bytes, string part)
    {
        int count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        _read += count;
        if (count < bytes.Length) throw Error($"it ends after {_read} bytes, within its {part}. It was cut short.");
    }

    private WeightsFileException Error(string reason) => new(source, reason);
}
