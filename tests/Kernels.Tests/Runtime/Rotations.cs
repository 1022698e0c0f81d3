namespace Kernels.Tests.Runtime;

/// <summary>Compiled kernels for the tests of the runtime.</summary>
internal static partial class Rotations
{
    [HadamardKernel(64)]
    public static partial void Rotate64(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(1024)]
    public static partial void Rotate1024(ReadOnlySpan<float> source, Span<float> destination);
}
