using Kernels.Generator.Diagnostics;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[LutGemmKernel&lt;TFormat&gt;].</summary>
internal sealed class DescribedLutGemmFamily : LutGemmFamily
{
    public override string AttributeName => "Kernels.LutGemmKernelAttribute`1";

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, DiagnosticSink sink)
    {
        var scaleType = attribute.Value("HalfScales", false) ? ElementType.Half : ElementType.Float;
        return EncodingParser.ParseProduct(attribute, method.ContainingAssembly, sink) is { } encoding
            ? Describe(attribute, (encoding, attribute.TypeArgumentLocation), scaleType, "", sink)
            : null;
    }
}
