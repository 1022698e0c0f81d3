using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[LutGemmKernel(Weights = nameof(Encode))].</summary>
internal sealed class EncodedLutGemmFamily : LutGemmFamily
{
    public override string AttributeName => "Kernels.LutGemmKernelAttribute";

    public override KernelSpec? Parse(IMethodSymbol symbol, AttributeReader attribute, MethodSpec method, DiagnosticSink sink) =>
        EncoderResolver.Resolve(symbol, attribute, EncoderReference.Product, sink) is { } encoder
            ? Spec(method, attribute, (encoder.Encoding, attribute.LocationOf("Weights")), encoder.ScaleType, encoder.DisplayName, sink)
            : null;
}
