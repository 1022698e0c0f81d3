namespace Kernels.Compare.Baselines;

/// <summary>Quantizes as docs/numerics.md says, in plain C# loops.</summary>
internal static class PlainQuantizer
{
    /// <param name="format">The format.</param>
    /// <param name="factor">1/√block of the rotation, which the values lack yet.</param>
    /// <param name="group">The elements that share a scale.</param>
    /// <param name="values">The rotated values.</param>
    /// <param name="codes">Takes the codes.</param>
    /// <param name="scales">Takes the scales.</param>
    public static void Encode(IntegerFormat format, float factor, int group, ReadOnlySpan<float> values, Span<byte> codes, Span<float> scales)
    {
        int groupBytes = format.CodeBytes(group);
        for (int i = 0; i < scales.Length; i++)
        {
            scales[i] = EncodeGroup(format, factor, values.Slice(i * group, group), codes.Slice(i * groupBytes, groupBytes));
        }
    }

    /// <summary>The inverse of <see cref="Encode"/>, before the values are rotated back.</summary>
    public static void Decode(IntegerFormat format, float factor, int group, ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> values)
    {
        int groupBytes = format.CodeBytes(group);
        for (int i = 0; i < scales.Length; i++)
        {
            float step = scales[i] * factor;
            Span<float> target = values.Slice(i * group, group);
            ReadOnlySpan<byte> source = codes.Slice(i * groupBytes, groupBytes);
            for (int j = 0; j < target.Length; j++) target[j] = Code(format, source, j) * step;
        }
    }

    private static float EncodeGroup(IntegerFormat format, float factor, ReadOnlySpan<float> values, Span<byte> codes)
    {
        codes.Clear();
        float largest = 0;
        foreach (float value in values)
        {
            // Math.Max hands NaN on.
            largest = Math.Max(largest, Math.Abs(value));
        }

        if (!float.IsFinite(largest)) return BitConverter.UInt32BitsToSingle(0x7FC0_0000);
        float scale = largest * factor / format.Largest;
        float reciprocal = factor / scale;
        if (!float.IsFinite(reciprocal)) return 0;

        for (int i = 0; i < values.Length; i++)
        {
            float rounded = MathF.Round(values[i] * reciprocal, MidpointRounding.ToEven);
            SetCode(format, codes, i, (int)Math.Clamp(rounded, -format.Largest, format.Largest));
        }

        return scale;
    }

    private static void SetCode(IntegerFormat format, Span<byte> codes, int index, int code)
    {
        if (format.Bits == 8) codes[index] = (byte)code;
        else codes[index / 2] |= (byte)((code & 15) << (index % 2 * 4));
    }

    private static int Code(IntegerFormat format, ReadOnlySpan<byte> codes, int index)
    {
        if (format.Bits == 8) return (sbyte)codes[index];
        int nibble = codes[index / 2] >> (index % 2 * 4) & 15;
        return (nibble ^ 8) - 8;
    }
}
