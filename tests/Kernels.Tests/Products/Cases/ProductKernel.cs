using System.Reflection;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Products.Cases;

/// <summary>A declared product: what was generated of it, and what its attributes say.</summary>
/// <param name="Number">Its place among the declared ones.</param>
/// <param name="Method">The declared method.</param>
/// <param name="Info">What was generated.</param>
/// <param name="Spec">The compiler's specification, made of the attributes by other means than the compiler's.</param>
/// <param name="Layout">That of the weights, for the oracles.</param>
/// <param name="Call">Calls it on host memory.</param>
internal sealed record ProductKernel(int Number, MethodInfo Method, LutGemmInfo Info, LutGemmSpec Spec, QuantizeLayout Layout, SpanCall Call)
{
    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";

    public ElementType ActivationType => ScalarOf(OperandRole.Source);

    public ElementType DestinationType => ScalarOf(OperandRole.Destination);

    public bool HasBias => Spec.Method.Operands.Any(operand => operand.Role == OperandRole.Bias);

    public override string ToString() => Name;

    private ElementType ScalarOf(OperandRole role) => Spec.Method.Operands.Single(operand => operand.Role == role).Element;
}
