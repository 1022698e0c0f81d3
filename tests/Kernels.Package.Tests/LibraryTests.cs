using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>A library with kernels, itself packed, and an app that knows that library alone.</summary>
public class LibraryTests(PackedKernels package)
{
    [Fact]
    public async Task Kernels_of_a_packed_library_run_without_the_generator()
    {
        (await package.Consume("Library").DotNet("pack", "-c", "Release", "-o", package.Feed)).Succeeded();
        Consumer user = package.Consume("LibraryUser");

        CommandResult build = await user.Build();
        CommandResult run = await user.Run();

        Assert.Contains("/analyzer:", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Kernels.Generator", build.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.EndsWith(
            ": 5 -1 -2 0; 97A6B5C4D3E2F1007777777777777777 1 1; 894 896 889 -889; 894 896; Rotate Multiply", line, StringComparison.Ordinal));
        RequiredDevices.AssertListed(run, line => line.Split(": ")[0]);
    }
}
