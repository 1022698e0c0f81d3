using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[LutGemmKernel&lt;TFormat&gt;].</summary>
internal sealed class DescribedLutGemmFamily : LutGemmFamily
{
    public override string AttributeName => "Kernels.LutGemmKernelAttribute`1";

    public override KernelSpec? Parse(IMethodSymbol symbol, AttributeReader attribute, MethodSpec method, DiagnosticSink sink)
    {
        var scaleType = attribute.Value("HalfScales", false) ? ElementType.Half : ElementType.Float;
        return EncodingParser.ParseProduct(attribute, symbol.ContainingAssembly, sink) is { } encoding
            ? Spec(method, attribute, (encoding, attribute.TypeArgumentLocation), scaleType, "", sink)
            : null;
    }
}
