using Kernels;

static partial class MyKernels
{
    [HadamardKernel(4)]
    public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);
}
