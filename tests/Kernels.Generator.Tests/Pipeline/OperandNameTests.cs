using Kernels.Generator.Tests.Harness;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>Weights may have any name that C# has for a parameter, also those of the overloads' own parameters.</summary>
public class OperandNameTests
{
    [Theory]
    [InlineData("device")]
    [InlineData("stream")]
    [InlineData("Kernel")]
    [InlineData("@params")]
    [InlineData("@object")]
    [InlineData("record")]
    [InlineData("await")]
    [InlineData("Φ")]
    public void Generated_methods_compile(string weights)
    {
        var build = Build.Run(
            $$"""
            static partial class C
            {
                [LutGemmKernel<Int4>(GroupSize = 16)] public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights {{weights}}, Span<float> destination);

                static void Call(KernelDevice device, PackedWeights packed) => Multiply(device, x: default, {{weights}}: packed, destination: default);
            }
            """);
        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
    }
}
