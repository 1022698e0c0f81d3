using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs.Shifts;
using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>
/// The properties of a number format: value = level of the code · scale, with one scale a group. Integer grids, float grids and codebooks are ways to write one.
/// </summary>
/// <param name="DisplayName">For documentation and messages only; no decision depends on it.</param>
/// <param name="StorageBits">The bits that a code occupies in memory: 2, 4 or 8.</param>
/// <param name="Minimum">The smallest code.</param>
/// <param name="Maximum">The largest code.</param>
/// <param name="ZeroCode">The code of a group that has no usable scale.</param>
/// <param name="Encode">The position of a number in units of the scale, before it is clamped to those that have codes.</param>
/// <param name="Positions">The positions that have codes, before they are shifted.</param>
/// <param name="Code">The code of a position, an integer.</param>
/// <param name="Decode">The level of a code, in units of the scale.</param>
/// <param name="Offset">The code, possibly between two, whose level is zero, where levels are one apart; null where they are not.</param>
/// <param name="Levels">The levels as integers, some of them rounded, where they are not one apart; null where they are, or there are too many.</param>
internal sealed record FormatSpec(
    string DisplayName,
    int StorageBits,
    int Minimum,
    int Maximum,
    int ZeroCode,
    ScaleSpec Scale,
    ScalarExpression Encode,
    PositionRange Positions,
    ScalarExpression Code,
    ScalarExpression Decode,
    float? Offset,
    LevelTable? Levels = null)
{
    /// <summary>What each group has beside its scale, or null.</summary>
    internal GroupShift? Shift => GroupShift.By(Scale.Statistic);

    /// <summary>The blocks in which codes lie with what groups have; null where each has an operand of its own.</summary>
    internal BlockLayout? Blocks { get; init; }

    /// <summary>The types that an operand of what each group has can have; none where its groups have no such thing, or blocks do.</summary>
    public ImmutableArray<ElementType> TypesOf(OperandRole role) => Blocks is { } blocks && blocks.Holds(role) ? [] : StoredTypes(role);

    /// <summary>The types that can store what each group has, or a block has for its groups; none where there is no such thing.</summary>
    internal ImmutableArray<ElementType> StoredTypes(OperandRole role) =>
        role == OperandRole.Scales ? Scale.Types : role == Shift?.Role ? role.Elements : IsNested(OperandRole.Scales) && OfGroups.Any(other => other.Outer == role) ? role.Elements : [];

    /// <summary>What groups have.</summary>
    internal IEnumerable<OperandRole> OfGroups => Shift is { } shift ? [OperandRole.Scales, shift.Role] : [OperandRole.Scales];

    /// <summary>Whether what groups have is codes, of which a block has the scale.</summary>
    internal bool IsNested(OperandRole role) => Scale.Nested is not null && role.Outer is not null && OfGroups.Contains(role);

    /// <summary>The type of what groups have in blocks; null where blocks have no such thing.</summary>
    internal ElementType? TypeInBlocks(OperandRole role) => Blocks?.FieldsOf(role).FirstOrDefault() is not { } field ? null : IsNested(role) ? NestedScale.Type : field.Type;

    /// <summary>The fewest bits that tell all codes apart, as two's complement where negative ones exist.</summary>
    internal int CodeBits => PowersOfTwo.BitsOf(Math.Max(-1 - Minimum, Maximum)) + (IsSigned ? 1 : 0);

    /// <summary>Whether levels are one apart, so that the upper bits of a code are one of fewer levels.</summary>
    internal bool HasEvenLevels => Offset is not null;

    /// <summary>Codes are two's complement when negative ones exist.</summary>
    public bool IsSigned => Minimum < 0;

    /// <summary>How its codes are rounded at random; null for a codebook.</summary>
    internal StochasticRule? Stochastic { get; init; }

    /// <summary>The same with codes that are rounded at random.</summary>
    internal FormatSpec RoundedAtRandom => this with { Encode = Stochastic!.Encode, Positions = Stochastic.Positions, Code = Stochastic.Code };

    /// <summary>The same with codes that are made by scales before these are rounded, or behind it.</summary>
    public FormatSpec WithUnroundedScale(bool isUnrounded) => this with { Scale = Scale with { IsAppliedUnrounded = isUnrounded } };

    /// <summary>The field that holds codes of so many bits.</summary>
    public static int FieldOf(int bits) => bits <= 2 ? 2 : bits <= 4 ? 4 : 8;
}
