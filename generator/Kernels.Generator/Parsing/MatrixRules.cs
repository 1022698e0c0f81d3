using Kernels.Generator.Diagnostics;
using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>Reads <c>Matrix</c> and <c>OuterMatrix</c>, the orders of dense matrices of the caller's.</summary>
internal static class MatrixRules
{
    private const string Inner = "Matrix";
    private const string Outer = "OuterMatrix";

    /// <summary>Vectors of lanes lie within the vectors that the inner matrix multiplies.</summary>
    private const int SmallestInner = 16;
    private const int SmallestOuter = 2;
    private const int Largest = 256;

    /// <param name="attribute">The attribute.</param>
    /// <param name="rowLength">The length of a row; null when it follows from what it is made of.</param>
    /// <param name="rotation">The block of the rotation.</param>
    /// <param name="sink">Takes what is wrong.</param>
    public static ImmutableArray<MatrixStep> Parse(AttributeReader attribute, int? rowLength, int rotation, DiagnosticSink sink)
    {
        var faults = sink.Diagnostics.Count;
        var (most, limit) = Limit(rowLength, rotation);
        var inner = Order(attribute, Inner, SmallestInner, most, sink);
        var outer = Order(attribute, Outer, SmallestOuter, most / inner, sink);
        if (sink.Diagnostics.Count > faults) return [];
        if (outer > 1 && inner == 1)
        {
            sink.Report(SizeDiagnostics.MatrixOrder, attribute.LocationOf(Outer), Outer, Number(outer), $"and multiplies what stands {Inner} elements apart", $"set {Inner} too, to a power of two from {SmallestInner} to {Largest}, or write '{Inner} = {Number(Math.Max(outer, SmallestInner))}' in its place for consecutive elements");
        }
        else if (inner * outer > most)
        {
            var (property, what) = outer > 1 ? (Outer, $"{Inner} · {Outer}") : (Inner, Inner);
            sink.Report(SizeDiagnostics.MatrixBlock, attribute.LocationOf(property), what, Number(inner * outer), Number(most), limit);
        }

        return sink.Diagnostics.Count > faults ? [] : [.. MatrixStep.Of(inner, outer)];
    }

    /// <summary>The operands of steps that a method has to have or may have. A matrix that no order was said of is reported, and then one of them.</summary>
    /// <param name="method">The method.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="pipeline">The steps.</param>
    /// <param name="sink">Takes what is wrong.</param>
    /// <param name="isInverse">Whether the operands are those of the inverse steps.</param>
    public static IEnumerable<OperandRule> OperandsOf(IMethodSymbol method, AttributeReader attribute, Pipeline pipeline, DiagnosticSink sink, bool isInverse = false)
    {
        foreach (var rule in OperandRule.OfStepsOf(isInverse ? pipeline.Inverse : pipeline)) yield return rule;
        foreach (var (step, property) in MatrixStep.Of(SmallestInner, SmallestOuter).Zip(new[] { Inner, Outer }, (step, property) => (step, property)))
        {
            var role = isInverse ? step.InverseRole : step.Role;
            if (pipeline.StepBy(role) is not null || method.Parameters.FirstOrDefault(parameter => parameter.Name == role.Name && !PackedWeightsType.Is(parameter.Type)) is not { } parameter) continue;
            if (!sink.Failed) sink.Report(PipelineDiagnostics.MatrixWithoutOrder, SyntaxLocations.Of(parameter), role.Name, property);
            yield return OperandRule.Optional(role);
        }
    }

    private static int Order(AttributeReader attribute, string property, int smallest, int most, DiagnosticSink sink)
    {
        var order = attribute.Value(property, 0);
        if (order is 0 or 1) return 1;
        if (PowersOfTwo.Is(order) && order >= smallest && order <= Largest) return order;

        var fitting = PowersOfTwo.Between(smallest, Math.Min(most, Largest)).OrderBy(power => Math.Abs((long)power - order)).Select(power => $"the nearest is {Number(power)}, or ");
        sink.Report(SizeDiagnostics.MatrixOrder, attribute.LocationOf(property), property, Number(order), $"no power of two from {smallest} to {Largest}", $"{fitting.FirstOrDefault()}leave it out for none");
        return 1;
    }

    /// <summary>The most elements that matrices may couple, and what they are.</summary>
    private static (int Most, string Limit) Limit(int? rowLength, int rotation)
    {
        var limit = (Most: TransformLength.Longest, "that matrices couple at most");
        if (rowLength is { } row && SizeRules.IsRow(row) && PowersOfTwo.LargestDividing(row) < limit.Most) limit = (PowersOfTwo.LargestDividing(row), $"of the largest power of two that divides the row length {Number(row)}");
        if (rotation > 1 && TransformLength.Is(rotation) && SizeRules.LargestGroupOf(rotation) < limit.Most) limit = (SizeRules.LargestGroupOf(rotation), $"of each block that Rotation = {Number(rotation)} couples");
        return limit;
    }
}
