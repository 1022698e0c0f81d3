using Kernels.Generator.Specs;
using Kernels.Generator.Tests.Harness;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>An encoder, or a format, that is in another assembly: its faults have no other place than the use.</summary>
public class ForeignEncoderTests
{
    private const string Decoders = """
        public static partial class Decoders
        {
            [DequantizeRotateKernel(Of = "Encode", OfType = typeof(Encoders))]
            public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
        }
        """;

    [Theory]
    [InlineData("[RotateQuantizeKernel<Int4>(128)]", "Span<Half> scales", null)]
    [InlineData("[RotateQuantizeKernel<Int4>(4194304)]", "Span<Half> scales", "KRN3004: The row length 4194304 is outside 16 to 1048576")]
    [InlineData("[RotateQuantizeKernel<Int4>(128, Signs = (SignPlacement)7)]", "Span<Half> scales", "KRN4101: Signs is 7")]
    [InlineData("[RotateQuantizeKernel<Broken>(128)]", "Span<Half> scales", "KRN4004: largest is 0")]
    [InlineData("[RotateQuantizeKernel<Int4>(128)]", "Span<Half> norms", "its signature is not an encoder's")]
    [InlineData("[RotateQuantizeKernel<Int4>(128)]", "Span<double> scales", "its signature is not an encoder's")]
    public void An_encoder_of_a_library_is_refused_at_the_decoder(string attribute, string scales, string? reason)
    {
        var build = Build.Run(Project.Of(Decoders).AddReferences(Library(attribute, scales)));

        Assert.Empty(build.Compiler);
        if (reason is null)
        {
            Assert.Empty(build.Kernels);
            return;
        }

        var diagnostic = Assert.Single(build.Kernels);
        Assert.Equal("KRN4108", diagnostic.Id);
        Assert.Contains("'Encoders.Encode' of assembly 'Library' is refused (" + reason, diagnostic.GetMessage());
        Assert.Equal("\"Encode\"", Decoders.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("[RotateQuantizeKernel<Int4>(128)]", null)]
    [InlineData("[RotateQuantizeKernel<Int4>(100)]", "KRN3010: GroupSize is 128")]
    [InlineData("[RotateQuantizeKernel<Broken>(128)]", "KRN4004: largest is 0")]
    public void An_encoder_of_a_library_is_refused_at_the_product(string attribute, string? reason)
    {
        const string Product = """
            public static partial class Products
            {
                [LutGemmKernel(Weights = "Encode", OfType = typeof(Encoders))]
                public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
            }
            """;
        var scaleTypes = new List<ElementType>();

        var build = Build.Run(Project.Of(Product).AddReferences(Library(attribute, "Span<Half> scales")), (spec, _) =>
        {
            scaleTypes.Add(((LutGemmSpec)spec).ScaleType);
            return "";
        });

        if (reason is null)
        {
            Assert.Empty(build.Kernels);
            Assert.Equal([ElementType.Half], scaleTypes);
            return;
        }

        var diagnostic = Assert.Single(build.Kernels);
        Assert.Equal("KRN4108", diagnostic.Id);
        Assert.Contains("'Encoders.Encode' of assembly 'Library' is refused (" + reason, diagnostic.GetMessage());
        Assert.Equal("\"Encode\"", Product.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Empty(build.Compiler);
    }

    [Fact]
    public void A_format_of_a_library_is_refused_at_the_encoder()
    {
        const string Encoder = """
            public static partial class MyKernels
            {
                [RotateQuantizeKernel<Broken>(128)]
                public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);
            }
            """;

        var build = Build.Run(Project.Of(Encoder).AddReferences(Library("[RotateQuantizeKernel<Int4>(128)]", "Span<Half> scales")));

        var diagnostic = Assert.Single(build.Kernels);
        Assert.Equal("KRN4004", diagnostic.Id);
        Assert.Equal("Broken", Encoder.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Empty(build.Compiler);
    }

    private static PortableExecutableReference Library(string attribute, string scales)
    {
        var project = Project.Of(
            [
                Project.Tree("global using System; global using Kernels;", "Usings.cs"),
                Project.Tree(
                    $$"""
                    [IntegerGrid(4, -7, 7, 0)]
                    public struct Broken : INumberFormat;

                    public static class Encoders
                    {
                        {{attribute}}
                        public static void Encode(ReadOnlySpan<float> source, Span<byte> codes, {{scales}}) { }
                    }
                    """,
                    "Library.cs"),
            ],
            "Library");
        using var image = new MemoryStream();
        Assert.True(project.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
