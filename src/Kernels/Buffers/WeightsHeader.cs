using System.Buffers.Binary;
using System.Text;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>The header of a weights file, field by field as <c>docs/weights-file.md</c> lists them.</summary>
internal static class WeightsHeader
{
    public const uint Version = 1;

    /// <summary>The bytes of magic, version and header length, which say how to read the rest.</summary>
    public const int PrefixBytes = 16;

    /// <summary>The bytes before the name.</summary>
    public const int FixedBytes = 112;

    public const int ChecksumBytes = sizeof(uint);

    private const int VersionAt = 8;
    private const int LengthAt = 12;
    private const int CodeBitsAt = 16;
    private const int MinimumAt = 20;
    private const int MaximumAt = 24;
    private const int LargestAt = 28;
    private const int OffsetAt = 32;
    private const int ZeroCodeAt = 36;
    private const int StatisticAt = 40;
    private const int ScaleTypeAt = 44;
    private const int GroupSizeAt = 48;
    private const int RotationAt = 52;
    private const int RowLengthAt = 56;
    private const int SignPlacementAt = 60;
    private const int SeedAt = 64;
    private const int OutputsAt = 72;
    private const int InputsAt = 80;
    private const int CodesBytesAt = 88;
    private const int ScalesBytesAt = 96;
    private const int ReservedAt = 104;
    private const int NameBytesAt = 108;

    // A type of scales is written as its place in this list.
    private static ReadOnlySpan<KernelElementType> ScaleTypes => WeightsRules.ScaleTypes;

    // A byte that is no text, the name, and line ends that a transfer as text would change.
    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'K', (byte)'R', (byte)'N', (byte)'W', (byte)'\r', (byte)'\n', 0x1A];

    /// <summary>The header without its checksum.</summary>
    public static byte[] Write(WeightsLayout layout)
    {
        WeightsDescription description = layout.Description;
        byte[] name = Encoding.UTF8.GetBytes(description.Format);
        byte[] header = new byte[FixedBytes + name.Length];
        Magic.CopyTo(header);
        WriteInt32(header, VersionAt, (int)Version);
        WriteInt32(header, LengthAt, header.Length + ChecksumBytes);
        WriteInt32(header, CodeBitsAt, description.CodeBits);
        WriteInt32(header, MinimumAt, description.Minimum);
        WriteInt32(header, MaximumAt, description.Maximum);
        WriteInt32(header, LargestAt, BitConverter.SingleToInt32Bits(description.Largest));
        WriteInt32(header, OffsetAt, BitConverter.SingleToInt32Bits(description.Offset));
        WriteInt32(header, ZeroCodeAt, description.ZeroCode);
        WriteInt32(header, StatisticAt, description.Statistic);
        WriteInt32(header, ScaleTypeAt, ScaleTypes.IndexOf(description.ScaleType));
        WriteInt32(header, GroupSizeAt, description.GroupSize);
        WriteInt32(header, RotationAt, description.Rotation);
        WriteInt32(header, RowLengthAt, description.RowLength);
        WriteInt32(header, SignPlacementAt, description.SignPlacement);
        WriteInt64(header, SeedAt, description.SignPlacement == 0 ? 0 : (long)description.Seed);
        WriteInt64(header, OutputsAt, layout.Outputs);
        WriteInt64(header, InputsAt, layout.Inputs);
        WriteInt64(header, CodesBytesAt, layout.CodesBytes);
        WriteInt64(header, ScalesBytesAt, layout.ScalesBytes);
        WriteInt32(header, NameBytesAt, name.Length);
        name.CopyTo(header, FixedBytes);
        return header;
    }

    /// <summary>The length of the whole header, with its checksum, by its first bytes; or what is wrong with these.</summary>
    public static (int Length, string? Fault) ReadLength(ReadOnlySpan<byte> prefix)
    {
        if (!prefix[..Magic.Length].SequenceEqual(Magic))
        {
            return (0, $"it begins with the bytes {Convert.ToHexString(prefix[..Magic.Length])}, and a weights file with {Convert.ToHexString(Magic)}.");
        }

        uint version = (uint)ReadInt32(prefix, VersionAt);
        if (version != Version)
        {
            return (0, $"its version is {version}; this runtime knows version {Version}. Load it with the Kernels package that wrote it, or a newer one.");
        }

        int length = ReadInt32(prefix, LengthAt);
        const int Least = FixedBytes + 1 + ChecksumBytes;
        const int Most = FixedBytes + WeightsRules.MaximumNameBytes + ChecksumBytes;
        return length is >= Least and <= Most ? (length, null) : (0, $"its header has {length} bytes; it has {Least} to {Most}.");
    }

    /// <summary>What the header (without its checksum) describes, or what is wrong with it.</summary>
    public static (WeightsLayout? Layout, string? Fault) Read(ReadOnlySpan<byte> header)
    {
        int nameBytes = ReadInt32(header, NameBytesAt);
        if (nameBytes != header.Length - FixedBytes) return (null, $"its name has {nameBytes} bytes; the header's length leaves {header.Length - FixedBytes}.");

        int scaleType = ReadInt32(header, ScaleTypeAt);
        if (scaleType < 0 || scaleType >= ScaleTypes.Length) return (null, $"its type of scales is {scaleType}; 0 to {ScaleTypes.Length - 1} are known.");

        int reserved = ReadInt32(header, ReservedAt);
        if (reserved != 0) return (null, $"its reserved field is {reserved}; it is 0.");

        WeightsDescription description = Description(header, scaleType, Encoding.UTF8.GetString(header[FixedBytes..]));
        if (description.SignPlacement == 0 && description.Seed != 0) return (null, $"it has the seed {description.Seed}, but no random signs; then the seed is 0.");

        long outputs = ReadInt64(header, OutputsAt);
        long inputs = ReadInt64(header, InputsAt);
        string? fault = WeightsRules.Fault(description)
            ?? WeightsRules.InputsFault(description, inputs)
            ?? WeightsRules.OutputsFault(description, outputs, inputs);
        if (fault is not null) return (null, $"its header is contradictory. {fault}");

        var layout = new WeightsLayout(description, outputs, inputs);
        long codes = ReadInt64(header, CodesBytesAt);
        long scales = ReadInt64(header, ScalesBytesAt);
        if (codes != layout.CodesBytes) return (null, $"its codes have {codes} bytes; its shape needs {layout.CodesBytes}.");
        if (scales != layout.ScalesBytes) return (null, $"its scales have {scales} bytes; its shape needs {layout.ScalesBytes}.");
        return (layout, null);
    }

    private static WeightsDescription Description(ReadOnlySpan<byte> header, int scaleType, string name) => new(
        name,
        ReadInt32(header, CodeBitsAt),
        ReadInt32(header, MinimumAt),
        ReadInt32(header, MaximumAt),
        BitConverter.Int32BitsToSingle(ReadInt32(header, LargestAt)),
        BitConverter.Int32BitsToSingle(ReadInt32(header, OffsetAt)),
        ReadInt32(header, ZeroCodeAt),
        ReadInt32(header, StatisticAt),
        ScaleTypes[scaleType],
        ReadInt32(header, GroupSizeAt),
        ReadInt32(header, RotationAt),
        ReadInt32(header, RowLengthAt),
        ReadInt32(header, SignPlacementAt),
        (ulong)ReadInt64(header, SeedAt));

    private static int ReadInt32(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt32LittleEndian(header[at..]);

    private static long ReadInt64(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt64LittleEndian(header[at..]);

    private static void WriteInt32(Span<byte> header, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(header[at..], value);

    private static void WriteInt64(Span<byte> header, int at, long value) => BinaryPrimitives.WriteInt64LittleEndian(header[at..], value);
}
