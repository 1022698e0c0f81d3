namespace Kernels.Compare.Described;

/// <summary>A described transform, as a value.</summary>
internal sealed record TransformKernel<T>(TransformCall<T> Call, KernelInfo Info)
{
    public int Length => Info.RowLength;
}
