using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
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

        var groups = OperandRule.Of(encoding.Format, OperandRule.OfGroups);
        var isHalf = attribute.Value("HalfScales", false);
        if (isHalf && !encoding.Format.TypesOf(OperandRole.Scales).Contains(ElementType.Half))
        {
            var type = encoding.Format.Blocks is null ? "bytes" : "as its blocks have them";
            sink.Report(ProductDiagnostics.HalfScales, attribute.LocationOf("HalfScales"), encoding.Format.DisplayName, type);
        }

        ImmutableArray<OperandRule> written = [.. groups.Select(rule => rule with { Scalars = [isHalf && rule.Scalars.Contains(ElementType.Half) ? ElementType.Half : rule.Scalars[0]] })];
        return Describe(method, attribute, compilation, new Encoder("", encoding, written, [.. MatrixRules.OperandsOf(method, attribute, encoding.Pipeline, sink)]), attribute.TypeArgumentLocation, sink);
    }
}
