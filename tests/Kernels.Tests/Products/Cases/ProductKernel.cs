using System.Reflection;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;
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

    /// <summary>The bytes of the numbers of steps that the product takes, by the names of their parameters.</summary>
    public IReadOnlyDictionary<string, byte[]> Numbers { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The same, with their types, in the order of the stage that quantizes.</summary>
    public IReadOnlyList<(byte[] Bytes, ElementType Type)> Shared =>
        [.. Spec.Method.Operands.Where(operand => Numbers.ContainsKey(operand.Role.Name)).Select(operand => (Numbers[operand.Role.Name], operand.Element))];

    /// <summary>What is stored of each sum; the sum itself where it is null.</summary>
    public Func<float, float>? Epilogue { get; init; }

    /// <summary>Rows of x, permuted and divided where the product does that before all else.</summary>
    public float[] Divided(float[] x)
    {
        if (Numbers.TryGetValue("permutation", out byte[]? places)) x = Permutation.From(x, OperandBytes.ToIntegers(places));
        if (!Numbers.TryGetValue("channelScales", out byte[]? channels)) return x;
        float[] scales = OperandBytes.ToFloats(channels, Spec.Method.Operands.Single(operand => operand.Role.Name == "channelScales").Element);
        return [.. x.Select((element, i) => Fp32.Divide(element, scales[i % scales.Length]))];
    }

    public override string ToString() => Name;

    private ElementType ScalarOf(OperandRole role) => Spec.Method.Operands.Single(operand => operand.Role == role).Element;
}
