using System.Collections.Immutable;
using System.Reflection;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Shifts;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Reads a kernel's description from its compiled declaration, by other means than the compiler under test.</summary>
internal static class KernelReader
{
    public static bool IsKernel(MethodInfo method) => AttributeOf(method) is not null;

    /// <summary>What an encoding method's attribute says.</summary>
    public static EncoderDescription EncoderOf(MethodInfo method) => EncoderOf(AttributeOf(method)!) with { ScaleFunction = DeclaredFunctions.OfGroup(method, AttributeOf(method)!), Residual = ResidualOf(method) };

    private static (EncoderDescription Description, EncodingSpec Spec)? ResidualOf(MethodInfo method)
    {
        Attribute attribute = AttributeOf(method)!;
        if (attribute.GetType().GetProperty("Residual")!.GetValue(attribute) is not string name) return null;
        (MethodInfo Method, EncoderDescription Encoder) residual = Encoding((Type?)attribute.GetType().GetProperty("ResidualType")!.GetValue(attribute) ?? method.DeclaringType!, name);
        return (residual.Encoder, residual.Encoder.Spec.Of(SpecOf(residual.Method)));
    }

    public static MatrixKernel Read(MethodInfo method)
    {
        MethodSpec spec = SpecOf(method);
        return AttributeOf(method) switch
        {
            HadamardKernelAttribute hadamard => Transform(method, spec, hadamard),
            RotateKernelAttribute rotate => Rotation(method, spec, rotate),
            DequantizeRotateKernelAttribute decode => Decoder(method, spec, decode),
            RequantizeKernelAttribute requantize => Requantizer(method, spec, requantize),
            InnerProductKernelAttribute inner => InnerProduct(method, spec, inner),
            var encode => Encoder(method, spec, EncoderOf(method), DeclaredFunctions.Of(method, encode!, "Prologue")),
        };
    }

    private static MatrixKernel Transform(MethodInfo method, MethodSpec spec, HadamardKernelAttribute attribute)
    {
        int rounds = Math.Max(1, attribute.Rounds);
        double power = Math.Pow(attribute.Length, rounds);
        float? factor = attribute.Scale switch
        {
            HadamardScale.Orthonormal => (float)(1 / Math.Sqrt(power)),
            HadamardScale.Inverse => (float)(1 / power),
            _ => null,
        };
        (Func<float, float> Call, ScalarExpression Expression)? prologue = DeclaredFunctions.Of(method, attribute, "Prologue");
        var kernel = new HadamardSpec(spec, attribute.Length, (ScaleFactor)attribute.Scale, SignsOf(attribute.Signs, attribute.Seed, rounds), prologue?.Expression)
        {
            IsTransposed = attribute.Transposed && !int.IsPow2(attribute.Length),
        };
        return Create(
            method, kernel, attribute.Length, new TransformReference(attribute.Length, factor, (SignSide)attribute.Signs, attribute.Seed) { Rounds = rounds, IsTransposed = attribute.Transposed, Prologue = prologue?.Call });
    }

    private static MatrixKernel Rotation(MethodInfo method, MethodSpec spec, RotateKernelAttribute attribute)
    {
        const int group = 16;
        EncoderDescription steps = attribute.Of is null
            ? EncoderDescription.Of(typeof(Int8), attribute.RowLength, attribute.Rotation, group, attribute.Signs, attribute.Seed, attribute.Rounds)
                with { Matrix = Math.Max(1, attribute.Matrix), OuterMatrix = Math.Max(1, attribute.OuterMatrix) }
            : Encoding(attribute.OfType ?? method.DeclaringType!, attribute.Of).Encoder;
        (Func<float, float> Call, ScalarExpression Expression)? prologue = DeclaredFunctions.Of(method, attribute, "Prologue");
        var kernel = new RotateSpec(spec, attribute.Of, steps.Spec.Pipeline.Of(spec), (Generator.Specs.RotationWay)attribute.Way, prologue?.Expression);
        return Create(method, kernel, steps.RowLength, new RotateReference(steps.Layout, attribute.Way) { Prologue = prologue?.Call });
    }

    private static MatrixKernel Encoder(MethodInfo method, MethodSpec spec, EncoderDescription encoder, (Func<float, float> Call, ScalarExpression Expression)? prologue)
    {
        var kernel = new RotateQuantizeSpec(WithScales(spec, encoder), encoder.Spec.Of(spec), prologue?.Expression);
        return Create(method, kernel, encoder.RowLength, new EncodeReference(encoder.Layout) { Prologue = prologue?.Call });
    }

    private static MatrixKernel Decoder(MethodInfo method, MethodSpec spec, DequantizeRotateKernelAttribute attribute)
    {
        (MethodInfo encoding, EncoderDescription encoder) = Encoding(attribute.OfType ?? method.DeclaringType!, attribute.Of!);
        var kernel = new DequantizeRotateSpec(WithScales(spec, encoder), encoding.Name, encoder.Spec.Of(spec));
        return Create(method, kernel, encoder.RowLength, new DecodeReference(encoder.Layout));
    }

    private static MatrixKernel Requantizer(MethodInfo method, MethodSpec spec, RequantizeKernelAttribute attribute)
    {
        (MethodInfo from, EncoderDescription read) = Encoding(attribute.FromType ?? method.DeclaringType!, attribute.From!);
        (MethodInfo to, EncoderDescription written) = Encoding(attribute.ToType ?? method.DeclaringType!, attribute.To!);
        spec = WithScales(WithScales(spec, written), read, OperandRole.Scales.Origin!);
        ImmutableArray<PipelineStep> none = ImmutableArray<PipelineStep>.Empty;
        var kernel = new RequantizeSpec(spec, from.Name, read.Spec with { Steps = none }, to.Name, written.Spec with { Steps = none });
        return Create(method, kernel, written.RowLength, new RequantizeReference(read.Layout, written.Layout));
    }

    private static MatrixKernel InnerProduct(MethodInfo method, MethodSpec spec, InnerProductKernelAttribute attribute)
    {
        (MethodInfo encoding, EncoderDescription encoder) = Encoding(attribute.OfType ?? method.DeclaringType!, attribute.Of!);
        spec = spec with { Operands = ImmutableArray.CreateRange(spec.Operands.Select(operand => operand.Role == OperandRole.Destination ? operand with { Role = OperandRole.Scores } : operand)) };
        var kernel = new InnerProductSpec(WithScales(spec, encoder), encoding.Name, encoder.Spec.Of(spec), attribute.Queries, attribute.Rotated);
        QuantizeLayout layout = attribute.Rotated ? encoder.Layout with { Rotation = 1, Rounds = 1, Signs = SignSide.None, Matrix = 1, OuterMatrix = 1 } : encoder.Layout;
        return Create(method, kernel, encoder.RowLength, new InnerProductReference(layout, attribute.Queries));
    }

    private static (MethodInfo Method, EncoderDescription Encoder) Encoding(Type type, string name)
    {
        MethodInfo method = type.GetMethods(BindingFlags.Static | BindingFlags.Public).Single(candidate => candidate.Name == name && IsKernel(candidate));
        return (method, EncoderOf(method));
    }

    /// <summary>Bytes of scales are what the format says.</summary>
    private static MethodSpec WithScales(MethodSpec spec, EncoderDescription encoder) =>
        encoder.Residual is { } residual ? WithScales(WithScales(spec, encoder, OperandRole.Scales), residual.Description, OperandRole.Scales.Residual) : WithScales(spec, encoder, OperandRole.Scales);

    private static MethodSpec WithScales(MethodSpec spec, EncoderDescription encoder, OperandRole scales) => encoder.ByteScales is not { } element ? spec : spec with
    {
        Operands = ImmutableArray.CreateRange(spec.Operands.Select(operand => operand.Role == scales ? operand with { Element = element } : operand)),
    };

    private static MatrixKernel Create(MethodInfo method, KernelSpec spec, int rowLength, KernelReference reference)
    {
        var info = (KernelInfo)method.DeclaringType!.GetProperty(method.Name + "Kernel", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        SpanOverload.Call call = SpanOverload.Bind(method);
        return new MatrixKernel($"{method.DeclaringType.Name}.{method.Name}", info, spec, rowLength, reference, (device, operands) => call(device, null, [.. operands]));
    }

    private static EncoderDescription EncoderOf(Attribute attribute)
    {
        T Get<T>(string name) => (T)attribute.GetType().GetProperty(name)!.GetValue(attribute)!;
        return EncoderDescription.Of(
            attribute.GetType().GenericTypeArguments[0], Get<int>("RowLength"), Get<int>("Rotation"), Get<int>("GroupSize"), Get<SignPlacement>("Signs"), Get<ulong>("Seed"), Get<int>("Rounds")) with { SharedScales = Get<bool>("SharedScales"), Fit = Get<ScaleFit>("ScaleFit"), Refinements = Get<int>("Refinements"), Matrix = Math.Max(1, Get<int>("Matrix")), OuterMatrix = Math.Max(1, Get<int>("OuterMatrix")) };
    }

    private static Attribute? AttributeOf(MethodInfo method) => method.GetCustomAttributes().SingleOrDefault(attribute =>
        attribute is HadamardKernelAttribute or RotateKernelAttribute or DequantizeRotateKernelAttribute or RequantizeKernelAttribute or InnerProductKernelAttribute
        || (attribute.GetType().IsGenericType && attribute.GetType().GetGenericTypeDefinition() == typeof(RotateQuantizeKernelAttribute<>)));

    private static SignSpec? SignsOf(SignPlacement placement, ulong seed, int rounds) =>
        placement == SignPlacement.None ? null : new SignSpec(placement == SignPlacement.Before, seed, rounds);

    private static MethodSpec SpecOf(MethodInfo method)
    {
        ImmutableArray<OperandSpec> operands = [.. method.GetParameters().Select(OperandOf)];
        return new MethodSpec("", ImmutableArray<ContainingTypeSpec>.Empty, method.Name, "", "", operands, "", method.Name);
    }

    public static ElementType TypeOf(Type element) =>
        element == typeof(float) ? ElementType.Float
        : element == typeof(Half) ? ElementType.Half
        : element == typeof(BFloat16) ? ElementType.BFloat16
        : element == typeof(byte) ? ElementType.Byte
        : element == typeof(int) ? ElementType.Int32
        : throw new ArgumentException($"{element} is no element type.", nameof(element));

    public static OperandRole RoleOf(string parameter)
    {
        OperandRole[] roles =
        [
            OperandRole.Source, OperandRole.Destination, OperandRole.Codes, OperandRole.Scales, OperandRole.Clips, OperandRole.Slots, OperandRole.RoundingSeed, OperandRole.Bits, OperandRole.Query, OperandRole.Scores, .. GroupShift.All.Select(shift => shift.Role), .. OperandStep.Roles.Union(OperandStep.InverseRoles),
        ];
        string name = parameter switch { "blocks" => "codes", "sourceBlocks" => "sourceCodes", "residualBlocks" => "residualCodes", "queries" => "query", _ => parameter };
        return roles.Concat(roles.Select(role => role.Origin)).Concat(roles.Select(role => role.Residual)).First(role => role.Name == name);
    }

    private static OperandSpec OperandOf(ParameterInfo parameter)
    {
        Type span = parameter.ParameterType;
        Type element = span.GenericTypeArguments[0];
        ElementType scalar = TypeOf(element);
        OperandRole role = RoleOf(parameter.Name!);
        return new OperandSpec(parameter.Name!, role, scalar, span.GetGenericTypeDefinition() == typeof(Span<>));
    }
}
