using Kernels.Generator.Tests.Harness;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>Every format that the parser lets through has a product of either lowering, at the ends of the ranges too.</summary>
public class ProductFormatTests
{
    public static TheoryData<string, string> Formats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var lowering in new[] { "MultiplyAdd", "Table" })
            {
                foreach (var grid in new[]
                {
                    "2, 1, 1, 1, 1, 1", // one level
                    "2, 0, 1, 0.5f, 0.5f",
                    "2, -2, 1, 2",
                    "3, 0, 7, 3.5f, 3.5f, 4",
                    "4, 0, 15, 15, 15, 15",
                    "4, -8, 7, 8, -8, -8",
                    "8, -128, 127, 128",
                    "8, 0, 255, 255",
                    "8, 0, 255, 255, 255, 255",
                    "8, 0, 255, 127.5f, 127.5f, 128", // twice a code needs nine bits
                    "8, -128, 127, 127.5f, -0.5f",
                })
                {
                    data.Add(lowering, grid);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Has_a_product(string lowering, string grid)
    {
        var build = Build.Run(
            $$"""
            [IntegerGrid({{grid}})] public readonly struct Levels : INumberFormat;
            public static partial class C
            {
                [LutGemmKernel<Levels>(GroupSize = 32, Lowering = ProductLowering.{{lowering}})]
                public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
            }
            """);

        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
    }
}
