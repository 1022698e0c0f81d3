using System.Buffers.Binary;
using System.Text;
using Kernels.CompilerServices;

namespace Kernels.Tests.Weights;

/// <summary>The bytes of a weights file, written after docs/weights-file.md and by nothing of the library.</summary>
internal static class FileImage
{
    public const int NameAt = 56;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(TableEntry)];

    /// <summary>The fields of every header: name, offset and bytes.</summary>
    public static IReadOnlyList<(string Name, int At, int Bytes)> Fields { get; } =
    [
        ("magic", 0, 8), ("version", 8, 4), ("header length", 12, 4), ("outputs", 16, 8), ("inputs", 24, 8), ("codes bytes", 32, 8), ("scales bytes", 40, 8),
        ("name bytes", 48, 4), ("tags", 52, 4),
    ];

    /// <summary>The tags: name, number, and the value that a file leaves out.</summary>
    public static IReadOnlyList<(string Name, int Number, long? Default)> Tags { get; } =
    [
        ("code bits", 1, null), ("minimum", 2, null), ("maximum", 3, null), ("largest", 4, null), ("offset", 5, null), ("zero code", 6, null),
        ("statistic", 7, 0), ("scale type", 8, null), ("group size", 9, null), ("rotation", 10, 1), ("row length", 11, null), ("sign placement", 12, 0),
        ("seed", 13, 0), ("low levels", 14, 0), ("high levels", 15, 0), ("level unit", 16, 0x3F800000), ("channel scales", 17, 0),
        ("low fractions", 18, 0), ("high fractions", 19, 0), ("type of minima", 20, 0), ("rounds", 21, 1),
        ("matrix", 22, 1), ("outer matrix", 23, 1), ("permutation", 24, 0),
    ];

    /// <summary>Where the values of the tags stand in an image whose name is four bytes long and that leaves out none of the first but the statistic.</summary>
    public static IReadOnlyList<(string Name, int At, int Bytes)> Values { get; } =
        [.. Tags.Where(tag => tag.Name != "statistic" && tag.Number < 14).Select((tag, i) => (tag.Name, NameAt + 4 + (16 * i) + 8, 8))];

    public static byte[] Of(WeightsCase weights, params (int Number, int Matters, long[] Values)[] more)
    {
        WeightsDescription of = weights.Description;
        byte[][] regions = new NaiveLayout(weights).Pack();
        byte[] name = Encoding.UTF8.GetBytes(of.Format);
        long[] values =
        [
            of.CodeBits, of.Minimum, of.Maximum, BitConverter.SingleToUInt32Bits(of.Largest), BitConverter.SingleToUInt32Bits(of.Offset), of.ZeroCode, of.Statistic,
            of.ScaleType switch { KernelElementType.Float => 0, KernelElementType.Half => 1, KernelElementType.BFloat16 => 2, KernelElementType.E8M0 => 3, KernelElementType.E4M3 => 4, KernelElementType.UE5M3 => 5, _ => -1 }, of.GroupSize, of.Rotation, of.RowLength, of.SignPlacement,
            of.SignPlacement == 0 ? 0 : (long)of.Seed, (long)of.LowLevels, (long)of.HighLevels, BitConverter.SingleToUInt32Bits(of.LevelUnit), of.ChannelScales,
            (long)of.LowFractions, (long)of.HighFractions, of.Statistic == 3 ? of.ShiftType switch { KernelElementType.Float => 0, KernelElementType.Half => 1, KernelElementType.BFloat16 => 2, KernelElementType.E4M3 => 4, _ => -1 } : 0, of.Rounds, of.Matrix, of.OuterMatrix, of.Permutation,
        ];
        (int Number, int Matters, long[] Values)[] tags = [.. Tags.Zip(values).Where(pair => pair.First.Default != pair.Second).Select(pair => (pair.First.Number, 1, new[] { pair.Second })), .. more];
        using var image = new MemoryStream();
        using var writer = new BinaryWriter(image);
        writer.Write([0x89, 0x4B, 0x52, 0x4E, 0x57, 0x0D, 0x0A, 0x1A]);
        writer.Write(2);
        writer.Write(NameAt + name.Length + tags.Sum(tag => 8 + (8 * tag.Values.Length)) + 4);
        writer.Write((long)weights.Outputs);
        writer.Write((long)weights.Inputs);
        writer.Write((long)regions[0].Length);
        writer.Write((long)regions[1].Length);
        writer.Write(name.Length);
        writer.Write(tags.Length);
        writer.Write(name);
        foreach ((int number, int matters, long[] list) in tags)
        {
            writer.Write((ushort)number);
            writer.Write((ushort)matters);
            writer.Write(list.Length);
            foreach (long value in list) writer.Write(value);
        }

        Finish(writer, regions);
        byte[] bytes = image.ToArray();
        Seal(bytes, hasShifts: regions.Length > 2);
        return bytes;
    }

    /// <summary>The same weights as version 1 has them.</summary>
    public static byte[] OfVersion1(WeightsCase weights)
    {
        WeightsDescription of = weights.Description;
        byte[][] regions = new NaiveLayout(weights, isPadded: false).Pack();
        byte[] name = Encoding.UTF8.GetBytes(of.Format);
        using var image = new MemoryStream();
        using var writer = new BinaryWriter(image);
        writer.Write([0x89, 0x4B, 0x52, 0x4E, 0x57, 0x0D, 0x0A, 0x1A]);
        writer.Write(1);
        writer.Write(112 + name.Length + 4);
        foreach (int value in new[] { of.CodeBits, of.Minimum, of.Maximum }) writer.Write(value);
        writer.Write(of.Largest);
        writer.Write(of.Offset);
        int scaleType = of.ScaleType switch { KernelElementType.Float => 0, KernelElementType.Half => 1, _ => 2 };
        foreach (int value in new[] { of.ZeroCode, of.Statistic, scaleType, of.GroupSize, of.Rotation, of.RowLength, of.SignPlacement }) writer.Write(value);
        writer.Write(of.SignPlacement == 0 ? 0 : of.Seed);
        foreach (long value in new[] { weights.Outputs, weights.Inputs, regions[0].Length, regions[1].Length }) writer.Write(value);
        writer.Write(0);
        writer.Write(name.Length);
        writer.Write(name);
        Finish(writer, regions);
        byte[] bytes = image.ToArray();
        Seal(bytes, codesBytesAt: 88);
        return bytes;
    }

    private static void Finish(BinaryWriter writer, byte[][] regions)
    {
        writer.Write(0);
        foreach (byte[] region in regions)
        {
            writer.Write(region);
            writer.Write(0);
        }
    }

    /// <summary>Recomputes the checksums of an image, as far as its own lengths say where they stand; zero points or minima, whose length none says, are what is left.</summary>
    public static void Seal(Span<byte> image, int codesBytesAt = 32, bool hasShifts = false)
    {
        if (image.Length < codesBytesAt + 16) return;
        long header = BinaryPrimitives.ReadUInt32LittleEndian(image[12..]) - 4L;
        ulong codes = BinaryPrimitives.ReadUInt64LittleEndian(image[codesBytesAt..]);
        ulong scales = BinaryPrimitives.ReadUInt64LittleEndian(image[(codesBytesAt + 8)..]);
        uint state = uint.MaxValue;
        int at = 0;
        ulong left = (ulong)(image.Length - header - 16) - codes - scales;
        foreach (ulong bytes in hasShifts ? new[] { (ulong)header, codes, scales, left } : [(ulong)header, codes, scales])
        {
            if (image.Length - at < 4 || bytes > (ulong)(image.Length - at - 4)) return;
            state = Checksum(image.Slice(at, (int)bytes), state);
            at += (int)bytes;
            BinaryPrimitives.WriteUInt32LittleEndian(image[at..], ~state);
            at += 4;
        }
    }

    /// <summary>The CRC-32C register after more bytes; it begins with all bits set and is inverted to give the checksum.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes, uint state)
    {
        foreach (byte value in bytes) state = (state >> 8) ^ Table[(byte)(state ^ value)];
        return state;
    }

    // The polynomial of Castagnoli, reflected, a bit at a time.
    private static uint TableEntry(int value)
    {
        uint entry = (uint)value;
        for (int bit = 0; bit < 8; bit++) entry = (entry >> 1) ^ ((entry & 1) * 0x82F63B78u);
        return entry;
    }
}
