using System.Collections.Immutable;
using System.Reflection;
using Kernels.Generator.Specs;
using Kernels.Generator.Tests.Harness;
using Kernels.Generator.Types;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>The CPU bodies of an encoder with the sums of its codes, which no attribute asks for: compiled and run.</summary>
public class CodeSumBodyTests
{
    private const int RowLength = 384;
    private const int GroupSize = 128;
    private const int Rows = 11;

    private const string Declaration =
        "static partial class C { public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<int> codeSums); }";

    private static readonly Lazy<Encode> s_encode = new(Compile);

    private delegate void Encode(KernelDevice device, ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales, Span<int> codeSums);

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void The_sums_are_those_of_the_codes(int vectorBits)
    {
        var random = new Random(1);
        float[] source = [.. Enumerable.Range(0, Rows * RowLength).Select(_ => random.NextSingle() - 0.3f)];
        var codes = new byte[source.Length];
        var scales = new float[source.Length / GroupSize];
        var sums = new int[scales.Length];

        var device = KernelDevice.CreateCpu(new CpuOptions { VectorBits = vectorBits });
        s_encode.Value(device, source, codes, scales, sums);

        Assert.Equal(codes.Chunk(GroupSize).Select(group => group.Sum(code => (int)(sbyte)code)), sums);
        Assert.Contains(sums, sum => sum > sbyte.MaxValue);
    }

    private static Encode Compile()
    {
        ImmutableArray<OperandSpec> operands =
        [
            new("source", OperandRole.Source, ElementType.Float, false),
            new("codes", OperandRole.Codes, ElementType.Byte, true),
            new("scales", OperandRole.Scales, ElementType.Float, true),
            new("codeSums", OperandRole.CodeSums, ElementType.Int32, true),
        ];
        ImmutableArray<ContainingTypeSpec> types = [new("class C", "C", true)];
        var method = new MethodSpec("", types, "Encode", "public static", "public", operands, "EncodeKernel", "C_Encode");
        var spec = new RotateQuantizeSpec(method, new EncodingSpec(RowLength, GroupSize, Specs.Pipeline.StepsOf([], 128, null), IntegerGrid.Of("Int8", 8, -127, 127, 127, 0, 0)).Of(method));

        using var assembly = new MemoryStream();
        var result = Project.Of(Declaration, KernelCompiler.Compile(spec, VectorWidths.All, TestContext.Current.CancellationToken)).Emit(assembly);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        var type = Assembly.Load(assembly.ToArray()).GetType("C")!;
        var overload = type.GetMethods().Single(candidate => candidate.Name == "Encode" && candidate.GetParameters()[0].ParameterType == typeof(KernelDevice));
        return overload.CreateDelegate<Encode>();
    }
}
