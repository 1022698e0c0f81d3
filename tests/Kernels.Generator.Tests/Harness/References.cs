using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Harness;

/// <summary>What a user's project references: the framework, and Kernels.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           where Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)
           select MetadataReference.CreateFromFile(path),
    ];

    public static IReadOnlyList<MetadataReference> All { get; } =
        [.. Framework, MetadataReference.CreateFromFile(typeof(HadamardKernelAttribute).Assembly.Location)];
}
