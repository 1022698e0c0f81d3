using Kernels;

namespace Acme;

public static partial class Transforms
{
    [HadamardKernel(4)]
    public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);
}
