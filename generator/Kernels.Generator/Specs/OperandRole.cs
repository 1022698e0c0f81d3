using Kernels.Generator.Types;
using static Kernels.Generator.Specs.Dimensions;

namespace Kernels.Generator.Specs;

/// <summary>What an operand carries; follows from the parameter's name where the user declares it. There is one object of each role, those of steps in <see cref="Steps.OperandStep"/>, what groups have beside scales in <see cref="Shifts.GroupShift"/>.</summary>
/// <param name="name">The name of its parameter.</param>
/// <param name="dimensions">What it has elements for.</param>
/// <param name="elements">The types that its elements can have, the preferred one first.</param>
internal sealed class OperandRole(string name, Dimensions dimensions, params ImmutableArray<ElementType> elements)
{
    public static readonly OperandRole Source = new("source", Row | Element, ElementTypes.Numbers);
    public static readonly OperandRole Destination = new("destination", Row | Element, ElementTypes.Numbers);
    public static readonly OperandRole Codes = new("codes", Row | Element, ElementType.Byte) { IsPacked = true };
    public static readonly OperandRole Scales = new("scales", Row | Group, ElementTypes.Numbers) { Outer = new("outerScales", Row | Group, ElementTypes.Numbers) };

    /// <summary>The integer sum of each group's codes, which products ask of an encoder; no parameter carries it.</summary>
    public static readonly OperandRole CodeSums = new("sums", Row | Group, ElementType.Int32);

    /// <summary>What the ends of every group's range are multiplied by: first the smallest number, then the largest.</summary>
    public static readonly OperandRole Clips = new("clips", End, ElementTypes.Numbers);

    /// <summary>The key of the random bits by which codes are rounded.</summary>
    public static readonly OperandRole RoundingSeed = new("roundingSeed", Key, ElementType.Int32);

    /// <summary>How many of a code's upper bits those who read it take.</summary>
    public static readonly OperandRole Bits = new("bits", Call, ElementType.Int32);

    /// <summary>What inner products are taken with.</summary>
    public static readonly OperandRole Query = new("query", Dimensions.Query | Element, ElementTypes.Numbers);

    /// <summary>The inner products.</summary>
    public static readonly OperandRole Scores = new("scores", Row | Dimensions.Query, ElementTypes.Numbers);

    /// <summary>For each row of a call, the row of codes, and of what groups have, that it is.</summary>
    public static readonly OperandRole Slots = new("slots", Row, ElementType.Int32);

    public static readonly OperandRole Weights = new("weights", Output | Element, ElementType.None) { IsPacked = true };
    public static readonly OperandRole Bias = new("bias", Output, ElementType.Float);

    // Made when they are asked for: without end otherwise.
    private OperandRole? origin;
    private OperandRole? residual;

    public string Name { get; } = name;

    public ImmutableArray<ElementType> Elements { get; } = elements;

    /// <summary>Whether an element of memory holds several of its own.</summary>
    public bool IsPacked { get; private init; }

    /// <summary>What all groups of a block share where this is codes in it, by which they are multiplied; null where it cannot be codes.</summary>
    public OperandRole? Outer { get; init; }

    /// <summary>The same of another encoder, which is read where this is written.</summary>
    public OperandRole Origin => LazyInitializer.EnsureInitialized(ref origin, () => Prefixed("source"))!;

    /// <summary>The same of what is lost where codes stand for numbers.</summary>
    public OperandRole Residual => LazyInitializer.EnsureInitialized(ref residual, () => Prefixed("residual"))!;

    /// <summary>Whether every row of a call reads the same elements.</summary>
    public bool IsShared => !dimensions.HasFlag(Row);

    /// <summary>Whether it has an element for each group.</summary>
    public bool IsOfGroups => dimensions.HasFlag(Group);

    public override string ToString() => Name;

    /// <summary>What a parameter is called that is another one's, of something else.</summary>
    public static string NameOf(string prefix, string name) => $"{prefix}{char.ToUpperInvariant(name[0])}{name.Substring(1)}";

    private OperandRole Prefixed(string prefix) => new(NameOf(prefix, Name), dimensions, Elements) { IsPacked = IsPacked };
}
