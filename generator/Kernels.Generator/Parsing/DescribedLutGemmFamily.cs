using Kernels.Generator.Diagnostics;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[LutGemmKernel&lt;TFormat&gt;].</summary>
internal sealed class DescribedLutGemmFamily : LutGemmFamily
{
    public override string AttributeName => "Kernels.LutGemmKernelAttribute`1";

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (EncodingParser.ParseProduct(attribute, method.ContainingAssembly, sink) is not { } encoding) return null;

        var types = encoding.Format.Scale.Types;
        var isHalf = attribute.Value("HalfScales", false);
        if (isHalf && !types.Contains(ElementType.Half)) sink.Report(ProductDiagnostics.HalfScales, attribute.LocationOf("HalfScales"), encoding.Format.DisplayName);
        return Describe(method, attribute, compilation, (encoding, attribute.TypeArgumentLocation), isHalf ? ElementType.Half : types[0], OperandRule.OfSteps, "", sink);
    }
}
