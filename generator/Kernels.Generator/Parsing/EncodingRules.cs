using Kernels.Generator.Diagnostics;
using Kernels.Generator.Parsing.Functions;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>What methods that make an encoding's codes have beside it.</summary>
internal static class EncodingRules
{
    /// <summary>What groups have is given or computed as one, and only what is given can be shared.</summary>
    public static void Check(IMethodSymbol method, AttributeReader attribute, EncodingSpec encoding, MethodSpec described, DiagnosticSink sink)
    {
        // Where blocks have scales, these are computed.
        var scales = described.Operands.FirstOrDefault(operand => operand.Role == OperandRole.Scales);
        if (described.Has(OperandRole.Clips))
        {
            var clips = method.Parameters.First(parameter => parameter.Name == OperandRole.Clips.Name);
            var reason = scales is { IsOutput: false } ? $"{Quote(scales.Name)} are read, so that nothing is measured"
                : encoding.ScaleFunction is not null ? "scales follow from ScaleFunction"
                : encoding.Format.Scale.IsOfEnds ? null
                : $"the scales of '{encoding.Format.DisplayName}' follow from {Quote($"ScaleStatistic.{encoding.Format.Scale.Statistic}")}, and not from the ends of a range";
            if (reason is not null) sink.Report(PipelineDiagnostics.ClipsOfNothing, SyntaxLocations.Of(clips), reason);
        }

        if (described.Has(OperandRole.RoundingSeed) && encoding.Format.Stochastic is null)
        {
            var seed = method.Parameters.First(parameter => parameter.Name == OperandRole.RoundingSeed.Name);
            sink.Report(PipelineDiagnostics.RandomWithoutGrid, SyntaxLocations.Of(seed), encoding.Format.DisplayName);
        }

        if (encoding.ScaleFunction is not null)
        {
            (string Reason, string Fix)? fault = scales is { IsOutput: false } ? ($"and {Quote(scales.Name)} are read", $"write 'Span<{scales.Element.Keyword()}> {scales.Name}', or leave ScaleFunction out")
                : encoding.Format.Shift is { } shift ? ($"and the groups of '{encoding.Format.DisplayName}' have {shift.Role.Name}, which go with their range", "leave ScaleFunction out")
                : encoding.Format.Scale.IsSigned ? ($"and the scales of '{encoding.Format.DisplayName}' have the sign of a number", "leave ScaleFunction out")
                : null;
            if (fault is { } found) sink.Report(PipelineDiagnostics.ScaleFunction, attribute.LocationOf("ScaleFunction"), found.Reason, found.Fix);
        }

        if (scales is null) return;
        foreach (var other in described.Operands.Where(operand => EncodingSpec.Written.Contains(operand.Role) && operand.Role.IsOfGroups && operand.IsOutput != scales.IsOutput))
        {
            var parameter = method.Parameters.First(parameter => parameter.Name == other.Name);
            var type = $"{(scales.IsOutput ? "Span" : "ReadOnlySpan")}<{other.Element.Keyword()}> {other.Name}";
            sink.Report(PipelineDiagnostics.GivenInPart, SyntaxLocations.TypeOf(parameter), scales.Name, scales.IsOutput ? "written" : "read", other.Name, type);
        }

        if (encoding.Fit != ScaleFit.None && !scales.IsOutput)
        {
            sink.Report(PipelineDiagnostics.ScaleFit, attribute.LocationOf("ScaleFit"), Quote($"ScaleFit.{encoding.Fit}"), $"and {Quote(scales.Name)} are read", $"write 'Span<{scales.Element.Keyword()}> {scales.Name}', or leave ScaleFit out");
        }

        if (encoding.Refinements > 0 && !scales.IsOutput)
        {
            sink.Report(PipelineDiagnostics.Refinements, attribute.LocationOf("Refinements"), Number(encoding.Refinements), $"and {Quote(scales.Name)} are read", $"write 'Span<{scales.Element.Keyword()}> {scales.Name}', or leave Refinements out");
        }

        if (encoding.HasSharedScales && scales.IsOutput)
        {
            sink.Report(PipelineDiagnostics.SharedScalesWritten, attribute.LocationOf("SharedScales"), scales.Name, $"ReadOnlySpan<{scales.Element.Keyword()}> {scales.Name}");
        }
    }

    /// <summary>The function that gives another encoder's scales. Its faults are reported where it is declared, and where that is another assembly, here.</summary>
    public static ScaleFunction? ScaleFunctionOf(Encoder encoder, IMethodSymbol method, Location location, Compilation compilation, DiagnosticSink sink)
    {
        var declared = encoder.Method!;
        var faults = new DiagnosticSink();
        var function = FunctionParser.ParseOfGroup(declared, KernelAttribute.On(declared).First(kernel => kernel.Family is RotateQuantizeFamily).Reader, compilation, faults);
        if (!faults.Failed) return function;

        sink.Fail();
        if (!SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, method.ContainingAssembly))
        {
            sink.Report(PipelineDiagnostics.EncoderRefused, location, encoder.DisplayName, declared.ContainingAssembly.Name, "the source of its ScaleFunction is not in this project", "declare the encoder here, too");
        }

        return null;
    }
}
