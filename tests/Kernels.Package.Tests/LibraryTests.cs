using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>A library with kernels, and an app that knows that library alone, calls its kernels and has one of its own.</summary>
public class LibraryTests(PackedKernels package)
{
    [Fact]
    public async Task Kernels_of_a_packed_library_and_of_its_user_run()
    {
        (await package.Consume("Library").DotNet("pack", "-c", "Release", "-o", package.Feed)).Succeeded();

        await AssertRuns(package.Consume("LibraryUser"));
    }

    [Fact]
    public async Task Kernels_of_a_referenced_library_and_of_its_user_run()
    {
        string project = Path.Combine(package.Consume("Library").Folder, "Acme.Rotations.csproj");
        Consumer user = package.Consume("LibraryUser");
        user.Write("Directory.Build.targets", $"<Project><PropertyGroup><AcmeProject>{project}</AcmeProject></PropertyGroup></Project>");

        await AssertRuns(user);
    }

    private static async Task AssertRuns(Consumer user)
    {
        await user.Build();
        CommandResult run = await user.Run();

        // The user's own kernel has no accessibility: the compiler would drop its calls if nothing implemented it.
        Assert.Equal("own: 5 -1 -2 0", run.Lines[0]);
        Assert.All(run.Lines.Skip(1), line => Assert.EndsWith(
            ": 5 -1 -2 0; 97A6B5C4D3E2F1007777777777777777 1 1; 894 896 889 -889; 894 896; Rotate Multiply", line, StringComparison.Ordinal));
        RequiredDevices.AssertListed(run, line => line.Split(": ")[0]);
    }
}
