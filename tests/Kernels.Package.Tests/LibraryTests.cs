using System.Text.RegularExpressions;
using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>A library with kernels, and an app that knows that library alone, calls its kernels and has one of its own.</summary>
public partial class LibraryTests(PackedKernels package)
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

    /// <summary>The README's way to refer to the projects: a user of such a library runs its kernels, and describes none of its own that nothing would compile.</summary>
    [Fact]
    public async Task Of_a_library_that_refers_to_the_projects_no_user_sees_attributes_without_the_generator()
    {
        string references = References().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n")).Groups[1].Value;
        Assert.Contains("<this repository>", references, StringComparison.Ordinal);
        Consumer library = package.Consume("ProjectLibrary"), user = package.Consume("ProjectUser");
        library.Write("Directory.Build.targets", $"<Project>\n{references.Replace("<this repository>", Repository.Root, StringComparison.Ordinal)}</Project>");
        string project = Path.Combine(library.Folder, "Acme.Transforms.csproj");
        user.Write("Directory.Build.targets", $"<Project><PropertyGroup><AcmeProject>{project}</AcmeProject></PropertyGroup></Project>");

        CommandResult run = (await user.DotNet(["run", .. package.BuildOptions])).Succeeded();
        user.Write("OwnKernels.cs", """
            static partial class OwnKernels
            {
                [Kernels.HadamardKernel(4)] static partial void Rotate(System.ReadOnlySpan<float> source, System.Span<float> destination);
            }
            """);
        CommandResult build = await user.DotNet(["build", .. package.BuildOptions]);

        Assert.Equal(["5 -1 -2 0"], run.Lines);
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error CS0234: The type or namespace name 'HadamardKernel' does not exist in the namespace 'Kernels'", build.Output, StringComparison.Ordinal);
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

    [GeneratedRegex(@"Or refer to the two projects:\n\n```xml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex References();
}
