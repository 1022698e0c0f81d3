using System.Collections.Concurrent;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Tests.Harness;

/// <summary>The specs that the generator hands to the compiler.</summary>
internal static class CompiledSpecs
{
    public static KernelSpec Of(string source) => Assert.Single(AllOf(source));

    public static IReadOnlyList<KernelSpec> AllOf(params string[] sources)
    {
        var specs = new ConcurrentBag<KernelSpec>();
        var build = Build.Run(Project.Of(sources), (spec, _) =>
        {
            specs.Add(spec);
            return "";
        });
        Assert.True(build.Kernels.IsEmpty, build.Summary);
        return [.. specs];
    }
}
