using System;
using System.Collections.Immutable;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing;

/// <summary>An operand that every kernel of a family has: what it is called and which spans it may be.</summary>
internal sealed record OperandRule(OperandRole Role, bool IsOutput, ImmutableArray<ScalarKind> Scalars)
{
    public string Name => NameOf(Role);

    public static OperandRule Input(OperandRole role) => new(role, IsOutput: false, ScalarsOf(role));

    public static OperandRule Output(OperandRole role) => new(role, IsOutput: true, ScalarsOf(role));

    public static string NameOf(OperandRole role) => role switch
    {
        OperandRole.Source => "source",
        OperandRole.Destination => "destination",
        OperandRole.Codes => "codes",
        OperandRole.Scales => "scales",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No parameter has this role."),
    };

    /// <summary>The parameter as it should be written, with an element type of the user's where that is allowed.</summary>
    public string Declaration(ScalarKind? scalar = null)
    {
        var element = SpanTypes.Keyword(scalar is { } own && Scalars.Contains(own) ? own : Scalars[0]);
        return $"{(IsOutput ? "Span" : "ReadOnlySpan")}<{element}> {Name}";
    }

    private static ImmutableArray<ScalarKind> ScalarsOf(OperandRole role) =>
        role == OperandRole.Codes ? [ScalarKind.Byte] : [ScalarKind.Float, ScalarKind.Half];
}
