using System.Buffers.Binary;
using System.Text;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>The header of a weights file of version 1, which is read and no longer written: fields in fixed places, a last block of the rows that remain.</summary>
internal static class WeightsHeader1
{
    /// <summary>The bytes before the name.</summary>
    public const int FixedBytes = 112;

    /// <summary>The last of the statistics and of the scale types that its time knew.</summary>
    private const int LastStatistic = (int)ScaleStatistic.MeanMagnitude;
    private const int LastScaleType = 2;

    /// <summary>What the header (without its checksum) describes, or what is wrong with it.</summary>
    public static (WeightsFileShape? Shape, string? Fault) Read(ReadOnlySpan<byte> header)
    {
        int nameBytes = Int32(header, 108);
        if (nameBytes != header.Length - FixedBytes) return (null, $"its name has {nameBytes} bytes; the header's length leaves {header.Length - FixedBytes}.");

        int reserved = Int32(header, 104);
        if (reserved != 0) return (null, $"its reserved field is {reserved}; it is 0.");

        int statistic = Int32(header, 40);
        if (statistic > LastStatistic) return (null, $"its statistic is {statistic}; files of version 1 have 0 to {LastStatistic}.");

        var description = new WeightsDescription(Encoding.UTF8.GetString(header[FixedBytes..]))
        {
            CodeBits = Int32(header, 16),
            Minimum = Int32(header, 20),
            Maximum = Int32(header, 24),
            Largest = BitConverter.Int32BitsToSingle(Int32(header, 28)),
            Offset = BitConverter.Int32BitsToSingle(Int32(header, 32)),
            ZeroCode = Int32(header, 36),
            Statistic = statistic,
            ScaleType = Int32(header, 44) is var scaleType and <= LastScaleType ? WeightsRules.ScaleTypeOf(scaleType) : (KernelElementType)(-1),
            GroupSize = Int32(header, 48),
            Rotation = Int32(header, 52),
            RowLength = Int32(header, 56),
            SignPlacement = Int32(header, 60),
            Seed = (ulong)Int64(header, 64),
        };
        if (description.SignPlacement == 0 && description.Seed != 0) return (null, $"it has the seed {description.Seed}, but no random signs; then the seed is 0.");
        return WeightsFileShape.Read(
            description, Int64(header, 72), Int64(header, 80), isPadded: false, Int64(header, 88), Int64(header, 96));
    }

    private static int Int32(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt32LittleEndian(header[at..]);

    private static long Int64(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt64LittleEndian(header[at..]);
}
