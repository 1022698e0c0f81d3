using Kernels;

/// <summary>A kernel of the user's own, who refers to the library alone.</summary>
static partial class OwnKernels
{
    public static float[] Rotated(float[] source)
    {
        float[] destination = new float[source.Length];
        Rotate(source, destination);
        return destination;
    }

    [HadamardKernel(4)]
    static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);
}
