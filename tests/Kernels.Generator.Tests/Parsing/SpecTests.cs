using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.Tests.Harness;
using Kernels.Generator.Types;

namespace Kernels.Generator.Tests.Parsing;

/// <summary>What the compiler gets to see of a description.</summary>
public class SpecTests
{
    private const string Codes = "ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales";

    [Fact]
    public void A_transform_with_its_defaults()
    {
        var spec = Assert.IsType<HadamardSpec>(CompiledSpecs.Of(
            "namespace A.B; static partial class C { [HadamardKernel(64)] internal static partial void Rotate(Span<Half> destination, ReadOnlySpan<float> source); }"));

        Assert.Equal((64, ScaleFactor.Orthonormal, null), (spec.Length, spec.Scale, spec.Signs));
        Assert.Equal(("A.B", "Rotate", "internal static", "internal", "RotateKernel"), (spec.Method.Namespace, spec.Method.Name, spec.Method.Modifiers, spec.Method.Accessibility, spec.Method.InfoName));
        Assert.Equal([new ContainingTypeSpec("class C", "C", true)], spec.Method.ContainingTypes);
        Assert.Equal(
            [new("destination", OperandRole.Destination, ElementType.Half, true), new OperandSpec("source", OperandRole.Source, ElementType.Float, false)],
            spec.Method.Operands);
    }

    [Theory]
    [InlineData("Scale = HadamardScale.None", 1, null, 0UL)]
    [InlineData("Scale = HadamardScale.Inverse, Signs = SignPlacement.Before", 2, true, 0UL)]
    [InlineData("Signs = SignPlacement.After, Seed = ulong.MaxValue", 0, false, ulong.MaxValue)]
    public void A_transform_with_its_properties(string properties, int scale, bool? before, ulong seed)
    {
        var spec = Assert.IsType<HadamardSpec>(CompiledSpecs.Of(
            $"static partial class C {{ [HadamardKernel(8, {properties})] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination); }}"));

        Assert.Equal((ScaleFactor)scale, spec.Scale);
        Assert.Equal(before is { } placed ? new SignSpec(placed, seed) : null, spec.Signs);
    }

    [Theory]
    [InlineData("", 1, 128)]
    [InlineData(", Rotation = 0", 1, 128)]
    [InlineData(", Rotation = 1", 1, 128)]
    [InlineData(", Rotation = 256, GroupSize = 16", 256, 16)]
    public void An_encoder_with_its_properties(string properties, int rotation, int group)
    {
        var spec = Assert.IsType<RotateQuantizeSpec>(CompiledSpecs.Of(
            $"static partial class C {{ [RotateQuantizeKernel<Int8>(256{properties})] public static partial void Encode({Codes}); }}"));

        Assert.Equal((256, rotation, group), (spec.Encoding.RowLength, spec.Encoding.Rotation, spec.Encoding.GroupSize));
        Assert.Equal(rotation > 1 ? [new RotationStep(rotation)] : Array.Empty<PipelineStep>(), spec.Encoding.Steps);
        Assert.Equal(IntegerGrid.Of("Int8", 8, -127, 127, 127, 0, 0), spec.Encoding.Format);
    }

    [Theory]
    [InlineData("IntegerGrid(4, -7, 7, 7)", "float", "", 128)]
    [InlineData("IntegerGrid(4, -7, 7, 7), PowerOfTwoScale", "byte", "", 32)]
    [InlineData("Codebook(-1, 1), PowerOfTwoScale(groupSize: 64)", "byte", "", 64)]
    [InlineData("Codebook(-1, 1), PowerOfTwoScale(ScaleRounding.Up, 64)", "byte", ", GroupSize = 16", 16)]
    [InlineData("Codebook(-1, 1), FloatScale(ScaleFormat.E4M3)", "byte", "", 16)]
    [InlineData("Codebook(-1, 1), FloatScale(ScaleFormat.UE5M3, groupSize: 64)", "byte", "", 64)]
    [InlineData("Codebook(-1, 1), FloatScale(ScaleFormat.UE5M3, 64)", "byte", ", GroupSize = 32", 32)]
    public void The_group_size_unless_set_is_the_format_s(string attributes, string scales, string properties, int group)
    {
        var spec = Assert.IsType<RotateQuantizeSpec>(CompiledSpecs.Of(
            $"static partial class C {{ [{attributes}] struct Mine : INumberFormat; [RotateQuantizeKernel<Mine>(256{properties})] static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<{scales}> scales); }}"));
        Assert.Equal(group, spec.Encoding.GroupSize);
    }

    [Theory]
    [InlineData(ScaleRounding.Down, Kernels.ScaleRounding.Down)]
    [InlineData(ScaleRounding.Up, Kernels.ScaleRounding.Up)]
    [InlineData(ScaleRounding.Even, Kernels.ScaleRounding.Even)]
    public void The_roundings_of_scales_are_the_attribute_s(object rounding, Kernels.ScaleRounding declared) => Assert.Equal((int)declared, (int)rounding);

    [Fact]
    public void The_formats_of_float_scales_are_the_attribute_s() => Assert.Equal(Enum.GetNames<ScaleFormat>(), ElementTypes.SmallFloats.Select(type => type.ToString()));

    [Theory]
    [InlineData("2, 0, 3, 1.5f, 1.5f, 2", 2, 0, 3, 1.5f, 1.5f, 2)]
    [InlineData("3, -3, 3, 3", 4, -3, 3, 3, 0, 0)]
    [InlineData("4, -8, 7, 8", 4, -8, 7, 8, 0, 0)]
    [InlineData("4, -1, 1, 1", 4, -1, 1, 1, 0, 0)]
    [InlineData("8, -7, 7, 7", 8, -7, 7, 7, 0, 0)]
    [InlineData("8, 0, 0, 1", 8, 0, 0, 1, 0, 0)]
    [InlineData("5, -15, 15, largest: 15", 8, -15, 15, 15, 0, 0)]
    [InlineData("zeroCode: 128, bits: 8, maximum: 255, minimum: 0, offset: 128, largest: 127.5f", 8, 0, 255, 127.5f, 128, 128)]
    [InlineData("2, 0, 0, 1e-45f", 2, 0, 0, 1e-45f, 0, 0)]
    public void A_format_is_its_properties(string grid, int storage, int minimum, int maximum, float largest, float offset, int zero)
    {
        var spec = Assert.IsType<RotateQuantizeSpec>(CompiledSpecs.Of(
            $"static partial class C {{ [IntegerGrid({grid})] struct Int4 : INumberFormat; [RotateQuantizeKernel<Int4>(128)] private static partial void Encode({Codes}); }}"));

        Assert.Equal(spec.Encoding.Format with { StorageBits = storage, Minimum = minimum, Maximum = maximum, Offset = offset, ZeroCode = zero }, spec.Encoding.Format);
        Assert.Equal(largest, spec.Encoding.Format.Scale.Largest);
    }

    [Theory]
    [InlineData("2, -1, 1, 1, statistic: ScaleStatistic.MeanMagnitude", ScaleStatistic.MeanMagnitude)]
    [InlineData("2, -1, 1, 1, 0, 0, ScaleStatistic.LargestMagnitude", ScaleStatistic.LargestMagnitude)]
    [InlineData("2, -1, 1, 1", ScaleStatistic.LargestMagnitude)]
    public void A_format_s_scale_is_made_of_its_statistic(string grid, ScaleStatistic statistic)
    {
        var spec = Assert.IsType<RotateQuantizeSpec>(CompiledSpecs.Of(
            $"static partial class C {{ [IntegerGrid({grid})] struct Int4 : INumberFormat; [RotateQuantizeKernel<Int4>(128)] private static partial void Encode({Codes}); }}"));

        Assert.Equal((int)statistic, (int)spec.Encoding.Format.Scale.Statistic);
    }

    [Theory]
    [InlineData("Of = nameof(Encode)", "Encode", 512)]
    [InlineData("Of = nameof(Encode), OfType = typeof(C)", "Encode", 512)]
    [InlineData("Of = nameof(D.Encode), OfType = typeof(D)", "D.Encode", 1024)]
    [InlineData("Of = \"Encode\", OfType = typeof(G<>)", "G.Encode", 2048)]
    [InlineData("Of = \"Encode\", OfType = typeof(G<int>)", "G.Encode", 2048)]
    public void A_decoder_has_the_properties_of_its_encoder(string properties, string name, int rowLength)
    {
        var source = $$"""
            static partial class C
            {
                [RotateQuantizeKernel<Int4>(512, Rotation = 64, GroupSize = 32, Signs = SignPlacement.Before, Seed = 7)] public static partial void Encode({{Codes}});
                [DequantizeRotateKernel({{properties}})] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
            }
            static partial class D { [RotateQuantizeKernel<Int4>(1024, Rotation = 64, GroupSize = 32, Signs = SignPlacement.Before, Seed = 7)] public static partial void Encode({{Codes}}); }
            static partial class G<T> { [RotateQuantizeKernel<Int4>(2048, Rotation = 64, GroupSize = 32, Signs = SignPlacement.Before, Seed = 7)] public static partial void Encode({{Codes}}); }
            """;

        var spec = CompiledSpecs.AllOf(source).OfType<DequantizeRotateSpec>().Single();

        Assert.Equal((name, rowLength, 32), (spec.EncoderName, spec.Encoding.RowLength, spec.Encoding.GroupSize));
        Assert.Equal([new SignStep(new(true, 7)), new RotationStep(64)], spec.Encoding.Steps);
        Assert.Equal(IntegerGrid.Of("Int4", 4, -7, 7, 7, 0, 0), spec.Encoding.Format);
    }

    [Fact]
    public void A_decoder_follows_an_encoder_in_another_file()
    {
        var decoder = "static partial class C { [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination); }";
        var encoder = $"static partial class C {{ [RotateQuantizeKernel<Int4>(512)] public static partial void Encode({Codes}); }}";

        Assert.Equal(512, CompiledSpecs.AllOf(decoder, encoder).OfType<DequantizeRotateSpec>().Single().Encoding.RowLength);
    }
}
