using Kernels.Generator.Diagnostics;
using Kernels.Generator.Mathematics;
using Kernels.Generator.Parsing.Functions;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[HadamardKernel(length)].</summary>
internal sealed class HadamardFamily : KernelFamily
{
    public override string AttributeName => "Kernels.HadamardKernelAttribute";

    public override ImmutableArray<OperandRule> Operands { get; } =
        [OperandRule.Input(OperandRole.Source), OperandRule.Output(OperandRole.Destination)];

    public override KernelDescription Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        var length = attribute.Value("length", 0);
        SizeRules.CheckTransformLength(length, attribute.LocationOf("length"), sink);

        var scale = (ScaleFactor)attribute.Value("Scale", 0);
        if (scale is < ScaleFactor.Orthonormal or > ScaleFactor.Inverse)
        {
            sink.Report(SizeDiagnostics.ScaleUndefined, attribute.LocationOf("Scale"), Phrases.Number((int)scale));
        }

        // Of a power of two the transpose is the matrix itself.
        var isTransposed = attribute.Value("Transposed", false) && !PowersOfTwo.Is(length);
        var signs = SignParser.Parse(attribute, rotates: true, sink);
        var prologue = FunctionParser.Parse("Prologue", method, attribute, compilation, sink);
        return new(Operands, described => new HadamardSpec(described, length, scale, signs, prologue) { IsTransposed = isTransposed });
    }
}
