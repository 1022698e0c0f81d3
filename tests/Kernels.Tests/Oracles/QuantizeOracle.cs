namespace Kernels.Tests.Oracles;

/// <summary>The rotate-and-quantize rule, group by group, rounded as the numerics contract says.</summary>
public static class QuantizeOracle
{
    public static readonly float CanonicalNaN = BitConverter.UInt32BitsToSingle(0x7FC0_0000);

    public static EncodedRows Encode(QuantizeLayout layout, ReadOnlySpan<float> source, ScaleType scaleType, ScaleType minimumType = ScaleType.Float)
    {
        float[] rotated = Rotate(layout, source);
        int[] codes = new int[source.Length];
        float[] scales = new float[source.Length / layout.GroupSize];
        byte[] zeroPoints = new byte[layout.Format.HasZeroPoints ? scales.Length : 0];
        float[] minima = new float[layout.Format.HasMinima ? scales.Length : 0];
        if (layout.Format.Nested is { } nested)
            return EncodeNested(layout, nested, rotated, scaleType, minimumType);
        EncodeGroups(layout, rotated, (_, scale) => Store(scale, scaleType), (_, minimum) => StoreMinimum(minimum, minimumType), codes, scales, zeroPoints, minima);
        return new EncodedRows(CodePacking.Pack(codes, layout.Format.StorageBits), scales) { ZeroPoints = zeroPoints, Minima = minima };
    }

    /// <summary>
    /// The same where a block has codes of scales and of minima, and a number for each: the minima first, as the ranges above them make the scales, then these, and with both the codes of elements.
    /// </summary>
    private static EncodedRows EncodeNested(QuantizeLayout layout, NestedScaleAttribute nested, float[] rotated, ScaleType outerType, ScaleType outerMinimumType)
    {
        int groups = rotated.Length / layout.GroupSize, each = layout.Format.Blocks!.Elements / layout.GroupSize;
        float[] unrounded = new float[groups], scales = new float[groups], minima = new float[groups];
        byte[] zeroPoints = new byte[layout.Format.HasZeroPoints ? groups : 0];
        int[] codes = new int[rotated.Length];

        NestedRows ofMinima = new([], []);
        if (layout.Format.HasMinima)
        {
            Array.Fill(unrounded, CanonicalNaN);
            EncodeGroups(layout, rotated, (_, _) => 0, (group, minimum) => unrounded[group] = Fp32.Subtract(0, minimum), codes, scales, zeroPoints, minima);
            ofMinima = Nearest(outerMinimumType, haveSigns: false);
            minima = [.. NestedScales.Numbers(nested, ofMinima.Codes, ofMinima.Outer).Select(magnitude => Fp32.Subtract(0, magnitude))];
        }

        Array.Fill(unrounded, CanonicalNaN);
        EncodeGroups(layout, rotated, (group, scale) => unrounded[group] = scale, (group, _) => minima[group], codes, scales, zeroPoints, [.. minima]);
        NestedRows ofScales = Nearest(outerType, layout.Format.ScalesByExtreme);
        scales = NestedScales.Numbers(nested, ofScales.Codes, ofScales.Outer);
        EncodeGroups(layout, rotated, (group, _) => scales[group], (group, _) => minima[group], codes, [.. scales], zeroPoints, [.. minima]);
        return new EncodedRows(CodePacking.Pack(codes, layout.Format.StorageBits), scales) { ZeroPoints = zeroPoints, Minima = layout.Format.HasMinima ? minima : [], Nested = (ofScales, ofMinima) };

        NestedRows Nearest(ScaleType type, bool haveSigns)
        {
            (int[] Codes, float Outer)[] blocks = [.. unrounded.Chunk(each).Select(numbers => NestedScales.Of(nested, haveSigns, numbers, scale => Store(scale, type)))];
            return new([.. blocks.SelectMany(block => block.Codes)], [.. blocks.Select(block => block.Outer)]);
        }
    }

    /// <summary>Every group by what becomes of its scale and of its minimum.</summary>
    private static void EncodeGroups(
        QuantizeLayout layout, float[] rotated, Func<int, float, float> storeScale, Func<int, float, float> storeMinimum, int[] codes, float[] scales, byte[] zeroPoints, float[] minima)
    {
        float c = layout.RotationFactor;
        for (int group = 0; group < scales.Length; group++)
        {
            int start = group * layout.GroupSize, number = group;
            Func<float, float> store = scale => storeScale(number, scale);
            float[]? random = layout.RoundingSeed is { } seed ? [.. Enumerable.Range(start, layout.GroupSize).Select(i => RoundingRandom.Of(i, seed))] : null;
            if (layout.Format.HasZeroPoints)
            {
                (scales[group], zeroPoints[group]) = EncodeAsymmetricGroup(layout.Format, c, store, rotated.AsSpan(start, layout.GroupSize), codes.AsSpan(start, layout.GroupSize), layout.Clips, random);
                continue;
            }

            if (layout.Format.HasMinima)
            {
                float[] numbers = [.. rotated[start..(start + layout.GroupSize)].Select(u => Fp32.Multiply(u, c))];
                (scales[group], minima[group]) = EncodeGroupAboveMinimum(layout.Format, store, minimum => storeMinimum(number, minimum), numbers, codes.AsSpan(start, layout.GroupSize), layout.Clips, random, layout.Refinements);
                continue;
            }

            scales[group] = EncodeGroup(
                layout.Format,
                c,
                store,
                rotated.AsSpan(start, layout.GroupSize),
                codes.AsSpan(start, layout.GroupSize),
                layout.Fit,
                layout.Clips,
                random,
                layout.Refinements,
                layout.ScaleFunction);
        }
    }

    /// <summary>The codes where the caller gives what groups have, of every row or of one for all rows: an element that is NaN has the code of zero.</summary>
    public static byte[] EncodeGiven(QuantizeLayout layout, ReadOnlySpan<float> source, float[] scales, byte[]? zeroPoints, float[]? minima)
    {
        float[] rotated = Rotate(layout, source);
        float c = layout.RotationFactor;
        int[] codes = new int[source.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            int group = i / layout.GroupSize % scales.Length;
            float r = minima is null ? Fp32.Divide(c, scales[group]) : Fp32.Divide(1, scales[group]);
            if (zeroPoints is not null)
            {
                int zero = zeroPoints[group], maximum = layout.Format.Maximum;
                float position = Fp32.Multiply(rotated[i], r);
                codes[i] = Math.Clamp(!float.IsFinite(r) || float.IsNaN(position) ? zero : RandomOf(i) is { } random ? (int)RandomNeighbors.Of(Math.Clamp(position, -1000f, 1000f), random) + zero : Rounded(position) + zero, 0, maximum);
                continue;
            }

            float number = minima is null ? rotated[i] : Fp32.Subtract(Fp32.Multiply(rotated[i], c), minima[group]);
            codes[i] = !float.IsFinite(r) || float.IsNaN(Fp32.Multiply(number, r)) ? layout.Format.ZeroCode : Quantize(layout.Format, number, r, RandomOf(i));
        }

        return CodePacking.Pack(codes, layout.Format.StorageBits);

        float? RandomOf(int element) => layout.RoundingSeed is { } seed ? RoundingRandom.Of(element, seed) : null;
    }

    /// <summary>u: every row times the matrices, then the unscaled transform of every block, with the signs before or after, and then the scales of rotated rows.</summary>
    public static float[] Rotate(QuantizeLayout layout, ReadOnlySpan<float> source)
    {
        float[] values = source.ToArray();
        for (int i = 0; i < layout.Matrices.Count; i++) DenseProduct.Multiply(values, layout.Matrices[i], i == 0 ? 1 : layout.Matrix);
        foreach (int diagonal in layout.Diagonals)
        {
            if (layout.Signs == SignSide.Before)
                HadamardOracle.ApplySigns(values, layout.RowLength, layout.Seed, diagonal);
            HadamardOracle.Rotate(values, layout.Rotation);
            if (layout.Signs == SignSide.After)
                HadamardOracle.ApplySigns(values, layout.RowLength, layout.Seed, diagonal);
        }

        if (layout.RotatedScales is { } scales)
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = layout.DividesRotated ? Fp32.Divide(values[i], scales[i % scales.Length]) : Fp32.Multiply(values[i], scales[i % scales.Length]);
        }

        return values;
    }

    /// <summary>Quantizes one group of u into <paramref name="codes"/> and returns its stored scale.</summary>
    public static float EncodeGroup(GridFormat format, float c, ScaleType scaleType, ReadOnlySpan<float> u, Span<int> codes) =>
        EncodeGroup(format, c, scale => Store(scale, scaleType), u, codes, ScaleFit.None, clips: null, random: null, refinements: 0, function: null);

    private static float EncodeGroup(GridFormat format, float c, Func<float, float> store, ReadOnlySpan<float> u, Span<int> codes, ScaleFit fit, float[]? clips, float[]? random, int refinements, Func<Func<string, float>, float>? function)
    {
        float a = function is not null ? LargestMagnitude(u)
            : format.ScalesByRootMeanSquare ? MathF.Sqrt(Fp32.Divide(MagnitudeSum.OfSquares(u), u.Length))
            : format.ScalesByMean ? Fp32.Divide(MagnitudeSum.Of(u), u.Length)
            : LargestMagnitude(u);
        codes.Fill(format.ZeroCode);
        if (!float.IsFinite(a))
            return CanonicalNaN;
        if (clips is not null)
        {
            float low = Fp32.Multiply(Math.Min(u.ToArray().Min(), 0), clips[0]), high = Fp32.Multiply(Math.Max(u.ToArray().Max(), 0), clips[1]);
            if (!float.IsFinite(low) || !float.IsFinite(high))
                return CanonicalNaN;
            a = Math.Max(0, Math.Max(high, -low));
        }

        if (format.ScalesByExtreme)
        {
            foreach (float value in u)
            {
                if (Math.Abs(value) != a) continue;
                a = value == 0 ? 0 : value;
                break;
            }
        }

        float x = Fp32.Multiply(a, c);
        if (function is not null)
        {
            float[] group = u.ToArray();
            float given = function(name => Fp32.Multiply(GroupNumbers.Of(group, name), c));
            if (!float.IsFinite(given))
                return CanonicalNaN;
            x = given > 0 ? given : 0;
        }

        if (refinements > 0)
            x = Fp32.Multiply(RefinedScales.Of(format, refinements, c, Unrounded(format, x), null, u).Scale, format.Largest);
        if (fit != ScaleFit.None)
            return EncodeFitted(format, c, store, Fp32.Divide(x, format.Largest), u, codes, fit, random);
        if (format.IsUnrounded)
            return EncodeUnrounded(format, c, store, Fp32.Divide(x, format.Largest), u, codes, random);
        float stored = format.PowerOfTwo is { } rounding ? PowerOfTwoScales.Of(rounding, x, format.Largest) : store(Fp32.Divide(x, format.Largest));
        if (stored == 0)
            return 0f;
        if (function is not null && x == 0)
            return stored;
        float r = Fp32.Divide(c, stored);
        if (!float.IsFinite(r))
            return 0f;

        for (int i = 0; i < u.Length; i++)
            codes[i] = Quantize(format, u[i], r, random?[i]);
        return stored;
    }

    /// <summary>The scale, of the statistic, before it is rounded to what is stored.</summary>
    private static float Unrounded(GridFormat format, float statistic)
    {
        float scale = Fp32.Divide(statistic, format.Largest);
        return Math.Abs(format.Largest) < 1 ? Math.Clamp(scale, -float.MaxValue, float.MaxValue) : scale;
    }

    /// <summary>Codes by the scale before it is rounded, whatever becomes of it.</summary>
    private static float EncodeUnrounded(GridFormat format, float c, Func<float, float> store, float scale, ReadOnlySpan<float> u, Span<int> codes, float[]? random)
    {
        if (Math.Abs(format.Largest) < 1)
            scale = Math.Clamp(scale, -float.MaxValue, float.MaxValue);
        float r = Fp32.Divide(c, scale);
        for (int i = 0; i < u.Length && float.IsFinite(r); i++)
            codes[i] = Quantize(format, u[i], r, random?[i]);
        return format.PowerOfTwo is { } rounding ? PowerOfTwoScales.Of(rounding, Fp32.Multiply(scale, format.Largest), format.Largest) : store(scale);
    }

    /// <summary>Codes by the scale before it is rounded, and the scale that follows from them.</summary>
    private static float EncodeFitted(GridFormat format, float c, Func<float, float> store, float scale, ReadOnlySpan<float> u, Span<int> codes, ScaleFit fit, float[]? random)
    {
        float r = Fp32.Divide(c, scale);
        if (!float.IsFinite(r))
            return 0f;
        float[] t = [.. u.ToArray().Select(number => Fp32.Multiply(number, r))];
        for (int i = 0; i < u.Length; i++)
            codes[i] = Quantize(format, u[i], r, random?[i]);
        float[] levels = [.. codes.ToArray().Select(format.Level)];
        float products = MagnitudeSum.OfNumbers([.. t.Zip(levels, Fp32.Multiply)]), squares = MagnitudeSum.OfSquares(t), squaresOfLevels = MagnitudeSum.OfSquares(levels);
        float ratio = fit switch
        {
            ScaleFit.LeastSquares => Fp32.Divide(products, squaresOfLevels),
            ScaleFit.Unbiased => Fp32.Divide(squares, products),
            ScaleFit.WeightedLeastSquares => Fp32.Divide(
                MagnitudeSum.OfNumbers([.. t.Zip(levels, (x, level) => Fp32.Multiply(Fp32.Multiply(x, x), Fp32.Multiply(x, level)))]), MagnitudeSum.OfSquares([.. t.Zip(levels, Fp32.Multiply)])),
            _ => MathF.Sqrt(Fp32.Divide(squares, squaresOfLevels)),
        };
        return ratio > 0 && float.IsFinite(ratio) ? store(Fp32.Multiply(scale, ratio)) : 0f;
    }

    /// <summary>The same of a group that has a zero point: the range from its smallest number to its largest, and 0 within, is that of the codes.</summary>
    private static (float Scale, byte ZeroPoint) EncodeAsymmetricGroup(GridFormat format, float c, Func<float, float> store, ReadOnlySpan<float> u, Span<int> codes, float[]? clips, float[]? random)
    {
        codes.Clear();
        float largest = 0, smallest = 0;
        foreach (float value in u)
        {
            if (!float.IsFinite(value))
                return (CanonicalNaN, 0);
            largest = Math.Max(largest, value);
            smallest = Math.Min(smallest, value);
        }

        (smallest, largest) = Clipped(smallest, largest, clips);
        float range = Fp32.Subtract(largest, smallest);
        if (!float.IsFinite(range))
            return (CanonicalNaN, 0);
        range = Math.Max(range, 0);
        float x = Fp32.Multiply(range, c);
        float stored = format.PowerOfTwo is { } rounding ? PowerOfTwoScales.Of(rounding, x, format.Largest) : store(Fp32.Divide(x, format.Largest));
        float applied = format.IsUnrounded ? Fp32.Divide(x, format.Largest) : stored;
        float r = applied == 0 ? float.PositiveInfinity : Fp32.Divide(c, applied);
        if (!float.IsFinite(r))
            return (format.IsUnrounded ? stored : 0f, 0);

        int zeroPoint = Math.Clamp(Rounded(Fp32.Multiply(-smallest, r)), 0, format.Maximum);
        for (int i = 0; i < u.Length; i++)
        {
            float position = Math.Clamp(Fp32.Multiply(u[i], r), -1000f, 1000f);
            codes[i] = Math.Clamp((int)(random is null ? RoundedBy(format.Rounding, position, 0) : RandomNeighbors.Of(position, random[i])) + zeroPoint, 0, format.Maximum);
        }

        return (stored, (byte)zeroPoint);
    }

    /// <summary>The same of a group that has its smallest number beside its scale: the range above what is stored of it is that of the codes.</summary>
    private static (float Scale, float Minimum) EncodeGroupAboveMinimum(GridFormat format, Func<float, float> store, Func<float, float> storeMinimum, float[] v, Span<int> codes, float[]? clips, float[]? random, int refinements)
    {
        codes.Clear();
        if (!v.All(float.IsFinite))
            return (CanonicalNaN, CanonicalNaN);

        // Rounded like a scale, but of either sign; −0 only where rounding makes it so.
        (float smallest, float largest) = Clipped(v.Min() == 0 || (format.Nested is not null && v.Min() > 0) ? 0 : v.Min(), v.Max(), clips);
        if (!float.IsFinite(smallest) || !float.IsFinite(largest))
            return (CanonicalNaN, CanonicalNaN);
        if (format.Nested is not null)
            smallest = Math.Min(smallest, 0);
        float? refinedRange = null;
        if (refinements > 0)
        {
            float whole = Math.Max(Fp32.Subtract(largest, smallest), 0);
            (float scale, float? least) = float.IsFinite(whole) ? RefinedScales.Of(format, refinements, 1, Unrounded(format, whole), smallest, v) : (float.PositiveInfinity, smallest);
            (refinedRange, smallest) = (Fp32.Multiply(scale, format.Largest), least!.Value);
        }

        float minimum = storeMinimum(smallest);
        float subtracted = !format.IsUnrounded ? minimum : smallest;
        float range = refinedRange ?? Fp32.Subtract(largest, subtracted);
        if (float.IsInfinity(range))
            return (CanonicalNaN, minimum);
        range = Math.Max(range, 0);
        if (format.IsUnrounded)
            return (EncodeUnrounded(format, 1, store, Fp32.Divide(range, format.Largest), [.. v.Select(x => Fp32.Subtract(x, subtracted))], codes, random), minimum);
        float stored = format.PowerOfTwo is { } rounding ? PowerOfTwoScales.Of(rounding, range, format.Largest) : store(Fp32.Divide(range, format.Largest));
        float r = stored == 0 ? float.PositiveInfinity : Fp32.Divide(1, stored);
        if (!float.IsFinite(r))
            return (0f, minimum);

        for (int i = 0; i < v.Length; i++)
            codes[i] = Quantize(format, Fp32.Subtract(v[i], minimum), r, random?[i]);
        return (stored, minimum);
    }

    /// <summary>The ends of a range, times what is given for them.</summary>
    private static (float Smallest, float Largest) Clipped(float smallest, float largest, float[]? clips) =>
        clips is null ? (smallest, largest) : (Fp32.Multiply(smallest, clips[0]), Fp32.Multiply(largest, clips[1]));

    /// <summary>Half to even; what is beyond any code stays beyond it.</summary>
    private static int Rounded(float number) => (int)MathF.Round(Math.Clamp(number, -1000f, 1000f), MidpointRounding.ToEven);

    private static float LargestMagnitude(ReadOnlySpan<float> u)
    {
        uint bits = 0;
        foreach (float value in u)
            bits = Math.Max(bits, Fp32.MagnitudeBits(value));
        return BitConverter.UInt32BitsToSingle(bits);
    }

    private static float StoreMinimum(float smallest, ScaleType type) => smallest == 0 ? smallest : smallest < 0 ? -Store(-smallest, type) : Store(smallest, type);

    private static float Store(float s, ScaleType type)
    {
        if (float.IsNegative(s))
            return -Store(-s, type);
        if (type == ScaleType.Float)
            return float.IsPositiveInfinity(s) ? float.MaxValue : s;
        if (type == ScaleType.BFloat16)
            return Math.Min(BFloat16Bits.ToSingle(BFloat16Bits.FromSingle(s)), BFloat16Bits.LargestFiniteValue);
        if (type is ScaleType.E4M3 or ScaleType.UE5M3)
            return (type == ScaleType.E4M3 ? ScaleBytes.E4M3 : ScaleBytes.UE5M3).Nearest(s);
        float half = HalfBits.ToSingle(HalfBits.FromSingle(s));
        return float.IsPositiveInfinity(half) ? HalfBits.LargestFiniteValue : half;
    }

    /// <summary>
    /// The last level that the one before it is not nearer than, of levels in ascending order. Twice a number and the sum of two levels are exact in binary64 as long as
    /// the levels' exponents are less than 29 apart.
    /// </summary>
    private static int Nearest(ReadOnlySpan<float> levels, float x, CodeRounding rounding)
    {
        double twice = 2.0 * x;
        int best = 0;
        for (int end = levels.Length; best + 1 < end;)
        {
            int code = (best + end) / 2;
            double sum = (double)levels[code - 1] + levels[code];
            if (twice > sum || (twice == sum && (rounding == CodeRounding.HalfUp || (rounding == CodeRounding.HalfToEven && code % 2 == 0)))) best = code;
            else end = code;
        }

        return best;
    }

    internal static int Quantize(GridFormat format, float u, float r, float? random = null)
    {
        float scaled = Fp32.Multiply(u, r);
        if (random is { } uniform && format.Levels is { } numbers) return RandomNeighbors.Of(numbers, Math.Abs(scaled), uniform) + (float.IsNegative(scaled) ? numbers.Length : 0);
        if (random is { } bits) return (int)Math.Clamp(RandomNeighbors.Of(format.Offset == 0 ? scaled : Fp32.Add(scaled, format.Offset), bits), format.Minimum, format.Maximum);
        if (format.Levels is { } levels)
        {
            if (!format.HasSignBit) return Nearest(levels, scaled, format.Rounding);

            // Infinity is beyond the largest number as others are, and has that one's code.
            int code = Nearest(levels, Math.Min(Math.Abs(scaled), levels.Where(float.IsFinite).Max()), format.Rounding);
            bool isZero = format.Rounding == CodeRounding.HalfTowardZero && code == 0;
            return code + (float.IsNegative(scaled) && !isZero ? levels.Length : 0);
        }

        return (int)Math.Clamp(RoundedBy(format.Rounding, scaled, format.Offset), format.Minimum, format.Maximum);
    }

    private static float RoundedBy(CodeRounding rounding, float scaled, float offset) => rounding switch
    {
        CodeRounding.HalfUp => MathF.Floor(Fp32.Add(scaled, offset + 0.5f)),
        CodeRounding.HalfAwayFromZero => MathF.Round(scaled, MidpointRounding.AwayFromZero) + offset,
        _ => MathF.Round(offset == 0 ? scaled : Fp32.Add(scaled, offset), MidpointRounding.ToEven),
    };
}
