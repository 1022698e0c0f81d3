using System.Text;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>What descriptions and shapes of weights have to keep, whoever made them: generated code, a caller or a file.</summary>
internal static class WeightsRules
{
    public const int MaximumNameBytes = 256;

    /// <summary>What a 64-bit process can address. Sizes below it can be added and multiplied by 16 without overflow.</summary>
    public const long MaximumBytes = 1L << 47;

    private const int MostBitsOfLevels = 4;

    /// <summary>The sums of a group's products with levels that have fractions are proved to fit 32 bits so far.</summary>
    private const int LargestGroupOfFractions = 1024;

    private const int LeastGroup = 16;
    private const int LargestGroup = 1 << 15;

    /// <summary>The least power of two that a base matrix makes a length of: 2² of its order, and 2² of butterflies.</summary>
    private const int LeastBesideBaseMatrix = 16;
    private const int LongestRow = 1 << 20;
    private const int LeastMatrix = 16;
    private const int LargestMatrix = 256;

    /// <summary>The type of scales of a number; one that there is not where the number is none.</summary>
    public static KernelElementType ScaleTypeOf(int number) => number >= 0 && number < KernelElementTypes.OfScales.Length ? KernelElementTypes.OfScales[number] : (KernelElementType)(-1);

    /// <summary>The most rows, and elements of a row, where a program of thread blocks reckons a thread's place in 32 bits.</summary>
    public const long LargestExtentOnGpus = 1 << 25;

    /// <summary>The first thing wrong with a description, or null.</summary>
    public static string? Fault(WeightsDescription description)
    {
        (int bits, int minimum, int maximum) = (description.CodeBits, description.Minimum, description.Maximum);
        if (!IsName(description.Format))
        {
            return $"The format's name is empty, has control characters or malformed text, or is longer than {MaximumNameBytes} bytes of UTF-8.";
        }

        if (bits is not (2 or 4 or 8)) return $"Codes occupy {bits} bits; 2, 4 and 8 are known.";
        if (minimum > maximum) return $"The smallest code, {minimum}, is above the largest, {maximum}.";

        (int lowest, int highest) = minimum < 0 ? (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) : (0, (1 << bits) - 1);
        if (minimum < lowest || maximum > highest)
        {
            return $"Codes from {minimum} to {maximum} do not fit {bits} bits, which hold {lowest} to {highest}.";
        }

        if (description.ZeroCode < minimum || description.ZeroCode > maximum)
        {
            return $"The zero code {description.ZeroCode} is none of the codes, {minimum} to {maximum}.";
        }

        if (!float.IsFinite(description.Offset)) return $"The code of zero is {description.Offset}; it is a finite number.";
        bool isSigned = description.Statistic == (int)ScaleStatistic.Extreme;
        if (!float.IsFinite(description.Largest) || description.Largest == 0 || (description.Largest < 0 && !isSigned))
        {
            return $"The divisor of scales is {description.Largest}; it is {(isSigned ? "finite and not 0" : "positive and finite")}.";
        }

        if (WeightsStatistic.Find(description.Statistic) is null)
        {
            return $"The statistic of scales is {description.Statistic}; 0 to {WeightsStatistic.All.Length - 1} are known.";
        }

        if (description.Shifts is not null && (minimum, description.ZeroCode, description.Offset, description.HasLevels) != (0, 0, 0, false))
        {
            return $"Groups have {description.Shifts}, and codes do not begin at 0, have another code of zero, or levels of their own.";
        }

        if (!KernelElementTypes.OfScales.Contains(description.ScaleType))
        {
            return $"Scales are of no known type; {string.Join(", ", KernelElementTypes.OfScales.ToArray().Select(type => type.Words()))} are.";
        }

        if (description.HasNumbersBesideScales && (!KernelElementTypes.OfScales.Contains(description.ShiftType) || description.ShiftType != description.ShiftType.Declared()))
        {
            return $"The {description.Shifts} of groups are of no known type; float, Half and BFloat16 are.";
        }

        if (LevelsFault(description) is { } levels) return levels;
        int mostChannelScales = (1 << WeightsTags.ChannelScaleNames.Length) - 1;
        if (description.ChannelScales < 0 || description.ChannelScales > mostChannelScales)
        {
            return $"What is said of channel scales is {description.ChannelScales}; 0 to {mostChannelScales} are known.";
        }

        if (description.SignPlacement is < 0 or > 2) return $"The placement of signs is {description.SignPlacement}; 0, 1 and 2 are known.";
        if (description.Rounds is < 1 or > 3 || (description.Rounds > 1 && (description.SignPlacement == 0 || description.Rotation == 1)))
        {
            return $"Rows were rotated {description.Rounds} times; they are 1 to 3 times, and only once without random signs or blocks of more than one element.";
        }

        if (description.Permutation is not (0 or 1)) return $"What is said of a permutation is {description.Permutation}; 0 and 1 are known.";
        return Fault(description.RowLength, description.GroupSize, description.Rotation) ?? MatrixFault(description);
    }

    /// <summary>What is wrong with the levels of codes, where they are not one apart.</summary>
    private static string? LevelsFault(WeightsDescription description)
    {
        if (!description.HasLevels) return null;
        if (description.CodeBits > MostBitsOfLevels || description.Minimum != 0)
        {
            return $"Codes of {description.CodeBits} bits from {description.Minimum} have levels of their own; codes of up to {MostBitsOfLevels} bits from 0 can.";
        }

        float unit = description.LevelUnit;
        if (!float.IsNormal(unit) || unit != MathF.ScaleB(1, Math.ILogB(unit))) return $"The unit of levels is {unit}; it is a power of two.";
        if (description.Offset != 0) return $"The code of zero is {description.Offset}, and codes have levels of their own; then it is 0.";
        ulong fractions = description.LowFractions | description.HighFractions;
        if ((fractions & 0x8080_8080_8080_8080) != 0) return "A fraction of a level is 128 or more; it is a number of 128ths, from 0 to 127.";
        return fractions == 0 || description.GroupSize <= LargestGroupOfFractions
            ? null
            : $"Levels have fractions, and groups {description.GroupSize} elements; then they have at most {LargestGroupOfFractions}.";
    }

    /// <summary>Checks that a device's programs reach all of the weights.</summary>
    public static void CheckReach(KernelDevice device, WeightsLayout layout)
    {
        if (device.Kind == DeviceKind.Cpu || Math.Max(layout.Outputs, layout.Inputs) <= LargestExtentOnGpus) return;
        throw new ArgumentException(
            $"Products on {device.Id} ({device.Name}) take up to {LargestExtentOnGpus} rows of weights of up to as many elements; these are {layout.Outputs} rows of "
            + $"{layout.Inputs}. Split them, or keep them on the CPU.",
            nameof(device));
    }

    /// <summary>What is wrong with the number of rows, or null.</summary>
    public static string? OutputsFault(WeightsDescription description, long outputs, long inputs)
    {
        if (outputs < 1) return $"There are {outputs} rows of weights; there is at least 1.";

        // A row of another region never takes more than its codes: 4 bytes for 16 elements or more, which have 2 bits or more each.
        long most = MaximumBytes / WeightsLayout.CodeBytes(description, inputs);
        return outputs <= most ? null : $"{outputs} rows of {inputs} elements take more than {MaximumBytes} bytes; {most} such rows do not.";
    }

    /// <summary>What is wrong with the length of a row, or null.</summary>
    public static string? InputsFault(WeightsDescription description, long inputs)
    {
        int row = description.RowLength;
        long most = MaximumBytes / row * row;
        if (inputs < 1 || inputs % row != 0)
        {
            return $"A row of weights has {inputs} elements; it has a positive multiple of {row}, the encoder's row.";
        }

        return inputs <= most ? null : $"A row of weights has {inputs} elements; it has at most {most}.";
    }

    private static string? Fault(int row, int group, int rotation)
    {
        if (row is < LeastGroup or > LongestRow) return $"The encoder's row has {row} elements; it has {LeastGroup} to {LongestRow}.";
        if (!IsPowerOfTwo(group, LeastGroup))
        {
            return $"Groups have {group} elements; they have a power of two from {LeastGroup} to {LargestGroup}.";
        }

        if (row % group != 0) return $"Groups of {group} elements do not divide the encoder's row of {row}.";
        int block = rotation & -rotation;
        if (!IsPowerOfTwo(rotation, least: 1) && !IsOfBaseMatrix(rotation, block))
        {
            return $"The rotation's block has {rotation} elements; it has a power of two from 1 to {LargestGroup}, or 3, 5, 7, 9, 11, 13 or 15 times one from {LeastBesideBaseMatrix} on.";
        }

        if (block != rotation && group > block) return $"Groups have {group} elements, and the rotation couples blocks of {block}; they have at most as many.";
        return row % rotation == 0 ? null : $"A rotation of blocks of {rotation} does not divide the encoder's row of {row}.";
    }

    /// <summary>What is wrong with matrices of the caller's.</summary>
    private static string? MatrixFault(WeightsDescription description)
    {
        (int inner, int outer) = (description.Matrix, description.OuterMatrix);
        if (inner != 1 && !(IsPowerOfTwo(inner, LeastMatrix) && inner <= LargestMatrix)) return $"The matrix has {inner} rows; it has a power of two from {LeastMatrix} to {LargestMatrix}, or 1 for none.";
        if (outer != 1 && !(IsPowerOfTwo(outer, least: 2) && outer <= LargestMatrix)) return $"The outer matrix has {outer} rows; it has a power of two from 2 to {LargestMatrix}, or 1 for none.";
        if (outer > 1 && inner == 1) return "There is an outer matrix and no matrix.";
        int block = inner * outer, rotated = description.Rotation & -description.Rotation;
        int most = Math.Min(LargestGroup, rotated == description.Rotation ? LargestGroup : rotated);
        if (block > most) return $"The matrices couple {block} elements; they couple {most} at most.";
        return description.RowLength % block == 0 ? null : $"Matrices that couple {block} elements do not divide the encoder's row of {description.RowLength}.";
    }

    /// <summary>Whether a length is m·2^k, with a Hadamard matrix of the order m.</summary>
    private static bool IsOfBaseMatrix(int length, int block) => length is > 0 and <= LargestGroup && block >= LeastBesideBaseMatrix && length / block is > 1 and <= 15;

    private static bool IsPowerOfTwo(int value, int least) => value >= least && value <= LargestGroup && int.IsPow2(value);

    // Text that is no valid UTF-16 or UTF-8 enumerates as the replacement character.
    private static bool IsName(string? name)
        => !string.IsNullOrEmpty(name)
        && Encoding.UTF8.GetByteCount(name) <= MaximumNameBytes
        && !name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || Rune.IsControl(rune));
}
