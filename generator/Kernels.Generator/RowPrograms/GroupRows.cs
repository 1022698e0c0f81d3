using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Shifts;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>What the elements of a group share when they are quantized: what is stored of the group, and what follows from it.</summary>
/// <remarks>
/// A group without a usable scale gets the zero code by clamping to it from both sides, which also disposes of NaN:
/// the elements need no test of their own.
/// </remarks>
internal sealed class GroupRows
{
    private readonly RowBuilder rows;
    private readonly EncodingSpec encoding;
    private readonly RowValue numbers;
    private readonly RefinedScale refined;
    private readonly int groupBits;
    private readonly float c;

    // What is reckoned of all numbers once.
    private readonly Dictionary<ReductionKind, RowValue> reductions = [];
    private RowValue? sum;

    // What shifts the group's numbers, where that is not what is stored of it.
    private RowValue? applied;

    // Where these are codes in blocks.
    private NestedNumbers? nestedScale;
    private NestedNumbers? nestedShift;

    /// <param name="rows">Where to.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="operands">The encoder's operands.</param>
    /// <param name="numbers">The numbers to quantize, divided by <paramref name="c"/>.</param>
    /// <param name="c">The constant of the rotation that they are yet to be multiplied by.</param>
    /// <param name="nearest">The format with codes that are the nearest.</param>
    public GroupRows(RowBuilder rows, EncodingSpec encoding, RowOperands operands, RowValue numbers, float c, FormatSpec nearest)
    {
        (this.rows, this.encoding, this.numbers, this.c) = (rows, encoding, numbers, c);
        refined = new RefinedScale(rows, encoding with { Format = nearest }, numbers, c);
        groupBits = PowersOfTwo.Log2(encoding.GroupSize);
        var isGiven = !operands[OperandRole.Scales].IsOutput;
        var (scale, shift, reciprocal, zeroed) = isGiven ? Given(operands, c) : Measured(operands, c);
        (Scale, Shift) = (scale, shift);
        applied ??= shift;

        // A zero point that is given stands for 0 also where the scale does not serve: there the reciprocal of 0 brings every number to it.
        var keepsZeroPoint = isGiven && encoding.Format.Shift is { IsOfNumbers: false };
        Zero = keepsZeroPoint ? Number(encoding.Format.Positions.Zero) : Position(encoding.Format.Positions.Zero);
        ScalarExpression Bound(float position) => keepsZeroPoint ? Position(position) : Of(ScalarOperator.Choose, zeroed, Zero, Position(position));
        Reciprocal = Define("reciprocal", Of(ScalarOperator.Choose, zeroed, Number(0), reciprocal));
        Lowest = Define("lowest", Bound(encoding.Format.Positions.Lowest));
        Highest = Define("highest", Bound(encoding.Format.Positions.Highest));
    }

    /// <summary>What the group has beside its scale, or null.</summary>
    public RowValue? Shift { get; }

    /// <summary>The scale, as it is stored, or is yet to be fitted to the codes.</summary>
    public RowValue Scale { get; }

    /// <summary>What brings a number that is shifted to units of the scale.</summary>
    public RowValue Reciprocal { get; }

    /// <summary>The positions between which numbers are clamped.</summary>
    public RowValue Lowest { get; }

    public RowValue Highest { get; }

    /// <summary>The position of 0, which NaN has among given scales.</summary>
    public ScalarExpression Zero { get; }

    /// <summary>A number of the group that is shifted.</summary>
    public ScalarExpression Shifted(ScalarExpression number) => applied is null ? number : encoding.Format.Shift!.Shifted(number, Input(applied));

    /// <summary>The code, of that of a position.</summary>
    public ScalarExpression Code(ScalarExpression code) => Shift is null ? code : encoding.Format.Shift!.Code(code, Input(Shift));

    /// <summary>Stores what the group has, but for a scale that is yet to be fitted.</summary>
    public void Store(RowOperands operands)
    {
        if (nestedScale is not null) StoreNested(operands, nestedScale);
        else if (encoding.Fit == ScaleFit.None) rows.Store(Scale, operands[OperandRole.Scales]);
        if (Shift is not null && nestedShift is null) rows.Store(Shift, operands[encoding.Format.Shift!.Role]);
    }

    private void StoreNested(RowOperands operands, NestedNumbers scale)
    {
        rows.Store(scale.Outer, operands[OperandRole.Scales.Outer!]);
        if (nestedShift is not null) rows.Store(nestedShift.Outer, operands[encoding.Format.Shift!.Role.Outer!]);

        // All codes of a group go together, as their bits may be in the same bytes.
        var bits = encoding.Format.Blocks!.FieldsOf(OperandRole.Scales).Sum(field => field.Bits);
        var codes = Of(ScalarOperator.And, Input(scale.Code), Integer((1 << bits) - 1));
        if (nestedShift is not null) codes = Of(ScalarOperator.Or, codes, Of(ScalarOperator.ShiftLeft, Input(nestedShift.Code), Integer(bits)));
        rows.Store(rows.Map(RowElement.Integer, groupBits, codes, "groupCodes"), operands.GroupCodes);
    }

    private ScalarExpression Position(float position) => Shift is null ? Number(position) : encoding.Format.Shift!.Position(position, Input(Shift));

    /// <summary>What the caller gives; a scale whose reciprocal is not finite leaves the group at its zero.</summary>
    private (RowValue Scale, RowValue? Shift, ScalarExpression Reciprocal, ScalarExpression Zeroed) Given(RowOperands operands, float c)
    {
        var scale = rows.Load(operands[OperandRole.Scales], name: "scale");
        var shift = encoding.Format.Shift is { } kind ? rows.Load(operands[kind.Role], name: kind.Name) : null;
        var reciprocal = Of(ScalarOperator.Divide, Number(c), Input(scale));
        return (scale, shift, reciprocal, IsNotFinite(Of(ScalarOperator.MagnitudeBits, reciprocal)));
    }

    /// <summary>What follows from the group's elements.</summary>
    private (RowValue Scale, RowValue? Shift, ScalarExpression Reciprocal, ScalarExpression Zeroed) Measured(RowOperands operands, float c)
    {
        var storage = encoding.Format.Scale.StoredAs(encoding.Format.Scale.Nested is null ? operands[OperandRole.Scales].Element : NestedScale.Type);
        var (statistic, magnitudeBits, smallest, shift) = Statistic(operands);

        var measured = encoding.ScaleFunction is null ? Of(ScalarOperator.Multiply, statistic, Number(c)) : statistic;
        if (encoding.Refinements > 0 && encoding.Format.Shift is null) measured = Refined(measured, null).Statistic;
        if (encoding.Format.Scale.Nested is not null)
        {
            var unrounded = Define("unroundedScale", OrNaN(magnitudeBits, encoding.Format.Scale.Unrounded.With(_ => measured)));
            nestedScale = NestedNumbers.Nearest(rows, encoding, unrounded, operands[OperandRole.Scales.Outer!].Element, "scale");
        }

        var stored = storage.Rule.With(_ => measured);
        var isFitted = encoding.Fit != ScaleFit.None;
        var isUnrounded = encoding.Format.Scale.IsAppliedUnrounded || isFitted;
        var scale = isUnrounded ? encoding.Format.Scale.Unrounded.With(_ => measured) : stored;
        var notFinite = IsNotFinite(magnitudeBits);
        var reciprocal = Of(ScalarOperator.Divide, Number(c), scale);
        var (zeroed, finiteScale) = (notFinite, stored);
        if (nestedScale is not null)
        {
            reciprocal = Of(ScalarOperator.Divide, Number(c), Input(nestedScale.Value));
            zeroed = IsNotFinite(Of(ScalarOperator.MagnitudeBits, reciprocal));
        }
        else if (storage.HasZero || isUnrounded)
        {
            var unusable = IsNotFinite(Of(encoding.Format.Scale.IsSigned ? ScalarOperator.MagnitudeBits : ScalarOperator.ToBits, reciprocal));
            zeroed = Of(ScalarOperator.Either, notFinite, unusable);
            if (isFitted || !isUnrounded) finiteScale = Of(ScalarOperator.Choose, unusable, Number(0), scale);
        }

        else if (encoding.ScaleFunction is not null)
        {
            // The least scale is yet one, of a group that has none.
            zeroed = Of(ScalarOperator.Either, notFinite, Of(ScalarOperator.GreaterOrEqual, Number(0), measured));
        }

        var positions = encoding.Format.Positions;
        if (encoding.Format.Shift is { IsOfNumbers: false } kind)
        {
            var rule = Of(ScalarOperator.Choose, zeroed, Number(positions.Zero), kind.Rule(operands[kind.Role].Element, smallest!, reciprocal, positions));
            shift = rows.Map(RowElement.Integer, groupBits, Of(ScalarOperator.RoundToInteger, rule), kind.Name);
        }

        return (nestedScale?.Value ?? Define("scale", OrNaN(magnitudeBits, finiteScale)), shift, reciprocal, zeroed);
    }

    /// <summary>The number that the scale is made of, what has the bits of a number that is not finite where one of the group is not, and where the group has a shift, the smallest number, and the shift if it is of numbers.</summary>
    private (ScalarExpression Value, ScalarExpression MagnitudeBits, ScalarExpression? Smallest, RowValue? Shift) Statistic(RowOperands operands)
    {
        if (encoding.ScaleFunction is { } function) return OfFunction(function);
        switch (encoding.Format.Scale.Statistic)
        {
            case ScaleStatistic.LargestMagnitude when operands.Has(OperandRole.Clips):
                var (low, high, reach) = Ends(operands, ReductionKind.SmallestOrZero, ReductionKind.LargestOrZero);
                var magnitudes = Of(ScalarOperator.Maximum, high, Of(ScalarOperator.Subtract, Number(0), low));
                return (Of(ScalarOperator.Maximum, magnitudes, Number(0)), reach, null, null);

            case ScaleStatistic.LargestMagnitude:
                var bits = Reduced(ReductionKind.MaximumMagnitude, "largestBits");
                return (Of(ScalarOperator.FromBits, bits), bits, null, null);

            case ScaleStatistic.MeanMagnitude:
                var mean = Mean(Reduced(ReductionKind.SumOfMagnitudes, "sum"));
                return (mean, Of(ScalarOperator.MagnitudeBits, mean), null, null);

            case ScaleStatistic.Extreme:
                return Extreme();

            case ScaleStatistic.RootMeanSquare:
                var meanSquare = Mean(Reduced(ReductionKind.SumOfSquares, "sumOfSquares"));
                return (Of(ScalarOperator.SquareRoot, meanSquare), Of(ScalarOperator.MagnitudeBits, meanSquare), null, null);

            // The range does not see NaN; the largest magnitude does.
            case var _ when encoding.Format.Shift is { } shift:
                var isNested = encoding.Format.IsNested(shift.Role);
                var (smallest, largest, magnitude) = Ends(
                    operands,
                    shift.IsOfNumbers && !isNested ? ReductionKind.Smallest : ReductionKind.SmallestOrZero,
                    shift.IsOfNumbers ? ReductionKind.Largest : ReductionKind.LargestOrZero);
                if (isNested && operands.Has(OperandRole.Clips)) smallest = Of(ScalarOperator.Minimum, smallest, Number(0));
                ScalarExpression? refinedRange = null;
                var overflow = magnitude;
                if (encoding.Refinements > 0)
                {
                    var whole = Of(ScalarOperator.Subtract, largest, smallest);
                    overflow = Of(ScalarOperator.Maximum, magnitude, Of(ScalarOperator.MagnitudeBits, whole));
                    (refinedRange, smallest) = Refined(Of(ScalarOperator.Maximum, whole, Number(0)), Define("smallestToBeRefined", smallest));
                }

                var stored = !shift.IsOfNumbers ? null : isNested ? Nested(shift, operands, magnitude, smallest) : Define(shift.Name, OrNaN(magnitude, shift.Rule(operands[shift.Role].Element, smallest, null, encoding.Format.Positions)));
                if (stored is not null && encoding.Format.Scale.IsAppliedUnrounded) applied = rows.Map(RowElement.Number, groupBits, smallest, "smallest");
                var range = refinedRange ?? shift.Range(smallest, largest, (applied ?? stored) is { } subtracted ? Input(subtracted) : null);
                var bitsOfRange = Of(ScalarOperator.Maximum, overflow, Of(ScalarOperator.MagnitudeBits, range));
                return (operands.Has(OperandRole.Clips) ? Of(ScalarOperator.Maximum, range, Number(0)) : range, bitsOfRange, smallest, stored);

            default:
                throw new InvalidOperationException($"Nothing computes {encoding.Format.Scale.Statistic}.");
        }
    }

    /// <summary>The statistic whose scale is that of least error, and the smallest number beside it.</summary>
    private (ScalarExpression Statistic, ScalarExpression Smallest) Refined(ScalarExpression statistic, RowValue? smallest)
    {
        var (scale, least) = refined.From(Define("scaleToBeRefined", encoding.Format.Scale.Unrounded.With(_ => statistic)), smallest);
        return (Of(ScalarOperator.Multiply, Input(scale), Number(encoding.Format.Scale.Largest)), least is null ? Number(0) : Input(least));
    }

    /// <summary>The number below 0, or 0, that is stored as a code of its magnitude.</summary>
    private RowValue Nested(GroupShift shift, RowOperands operands, ScalarExpression magnitudeBits, ScalarExpression smallest)
    {
        var magnitude = Define("unroundedMinimum", OrNaN(magnitudeBits, Of(ScalarOperator.Subtract, Number(0), smallest)));
        nestedShift = NestedNumbers.Nearest(rows, encoding, magnitude, operands[shift.Role.Outer!].Element, $"{shift.Name}Magnitude");
        return Define(shift.Name, NestedNumbers.Below(nestedShift.Value));
    }

    /// <summary>The ends of the group's range, times what the caller gives for them, and the bits of the largest magnitude, which are beyond those of infinity where one of all these is NaN.</summary>
    private (ScalarExpression Smallest, ScalarExpression Largest, ScalarExpression MagnitudeBits) Ends(RowOperands operands, ReductionKind smallest, ReductionKind largest)
    {
        var (low, high, bits) = (Reduced(smallest, "smallest"), Reduced(largest, "largest"), Reduced(ReductionKind.MaximumMagnitude, "largestBits"));
        if (!operands.Has(OperandRole.Clips)) return (low, high, bits);

        (low, high) = (Clipped(low, 0, "clippedSmallest"), Clipped(high, 1, "clippedLargest"));
        return (low, high, Of(ScalarOperator.Maximum, bits, Of(ScalarOperator.Maximum, Of(ScalarOperator.MagnitudeBits, low), Of(ScalarOperator.MagnitudeBits, high))));

        ScalarExpression Clipped(ScalarExpression end, int index, string name) =>
            Input(Define(name, Of(ScalarOperator.Multiply, end, Input(rows.LoadElement(operands[OperandRole.Clips], index, groupBits, index == 0 ? "clipOfSmallest" : "clipOfLargest")))));
    }

    /// <summary>What a function gives of the group's numbers, 0 where that is below 0.</summary>
    private (ScalarExpression Value, ScalarExpression MagnitudeBits, ScalarExpression? Smallest, RowValue? Shift) OfFunction(ScaleFunction function)
    {
        var bits = Reduced(ReductionKind.MaximumMagnitude, "largestBits");

        // All reductions come first, so that they share passes.
        var numbersOfGroup = function.Arguments.Select(number => (Name: ScaleFunction.NameOf(number), Value: OfGroup(number, bits))).ToList();
        var arguments = numbersOfGroup.Select(number => Input(Define(number.Name, Of(ScalarOperator.Multiply, number.Value, Number(c))))).ToList();
        var value = Define("ofFunction", function.Value.With(parameter => arguments[parameter]));
        var positive = Of(ScalarOperator.Choose, Of(ScalarOperator.Greater, Input(value), Number(0)), Input(value), Number(0));
        return (positive, Of(ScalarOperator.Maximum, bits, Of(ScalarOperator.MagnitudeBits, Input(value))), null, null);
    }

    private ScalarExpression OfGroup(GroupNumber number, ScalarExpression largestBits) => number switch
    {
        GroupNumber.LargestMagnitude => Of(ScalarOperator.FromBits, largestBits),
        GroupNumber.MeanMagnitude => Mean(Reduced(ReductionKind.SumOfMagnitudes, "sumOfMagnitudes")),
        GroupNumber.RootMeanSquare => Of(ScalarOperator.SquareRoot, Mean(Reduced(ReductionKind.SumOfSquares, "sumOfSquares"))),
        GroupNumber.Mean => MeanOfNumbers(),
        GroupNumber.StandardDeviation => Deviation(),
        GroupNumber.Smallest => Reduced(ReductionKind.Smallest, "smallest"),
        GroupNumber.Largest => Reduced(ReductionKind.Largest, "largest"),
        _ => throw new InvalidOperationException($"Nothing computes {number}."),
    };

    // The group's size is a power of two, so that its reciprocal is exact and the product is the quotient.
    private ScalarExpression Mean(ScalarExpression sum) => Of(ScalarOperator.Multiply, sum, Number(1f / encoding.GroupSize));

    // A sum of zeros has the sign of the machine that adds, and NaN that of its lanes.
    private ScalarExpression MeanOfNumbers()
    {
        sum ??= rows.Reduce(ReductionKind.SumOfNumbers, rows.Map(RowElement.Number, 0, OrZero(numbers)), groupBits, "sum");
        return Mean(Of(ScalarOperator.Add, Input(sum), Number(0)));
    }

    private ScalarExpression Deviation()
    {
        var mean = MeanOfNumbers();
        var variance = Of(ScalarOperator.Subtract, Mean(Reduced(ReductionKind.SumOfSquares, "sumOfSquares")), Of(ScalarOperator.Multiply, mean, mean));
        return Of(ScalarOperator.SquareRoot, Of(ScalarOperator.Choose, Of(ScalarOperator.Greater, Number(0), variance), Number(0), variance));
    }

    /// <summary>The first of the numbers of largest magnitude: of those the least place, whose lowest bit says whether the number is below 0.</summary>
    private (ScalarExpression Value, ScalarExpression MagnitudeBits, ScalarExpression? Smallest, RowValue? Shift) Extreme()
    {
        var bits = Reduced(ReductionKind.MaximumMagnitude, "largestBits");
        var place = Of(ScalarOperator.ShiftLeft, Input(rows.Places(groupBits)), Integer(1));
        place = Of(ScalarOperator.Or, place, Of(ScalarOperator.Choose, Of(ScalarOperator.Greater, Number(0), Input(numbers)), Integer(1), Integer(0)));
        var isExtreme = Of(ScalarOperator.IntegerGreaterOrEqual, Of(ScalarOperator.MagnitudeBits, Input(numbers)), bits);
        var places = rows.Map(RowElement.Integer, 0, Of(ScalarOperator.Choose, isExtreme, place, Integer(int.MaxValue)));
        var first = Input(rows.Reduce(ReductionKind.First, places, groupBits, "first"));
        var sign = Of(ScalarOperator.ShiftLeft, first, Integer(31));
        return (Of(ScalarOperator.FromBits, Of(ScalarOperator.Or, bits, sign)), bits, null, null);
    }

    private ScalarExpression Reduced(ReductionKind kind, string name)
    {
        if (!reductions.TryGetValue(kind, out var reduced)) reductions.Add(kind, reduced = rows.Reduce(kind, numbers, groupBits, name));
        return Input(reduced);
    }

    private RowValue Define(string name, ScalarExpression expression) => rows.Map(RowElement.Number, groupBits, expression, name);
}
