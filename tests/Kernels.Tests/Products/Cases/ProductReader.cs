using System.Collections.Immutable;
using System.Reflection;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Products.Cases;

/// <summary>Reads a product's description from its compiled declaration, by other means than the compiler under test.</summary>
internal static class ProductReader
{
    public static bool IsProduct(MethodInfo method) => AttributeOf(method) is not null;

    public static ProductKernel Read(MethodInfo method, int number)
    {
        Attribute attribute = AttributeOf(method)!;
        (EncoderDescription weights, ElementType scales, ElementType shifts) = attribute is LutGemmKernelAttribute named
            ? OfEncoder(method, named)
            : Described(attribute);
        var lowering = (ProductLoweringKind)(int)attribute.GetType().GetProperty("Lowering")!.GetValue(attribute)!;
        (Func<float, float> Call, ScalarExpression Expression)? epilogue = DeclaredFunctions.Of(method, attribute, "Epilogue");
        MethodSpec methodSpec = SpecOf(method);
        var spec = new LutGemmSpec(methodSpec, weights.Spec.Of(methodSpec), scales, shifts, lowering, "", epilogue?.Expression);
        var info = (LutGemmInfo)method.DeclaringType!.GetProperty(method.Name + "Kernel", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        var numbers = new Dictionary<string, byte[]>();
        foreach (OperandSpec operand in methodSpec.Operands.Where(operand => OperandStep.Roles.Contains(operand.Role)))
        {
            numbers[operand.Role.Name] = operand.Element == ElementType.Int32
                ? OperandBytes.FromIntegers(Permutation.Random(weights.RowLength, seed: 6))
                : OperandBytes.FromFloats(Numbers(operand.Role.Name, weights), operand.Element);
        }

        QuantizeLayout layout = weights.Layout with
        {
            RotatedScales = Floats("rotatedScales"), Matrices = [.. new[] { Floats("matrix"), Floats("outerMatrix") }.OfType<float[]>()],
        };
        return new ProductKernel(number, method, info, spec, layout, ProductCalls.Bind(method, numbers)) { Numbers = numbers, Epilogue = epilogue?.Call };

        float[]? Floats(string name) => numbers.TryGetValue(name, out byte[]? bytes)
            ? OperandBytes.ToFloats(bytes, methodSpec.Operands.Single(operand => operand.Role.Name == name).Element)
            : null;
    }

    /// <summary>Numbers of several magnitudes and both signs, none of which makes a product of ordinary numbers special; matrices are orthogonal, as far as floats can be.</summary>
    private static float[] Numbers(string name, EncoderDescription weights)
    {
        if (name is "matrix" or "outerMatrix") return OrthogonalMatrix.Random(name == "matrix" ? weights.Matrix : weights.OuterMatrix, seed: 1);
        var random = new SplitMix64((ulong)weights.RowLength + (name == "channelScales" ? 0UL : 1));
        return [.. Enumerable.Range(0, weights.RowLength).Select(i => (float)((0.25 + random.NextUniform()) * Math.Pow(2, random.NextInt(8) - 4) * (i % 5 == 4 ? -1 : 1)))];
    }

    private static (EncoderDescription Weights, ElementType Scales, ElementType Shifts) OfEncoder(MethodInfo method, LutGemmKernelAttribute attribute)
    {
        MethodInfo encoder = (attribute.OfType ?? method.DeclaringType!).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Single(candidate => candidate.Name == attribute.Weights && KernelReader.IsKernel(candidate));
        ParameterInfo scales = encoder.GetParameters().Single(parameter => parameter.Name == "scales");
        EncoderDescription weights = KernelReader.EncoderOf(encoder);
        ParameterInfo? shifts = encoder.GetParameters().SingleOrDefault(parameter => parameter.Name is "zeroPoints" or "minima");
        return (
            weights, weights.ByteScales ?? KernelReader.TypeOf(scales.ParameterType.GenericTypeArguments[0]),
            shifts is null ? ElementType.None : KernelReader.TypeOf(shifts.ParameterType.GenericTypeArguments[0]));
    }

    private static (EncoderDescription Weights, ElementType Scales, ElementType Shifts) Described(Attribute attribute)
    {
        T Get<T>(string name) => (T)attribute.GetType().GetProperty(name)!.GetValue(attribute)!;
        int rowLength = Get<int>("RowLength");
        EncoderDescription weights = EncoderDescription.Of(
            attribute.GetType().GenericTypeArguments[0], rowLength == 0 ? null : rowLength, Get<int>("Rotation"), Get<int>("GroupSize"), Get<SignPlacement>("Signs"), Get<ulong>("Seed"), Get<int>("Rounds"))
            with { Matrix = Math.Max(1, Get<int>("Matrix")), OuterMatrix = Math.Max(1, Get<int>("OuterMatrix")) };
        if (rowLength == 0) weights = weights with { RowLength = Math.Max(weights.RowLength, weights.Matrix * weights.OuterMatrix) };
        ElementType numbers = Get<bool>("HalfScales") ? ElementType.Half : ElementType.Float;
        GridFormat format = weights.Layout.Format;
        return (weights, weights.ByteScales ?? numbers, format.HasZeroPoints ? ElementType.Byte : format.HasMinima ? numbers : ElementType.None);
    }

    private static Attribute? AttributeOf(MethodInfo method) => method.GetCustomAttributes().SingleOrDefault(attribute =>
        attribute is LutGemmKernelAttribute
        || (attribute.GetType().IsGenericType && attribute.GetType().GetGenericTypeDefinition() == typeof(LutGemmKernelAttribute<>)));

    private static MethodSpec SpecOf(MethodInfo method)
    {
        ImmutableArray<OperandSpec> operands = [.. method.GetParameters().Select(OperandOf)];
        return new MethodSpec("", ImmutableArray<ContainingTypeSpec>.Empty, method.Name, "", "", operands, "", method.Name);
    }

    private static OperandSpec OperandOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(PackedWeights)) return new OperandSpec(parameter.Name!, OperandRole.Weights, ElementType.None, false);
        OperandRole role = parameter.Name switch
        {
            "bias" => OperandRole.Bias,
            "destination" => OperandRole.Destination,
            var name => OperandStep.Roles.FirstOrDefault(role => role.Name == name) ?? OperandRole.Source,
        };
        return new OperandSpec(parameter.Name!, role, KernelReader.TypeOf(type.GenericTypeArguments[0]), type.GetGenericTypeDefinition() == typeof(Span<>));
    }
}
