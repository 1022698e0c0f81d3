using System.Collections.Immutable;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.Tests.Harness;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Parsing;

/// <summary>What the compiler gets to see of a product.</summary>
public class LutGemmSpecTests
{
    private const string Operands = "ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination";
    private const string Codes = "ReadOnlySpan<float> source, Span<byte> codes";

    private static readonly FormatSpec Int4Format = IntegerGrid.Of("Int4", 4, -7, 7, 7, 0, 0);

    [Theory]
    [InlineData("Weights = nameof(Encode)", "Encode", 512, ElementType.Half, ProductLoweringKind.Auto)]
    [InlineData("Weights = nameof(Encode), OfType = typeof(C), Lowering = ProductLowering.Auto", "Encode", 512, ElementType.Half, ProductLoweringKind.Auto)]
    [InlineData("Weights = nameof(D.Encode), OfType = typeof(D), Lowering = ProductLowering.Table", "D.Encode", 1024, ElementType.Float, ProductLoweringKind.Table)]
    [InlineData("Weights = \"Encode\", OfType = typeof(G<>), Lowering = ProductLowering.MultiplyAdd", "G.Encode", 2048, ElementType.Float, ProductLoweringKind.MultiplyAdd)]
    public void A_product_has_the_weights_of_its_encoder(string properties, string name, int rowLength, object scaleType, object lowering)
    {
        const string Rest = "Rotation = 64, GroupSize = 32, Signs = SignPlacement.Before, Seed = 7";
        var source = $$"""
            static partial class C
            {
                [RotateQuantizeKernel<Int4>(512, {{Rest}})] public static partial void Encode({{Codes}}, Span<Half> scales);
                [LutGemmKernel({{properties}})] public static partial void Multiply({{Operands}});
            }
            static partial class D { [RotateQuantizeKernel<Int4>(1024, {{Rest}})] public static partial void Encode({{Codes}}, Span<float> scales); }
            static partial class G<T> { [RotateQuantizeKernel<Int4>(2048, {{Rest}})] public static partial void Encode({{Codes}}, Span<float> scales); }
            """;

        var spec = CompiledSpecs.AllOf(source).OfType<LutGemmSpec>().Single();

        Assert.Equal(
            new LutGemmSpec(spec.Method, Encoding(rowLength, 32, new SignStep(new(true, 7)), new RotationStep(64)), (ElementType)scaleType, ElementType.None, (ProductLoweringKind)lowering, name), spec);
    }

    [Theory]
    [InlineData("", 128, 1, 128)]
    [InlineData("(Rotation = 0, RowLength = 0)", 128, 1, 128)]
    [InlineData("(Rotation = 1, GroupSize = 16)", 16, 1, 16)]
    [InlineData("(Rotation = 256)", 256, 256, 128)]
    [InlineData("(Rotation = 64, GroupSize = 32768)", 32768, 64, 32768)]
    [InlineData("(Rotation = 64, GroupSize = 32, RowLength = 192)", 192, 64, 32)]
    public void A_product_with_the_sizes_of_its_weights(string arguments, int rowLength, int rotation, int group)
    {
        var spec = Product(arguments);

        Assert.Equal(
            new LutGemmSpec(spec.Method, Encoding(rowLength, group, [.. rotation > 1 ? [new RotationStep(rotation)] : Array.Empty<PipelineStep>()]), ElementType.Float, ElementType.None, ProductLoweringKind.Auto, ""), spec);
    }

    [Fact]
    public void A_product_with_all_its_properties()
    {
        var spec = Product("(RowLength = 4096, Rotation = 128, GroupSize = 64, HalfScales = true, Signs = SignPlacement.After, Seed = 9, Lowering = ProductLowering.Table, Info = \"Details\")");

        Assert.Equal(
            new LutGemmSpec(spec.Method, Encoding(4096, 64, new RotationStep(128), new SignStep(new(false, 9))), ElementType.Half, ElementType.None, ProductLoweringKind.Table, ""), spec);
        Assert.Equal("Details", spec.Method.InfoName);
    }

    [Theory]
    [InlineData("-7, 7, 7")]
    [InlineData("0, 3, 1.5f, 1.5f, 2")]
    [InlineData("0, 3, 1.5f, 3, 3")]
    [InlineData("-1, 1, 1, -1, -1")]
    public void An_offset_that_doubles_to_an_integer_is_exact(string grid)
    {
        var spec = CompiledSpecs.Of(
            $"static partial class C {{ [IntegerGrid(4, {grid})] struct Mine : INumberFormat; [LutGemmKernel<Mine>] private static partial void Multiply({Operands}); }}");

        Assert.IsType<LutGemmSpec>(spec);
    }

    [Fact]
    public void Operands_are_known_by_name_and_weights_by_type()
    {
        Assert.Equal(
            [Source("x"), Weights("weights"), Destination(ElementType.Float)], Operand(Operands));
        Assert.Equal(
            [Bias, Destination(ElementType.Half), Weights("matrix"), Source("activations", ElementType.Half)],
            Operand("ReadOnlySpan<float> bias, Span<Half> destination, PackedWeights matrix, ReadOnlySpan<Half> activations"));
        Assert.Equal(
            [Weights("W"), Source("source"), Destination(ElementType.Float), Bias],
            Operand("Kernels.PackedWeights W, ReadOnlySpan<float> source, Span<float> destination, ReadOnlySpan<float> bias = default"));
    }

    /// <summary>Another operand or another element type is another kernel; only equal buffers are the same one.</summary>
    [Fact]
    public void Products_of_one_name_differ_in_their_buffers()
    {
        var first = $"[LutGemmKernel<Int4>] public static partial void Multiply({Operands});";
        string[] others = [$"{Operands}, ReadOnlySpan<float> bias", Operands.Replace("<float> x", "<Half> x")];

        Assert.All(others, other => Assert.Equal(2, CompiledSpecs.AllOf(
            $"static partial class C {{ {first} [LutGemmKernel<Int4>(Info = \"Other\")] public static partial void Multiply({other}); }}").Count));

        var build = Build.Run($"static partial class C {{ {first} [LutGemmKernel<Int8>(Info = \"Other\")] public static partial void Multiply(Span<float> destination, PackedWeights w, ReadOnlySpan<float> source); }}");
        Assert.Equal(["KRN1012", "KRN1012"], build.Kernels.Select(diagnostic => diagnostic.Id));
        Assert.Empty(build.Compiler);
    }

    [Theory]
    [InlineData(ProductLowering.Auto, ProductLoweringKind.Auto)]
    [InlineData(ProductLowering.Table, ProductLoweringKind.Table)]
    [InlineData(ProductLowering.MultiplyAdd, ProductLoweringKind.MultiplyAdd)]
    public void The_lowerings_are_the_attribute_s(ProductLowering declared, object kind) => Assert.Equal((int)declared, (int)kind);

    /// <summary>The properties of one form are no properties of the other.</summary>
    [Theory]
    [InlineData("LutGemmKernel<Int4>(Weights = \"Encode\")")]
    [InlineData("LutGemmKernel(GroupSize = 64)")]
    [InlineData("LutGemmKernel<Missing>")]
    [InlineData("LutGemmKernel<>")]
    public void What_the_compiler_reports_is_reported_once(string attribute)
    {
        var build = Build.Run(
            Project.Of($"static partial class C {{ [{attribute}] public static partial void Multiply({Operands}); }}"), (_, _) => "");

        Assert.True(build.Kernels.All(diagnostic => diagnostic.Id == "KRN4103"), build.Summary);
        Assert.NotEmpty(build.Compiler);
    }

    [Fact]
    public void A_seed_without_signs_is_a_warning()
    {
        var build = Build.Run(
            Project.Of($"static partial class C {{ [LutGemmKernel<Int4>(Seed = 42)] public static partial void Multiply({Operands}); }}"), (_, _) => "// compiled");

        Assert.Equal("KRN4102", Assert.Single(build.Kernels).Id);
        Assert.Equal("// compiled", Assert.Single(build.Generated).Value);
    }

    [Fact]
    public void A_refused_encoder_is_reported_where_it_is_declared()
    {
        var build = Build.Run($$"""
            static partial class C
            {
                [RotateQuantizeKernel<Int4>(100)] public static partial void Encode({{Codes}}, Span<Half> scales);
                [LutGemmKernel(Weights = nameof(Encode))] public static partial void Multiply({{Operands}});
            }
            """);

        Assert.Equal("KRN3010", Assert.Single(build.Kernels).Id);
        Assert.DoesNotContain(build.Compiler, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(2, build.Generated.Values.Count(text => text.Contains("NotSupportedException")));
    }

    private static OperandSpec Bias => new("bias", OperandRole.Bias, ElementType.Float, false);

    private static OperandSpec Source(string name, ElementType scalar = ElementType.Float) => new(name, OperandRole.Source, scalar, false);

    private static OperandSpec Weights(string name) => new(name, OperandRole.Weights, ElementType.None, false);

    private static OperandSpec Destination(ElementType scalar) => new("destination", OperandRole.Destination, scalar, true);

    private static IEnumerable<OperandSpec> Operand(string parameters) =>
        CompiledSpecs.Of($"static partial class C {{ [LutGemmKernel<Int4>] public static partial void Multiply({parameters}); }}").Method.Operands;

    private static LutGemmSpec Product(string arguments) => Assert.IsType<LutGemmSpec>(CompiledSpecs.Of(
        $"static partial class C {{ [LutGemmKernel<Int4>{arguments}] public static partial void Multiply({Operands}); }}"));

    private static EncodingSpec Encoding(int rowLength, int group, params PipelineStep[] steps) => new(rowLength, group, steps.ToImmutableArray(), Int4Format);
}
