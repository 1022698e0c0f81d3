using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[LutGemmKernel(Weights = nameof(Encode))].</summary>
internal sealed class EncodedLutGemmFamily : LutGemmFamily
{
    public override string AttributeName => "Kernels.LutGemmKernelAttribute";

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (EncoderResolver.Resolve(method, attribute, EncoderReference.Product, sink) is not { } encoder) return null;

        ResidualRules.CheckNone(encoder, "a product", attribute.LocationOf("Weights"), sink);
        return Describe(method, attribute, compilation, encoder, attribute.LocationOf("Weights"), sink);
    }
}
