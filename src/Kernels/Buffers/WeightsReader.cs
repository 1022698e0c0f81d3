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
        WeightsLayout layout = ReadHeader();
        IEnumerable<ReadOnlyMemory<byte>> codes = ReadCodes(layout);
        IEnumerable<ReadOnlyMemory<byte>> scales = ReadRegion(layout.ScalesBytes, "scales");
        if (stream.CanSeek)
        {
            CheckLength(layout);
        }
        else
        {
            // Only reading shows how much there is.
            codes = Keep(codes);
            scales = Keep(scales);
        }

        WeightsRules.CheckReach(device, layout);
        var weights = new PackedWeights(device, layout);
        try
        {
            Fill(codes, new RegionWriter(device, weights.Codes, layout.CodesBytes));
            Fill(scales, new RegionWriter(device, weights.Scales, layout.ScalesBytes));
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

    private static void Fill(IEnumerable<ReadOnlyMemory<byte>> pieces, RegionWriter writer)
    {
        foreach (ReadOnlyMemory<byte> piece in pieces) piece.Span.CopyTo(writer.Next(piece.Length));
        writer.Finish();
    }

    private WeightsLayout ReadHeader()
    {
        Span<byte> bytes = stackalloc byte[WeightsHeader.FixedBytes + WeightsRules.MaximumNameBytes];
        Read(bytes[..WeightsHeader.PrefixBytes], "header");
        (int length, string? wrongPrefix) = WeightsHeader.ReadLength(bytes);
        if (wrongPrefix is not null) throw Error(wrongPrefix);

        Span<byte> header = bytes[..(length - WeightsHeader.ChecksumBytes)];
        Read(header[WeightsHeader.PrefixBytes..], "header");
        _checksum.Append(header);
        ReadChecksum("header");

        (WeightsLayout? layout, string? fault) = WeightsHeader.Read(header);
        return layout ?? throw Error(fault!);
    }

    private void CheckLength(WeightsLayout layout)
    {
        long needed = layout.CodesBytes + layout.ScalesBytes + 2 * WeightsHeader.ChecksumBytes;
        long left = stream.Length - stream.Position;
        if (left >= needed) return;
        throw Error($"{left} bytes follow its header; {layout.Outputs} rows of {layout.Inputs} elements need {needed}. It was cut short.");
    }

    private IEnumerable<ReadOnlyMemory<byte>> ReadCodes(WeightsLayout layout)
    {
        WeightsDescription description = layout.Description;
        foreach (ReadOnlyMemory<byte> piece in ReadRegion(layout.CodesBytes, "codes"))
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
    private IEnumerable<ReadOnlyMemory<byte>> ReadRegion(long bytes, string part)
    {
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
