using System.Buffers.Binary;
using System.Text;
using Kernels.CompilerServices;

namespace Kernels.Tests.Weights;

/// <summary>The bytes of a weights file, written after docs/weights-file.md and by nothing of the library.</summary>
internal static class FileImage
{
    public const int NameAt = 112;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(TableEntry)];

    /// <summary>The header's fields: name, offset and bytes.</summary>
    public static IReadOnlyList<(string Name, int At, int Bytes)> Fields { get; } =
    [
        ("magic", 0, 8), ("version", 8, 4), ("header length", 12, 4), ("code bits", 16, 4), ("minimum", 20, 4), ("maximum", 24, 4),
        ("largest", 28, 4), ("offset", 32, 4), ("zero code", 36, 4), ("statistic", 40, 4), ("scale type", 44, 4), ("group size", 48, 4),
        ("rotation", 52, 4), ("row length", 56, 4), ("sign placement", 60, 4), ("seed", 64, 8), ("outputs", 72, 8), ("inputs", 80, 8),
        ("codes bytes", 88, 8), ("scales bytes", 96, 8), ("reserved", 104, 4), ("name bytes", 108, 4),
    ];

    public static byte[] Of(WeightsCase weights)
    {
        WeightsDescription description = weights.Description;
        (byte[] codes, byte[] scales) = new NaiveLayout(weights).Pack();
        byte[] name = Encoding.UTF8.GetBytes(description.Format);
        using var image = new MemoryStream();
        using var writer = new BinaryWriter(image);
        writer.Write([0x89, 0x4B, 0x52, 0x4E, 0x57, 0x0D, 0x0A, 0x1A]);
        writer.Write(1);
        writer.Write(NameAt + name.Length + 4);
        writer.Write(description.CodeBits);
        writer.Write(description.Minimum);
        writer.Write(description.Maximum);
        writer.Write(description.Largest);
        writer.Write(description.Offset);
        writer.Write(description.ZeroCode);
        writer.Write(description.Statistic);
        writer.Write(description.ScaleType switch { KernelElementType.Float => 0, KernelElementType.Half => 1, _ => 2 });
        writer.Write(description.GroupSize);
        writer.Write(description.Rotation);
        writer.Write(description.RowLength);
        writer.Write(description.SignPlacement);
        writer.Write(description.SignPlacement == 0 ? 0 : description.Seed);
        writer.Write((long)weights.Outputs);
        writer.Write((long)weights.Inputs);
        writer.Write((long)codes.Length);
        writer.Write((long)scales.Length);
        writer.Write(0);
        writer.Write(name.Length);
        writer.Write(name);
        writer.Write(0);
        writer.Write(codes);
        writer.Write(0);
        writer.Write(scales);
        writer.Write(0);
        byte[] bytes = image.ToArray();
        Seal(bytes);
        return bytes;
    }

    /// <summary>Recomputes the checksums of an image, as far as its own lengths say where they stand.</summary>
    public static void Seal(Span<byte> image)
    {
        if (image.Length < NameAt) return;
        long header = BinaryPrimitives.ReadUInt32LittleEndian(image[12..]) - 4L;
        ulong codes = BinaryPrimitives.ReadUInt64LittleEndian(image[88..]);
        ulong scales = BinaryPrimitives.ReadUInt64LittleEndian(image[96..]);
        uint state = uint.MaxValue;
        int at = 0;
        foreach (ulong bytes in new[] { (ulong)header, codes, scales })
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
