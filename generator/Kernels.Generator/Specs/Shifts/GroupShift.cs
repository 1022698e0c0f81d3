using Kernels.Generator.Types;

namespace Kernels.Generator.Specs.Shifts;

/// <summary>
/// What a group has beside its scale where its numbers need not lie about 0: an operand with an element for each group, by which codes, or the numbers that they stand
/// for, are shifted. There is one object of each kind, and its file says all of it.
/// </summary>
/// <param name="statistic">The statistic of the scales that it goes with.</param>
/// <param name="parameter">The name of its operand.</param>
/// <param name="name">The name of one in programs.</param>
/// <param name="words">What one is called.</param>
/// <param name="meaning">What one is, behind a colon.</param>
/// <param name="elements">The types that can store it, the preferred one first: numbers where numbers are shifted.</param>
internal abstract class GroupShift(ScaleStatistic statistic, string parameter, string name, string words, string meaning, params ImmutableArray<ElementType> elements)
{
    public static ImmutableArray<GroupShift> All { get; } = [new ZeroPoint(), new Minimum()];

    public ScaleStatistic Statistic { get; } = statistic;

    public OperandRole Role { get; } = new(parameter, Dimensions.Row | Dimensions.Group, elements)
    {
        Outer = elements[0].IsNumber() ? new(OperandRole.NameOf("outer", parameter), Dimensions.Row | Dimensions.Group, elements) : null,
    };

    public string Name { get; } = name;

    public string Words { get; } = words;

    /// <summary>Whether it shifts numbers, and not codes. Then it follows from the numbers alone, and 0 need not be in their range.</summary>
    public bool IsOfNumbers => Role.Elements[0].IsNumber();

    /// <summary>That of groups with scales of a statistic; null where they have none.</summary>
    public static GroupShift? By(ScaleStatistic statistic) => All.FirstOrDefault(shift => shift.Statistic == statistic);

    public override string ToString() => Name;

    /// <summary>What the operand holds, in a sentence.</summary>
    public string Describe(int groupSize) => $"One {Words} for every {groupSize} elements: {meaning}.";

    /// <summary>What is stored of a group, of its smallest number and the reciprocal of its scale; where it shifts codes, before it is rounded.</summary>
    public abstract ScalarExpression Rule(ElementType type, ScalarExpression smallest, ScalarExpression? reciprocal, PositionRange positions);

    /// <summary>The range that makes the scale.</summary>
    /// <param name="smallest">The group's smallest number.</param>
    /// <param name="largest">Its largest one.</param>
    /// <param name="shift">Its shift, where that is of numbers.</param>
    public abstract ScalarExpression Range(ScalarExpression smallest, ScalarExpression largest, ScalarExpression? shift);

    /// <summary>The number that is divided by the scale.</summary>
    public virtual ScalarExpression Shifted(ScalarExpression number, ScalarExpression shift) => number;

    /// <summary>A position in units of the scale, of a number that is shifted.</summary>
    public virtual ScalarExpression Position(float position, ScalarExpression shift) => ScalarExpression.Number(position);

    /// <summary>The code, of that of a position.</summary>
    public virtual ScalarExpression Code(ScalarExpression code, ScalarExpression shift) => code;

    /// <summary>The code whose level is meant.</summary>
    public virtual ScalarExpression Unshifted(ScalarExpression code, ScalarExpression shift) => code;

    /// <summary>The number of a level.</summary>
    public virtual ScalarExpression OfLevel(ScalarExpression level, ScalarExpression scale, ScalarExpression shift) => ScalarExpression.Of(ScalarOperator.Multiply, level, scale);

    /// <summary>What a product's sum of a group's codes and activations begins with, of the sum of the activations; null where codes are not shifted.</summary>
    public virtual ScalarExpression? Initial(ScalarExpression activations, ScalarExpression shift) => null;

    /// <summary>A product's sum with what the shift adds to it, of the sum of the activations as numbers; null where numbers are not shifted.</summary>
    public virtual ScalarExpression? Added(ScalarExpression sum, ScalarExpression activations, ScalarExpression shift) => null;
}
