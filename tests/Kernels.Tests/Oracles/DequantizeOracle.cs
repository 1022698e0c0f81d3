namespace Kernels.Tests.Oracles;

/// <summary>The inverse pipeline of <see cref="QuantizeOracle"/>, rounded as the numerics contract says.</summary>
public static class DequantizeOracle
{
    public static float[] Decode(QuantizeLayout layout, ReadOnlySpan<byte> packed, ReadOnlySpan<Half> scales) =>
        Decode(layout, packed, HalfBits.Widen(scales));

    public static float[] Decode(QuantizeLayout layout, ReadOnlySpan<byte> packed, ReadOnlySpan<float> scales, byte[]? zeroPoints = null, float[]? minima = null)
    {
        float[] values = Numbers(layout, packed, scales, zeroPoints, minima, layout.RotationFactor);
        Undo(layout, values);
        return values;
    }

    /// <summary>What codes stand for, times c.</summary>
    public static float[] Numbers(QuantizeLayout layout, ReadOnlySpan<byte> packed, ReadOnlySpan<float> scales, byte[]? zeroPoints, float[]? minima, float c)
    {
        GridFormat format = layout.Format;
        int[] codes = CodePacking.Unpack(packed, format.StorageBits, signed: format.Minimum < 0);
        if (layout.Bits is { } bits) codes = [.. codes.Select(code => CodeSlices.Of(code, bits, format))];
        float[] values = new float[codes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            float step = Fp32.Multiply(scales[i / layout.GroupSize], c);
            float level = format.HasZeroPoints ? codes[i] - zeroPoints![i / layout.GroupSize] : format.Level(codes[i]);
            values[i] = format.HasMinima
                ? MathF.FusedMultiplyAdd(level, step, Fp32.Multiply(minima![i / layout.GroupSize], c))
                : Fp32.Multiply(level, step);
        }

        return values;
    }

    /// <summary>Undoes what <see cref="QuantizeOracle.Rotate"/> does, but for c².</summary>
    public static void Undo(QuantizeLayout layout, float[] values)
    {
        if (layout.RotatedScales is { } rotated)
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = Fp32.Divide(values[i], rotated[i % rotated.Length]);
        }

        // The encoder computed H·D·x or D·H·x; D is its own inverse, and Hᵀ is that of H, up to the factor c² that is already in.
        foreach (int diagonal in layout.Diagonals.Reverse())
        {
            if (layout.Signs == SignSide.After)
                HadamardOracle.ApplySigns(values, layout.RowLength, layout.Seed, diagonal);
            HadamardOracle.Rotate(values, layout.Rotation, isTransposed: true);
            if (layout.Signs == SignSide.Before)
                HadamardOracle.ApplySigns(values, layout.RowLength, layout.Seed, diagonal);
        }

        for (int i = layout.Matrices.Count - 1; i >= 0; i--) DenseProduct.Multiply(values, layout.Matrices[i], i == 0 ? 1 : layout.Matrix);
    }
}
