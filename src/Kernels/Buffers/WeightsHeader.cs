using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>The header of a weights file of version 2, field by field as <c>docs/weights-file.md</c> lists them.</summary>
internal static class WeightsHeader
{
    public const uint Version = 2;

    /// <summary>The bytes of magic, version and header length, which say how to read the rest.</summary>
    public const int PrefixBytes = 16;

    public const int ChecksumBytes = sizeof(uint);

    /// <summary>The most bytes of a header, with its checksum.</summary>
    public const int MaximumBytes = 1 << 16;

    private const int VersionAt = 8;
    private const int LengthAt = 12;
    private const int OutputsAt = 16;
    private const int InputsAt = 24;
    private const int CodesBytesAt = 32;
    private const int ScalesBytesAt = 40;
    private const int NameBytesAt = 48;
    private const int TagsAt = 52;

    /// <summary>The bytes before the name.</summary>
    private const int FixedBytes = 56;

    /// <summary>The bytes of a tag before its values: its number, whether it matters, and how many values it has.</summary>
    private const int TagBytes = 8;

    // A byte that is no text, the name, and line ends that a transfer as text would change.
    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'K', (byte)'R', (byte)'N', (byte)'W', (byte)'\r', (byte)'\n', 0x1A];

    /// <summary>The header without its checksum.</summary>
    public static byte[] Write(WeightsLayout layout)
    {
        WeightsDescription description = layout.Description;
        byte[] name = Encoding.UTF8.GetBytes(description.Format);
        (WeightsTag Tag, ImmutableArray<long> Values)[] tags = [.. description.Properties.All.ToArray().Where(entry => WeightsTags.Find(entry.Tag)?.Applies(description) ?? true)];
        byte[] header = new byte[FixedBytes + name.Length + tags.Sum(entry => TagBytes + (entry.Values.Length * sizeof(long)))];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(VersionAt), Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(LengthAt), header.Length + ChecksumBytes);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(OutputsAt), layout.Outputs);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(InputsAt), layout.Inputs);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(CodesBytesAt), layout.Bytes(layout.Region(ProductSlot.WeightCodes)));
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(ScalesBytesAt), layout.Bytes(layout.Region(ProductSlot.WeightScales)));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(NameBytesAt), name.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(TagsAt), tags.Length);
        name.CopyTo(header, FixedBytes);
        Span<byte> rest = header.AsSpan(FixedBytes + name.Length);
        foreach ((WeightsTag tag, ImmutableArray<long> values) in tags)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, (ushort)tag);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[2..], WeightsTags.Find(tag) is null ? (ushort)0 : (ushort)1);
            BinaryPrimitives.WriteInt32LittleEndian(rest[4..], values.Length);
            rest = rest[TagBytes..];
            foreach (long value in values)
            {
                BinaryPrimitives.WriteInt64LittleEndian(rest, value);
                rest = rest[sizeof(long)..];
            }
        }

        return header;
    }

    /// <summary>The version and the length of the whole header, with its checksum, by its first bytes; or what is wrong with these.</summary>
    public static (uint Version, int Length, string? Fault) ReadLength(ReadOnlySpan<byte> prefix)
    {
        if (!prefix[..Magic.Length].SequenceEqual(Magic))
        {
            return (0, 0, $"it begins with the bytes {Convert.ToHexString(prefix[..Magic.Length])}, and a weights file with {Convert.ToHexString(Magic)}.");
        }

        uint version = BinaryPrimitives.ReadUInt32LittleEndian(prefix[VersionAt..]);
        if (version is 0 or > Version)
        {
            return (0, 0, $"its version is {version}; this runtime knows versions 1 and {Version}. Load it with the Kernels package that wrote it, or a newer one.");
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix[LengthAt..]);
        int least = (version == Version ? FixedBytes : WeightsHeader1.FixedBytes) + 1 + ChecksumBytes;
        int most = version == Version ? MaximumBytes : WeightsHeader1.FixedBytes + WeightsRules.MaximumNameBytes + ChecksumBytes;
        return length >= least && length <= most ? (version, length, null) : (0, 0, $"its header has {length} bytes; it has {least} to {most}.");
    }

    /// <summary>What the header (without its checksum) describes, or what is wrong with it.</summary>
    public static (WeightsFileShape? Shape, string? Fault) Read(ReadOnlySpan<byte> header)
    {
        int nameBytes = BinaryPrimitives.ReadInt32LittleEndian(header[NameBytesAt..]);
        int most = Math.Min(header.Length - FixedBytes, WeightsRules.MaximumNameBytes);
        if (nameBytes < 1 || nameBytes > most) return (null, $"its name has {nameBytes} bytes; it has 1 to {most}.");

        int tags = BinaryPrimitives.ReadInt32LittleEndian(header[TagsAt..]);
        (WeightsProperties? properties, string? fault) = ReadTags(header[(FixedBytes + nameBytes)..], tags);
        if (properties is null) return (null, fault);

        string name = Encoding.UTF8.GetString(header.Slice(FixedBytes, nameBytes));
        var description = new WeightsDescription(name) { Properties = properties };
        foreach (WeightsTagRow row in WeightsTags.All)
        {
            if (row.Default is null && !properties.Has(row.Tag)) return (null, $"it does not say its {row.Tag}, which all weights do.");
            if (!row.Applies(description) && properties.Has(row.Tag)) return (null, $"it says its {row.Tag}, which means nothing beside the rest of what it says.");
        }

        return WeightsFileShape.Read(
            description,
            BinaryPrimitives.ReadInt64LittleEndian(header[OutputsAt..]),
            BinaryPrimitives.ReadInt64LittleEndian(header[InputsAt..]),
            isPadded: true,
            BinaryPrimitives.ReadInt64LittleEndian(header[CodesBytesAt..]),
            BinaryPrimitives.ReadInt64LittleEndian(header[ScalesBytesAt..]));
    }

    private static (WeightsProperties? Properties, string? Fault) ReadTags(ReadOnlySpan<byte> bytes, int count)
    {
        var entries = new List<(WeightsTag, ImmutableArray<long>)>();
        for (int last = -1, left = count; left > 0; left--)
        {
            if (bytes.Length < TagBytes) return (null, $"its header ends within its {count} tags.");
            ushort number = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            ushort matters = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
            int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
            bytes = bytes[TagBytes..];
            if (number <= last) return (null, $"its tag {number} follows tag {last}; tags ascend.");
            if (length < 1 || length > bytes.Length / sizeof(long)) return (null, $"its tag {number} has {length} values; {bytes.Length} bytes of the header are left.");

            WeightsTagRow? row = WeightsTags.Find((WeightsTag)number);
            if (matters != (row is null ? 0 : 1)) return (null, row is null ? Unknown(number, matters) : $"its tag {number} ({row.Tag}) is marked {matters}; it is marked 1.");
            ImmutableArray<long> values = Values(bytes[..(length * sizeof(long))]);
            if (row is not null && (values is not [var value] || !row.Holds(value) || row.Default == value))
            {
                string unless = row.Default is { } omitted ? $", and is left out where it is {omitted}" : "";
                return (null, $"its {row.Tag} is {values[0]}, of {values.Length} values; it is one value of its kind{unless}.");
            }

            entries.Add(((WeightsTag)number, values));
            bytes = bytes[(length * sizeof(long))..];
            last = number;
        }

        return count >= 0 && bytes.IsEmpty ? (new WeightsProperties([.. entries]), null) : (null, $"{bytes.Length} bytes of its header follow its {count} tags.");
    }

    private static string Unknown(ushort number, ushort matters) => matters == 1
        ? $"its tag {number}, which this runtime does not know, decides what its codes mean. Load it with the Kernels package that wrote it, or a newer one."
        : $"its tag {number} is marked {matters}; 0 and 1 are known.";

    private static ImmutableArray<long> Values(ReadOnlySpan<byte> bytes)
    {
        ImmutableArray<long>.Builder values = ImmutableArray.CreateBuilder<long>(bytes.Length / sizeof(long));
        for (; !bytes.IsEmpty; bytes = bytes[sizeof(long)..]) values.Add(BinaryPrimitives.ReadInt64LittleEndian(bytes));
        return values.MoveToImmutable();
    }
}
