using System.Runtime.InteropServices;
using Kernels.Oclgrind.Declared;

namespace Kernels.Oclgrind.Cases;

internal static class TransformCases
{
    private delegate void Transform<TSource, TDestination>(KernelDevice device, ReadOnlySpan<TSource> source, Span<TDestination> destination);

    public static IReadOnlyList<InspectedCase> All { get; } =
    [
        Of<float, float>(Transforms.Float2Kernel, Transforms.Float2),
        Of<float, float>(Transforms.Float64Kernel, Transforms.Float64),
        Of<float, float>(Transforms.Float1024Kernel, Transforms.Float1024),
        Of<float, float>(Transforms.Float8192Kernel, Transforms.Float8192),
        Of<Half, Half>(Transforms.Half128Kernel, Transforms.Half128),
        Of<Half, float>(Transforms.HalfToFloat1024Kernel, Transforms.HalfToFloat1024),
        Of<float, float>(Transforms.SignsBefore256Kernel, Transforms.SignsBefore256),
        Of<float, Half>(Transforms.SignsAfter1024Kernel, Transforms.SignsAfter1024),
        Of<float, float>(Transforms.Roots64Kernel, Transforms.Roots64),
    ];

    private static InspectedCase Of<TSource, TDestination>(KernelInfo kernel, Transform<TSource, TDestination> transform)
        where TSource : unmanaged
        where TDestination : unmanaged
        => new($"transform {kernel.Name}", device =>
        {
            var destination = new TDestination[CaseData.Rows(kernel) * kernel.RowLength];
            transform(device, CaseData.Elements<TSource>(kernel, "source"), destination);
            return MemoryMarshal.AsBytes(destination.AsSpan()).ToArray();
        });
}
