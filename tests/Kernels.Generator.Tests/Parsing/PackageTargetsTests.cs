using System.Text.RegularExpressions;
using Kernels.Generator.Parsing;
using Kernels.Generator.Tests.Harness;

namespace Kernels.Generator.Tests.Parsing;

/// <summary>The package's targets look for kernel attributes in a project without the generator, and so name them too.</summary>
public partial class PackageTargetsTests
{
    [Fact]
    public void The_targets_know_every_kernel_attribute()
    {
        var pattern = Pattern().Match(Repository.Read("src/Kernels/buildTransitive/Kernels.targets")).Groups[1].Value;
        var names = KernelFamily.All.Select(family => family.AttributeName["Kernels.".Length..].Split('`')[0]).ToList();

        Assert.All(names, name => Assert.Matches(pattern, $"[{name}(8)]"));
        Assert.All(names, name => Assert.Matches(pattern, $"[{name[..^"Attribute".Length]}<Int4>(8)]"));
        Assert.Matches(pattern, "[A, Kernels.HadamardKernel\n    (8)]");
        Assert.Matches(pattern, "using H = Kernels.HadamardKernelAttribute;");
        Assert.DoesNotMatch(pattern, "device.Rotate(kernel); class MyKernels { }");
        Assert.DoesNotMatch(pattern, "Show(Mine.RotateKernel); int length = Mine.RotateKernel.RowLength; static void RotateKernel(int step) { }");
    }

    [GeneratedRegex(@"\(FullPath\)'\)\), '([^']*)'")]
    private static partial Regex Pattern();
}
