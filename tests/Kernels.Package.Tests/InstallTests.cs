using System.Text.RegularExpressions;
using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>The README's way to install: pack to a folder, name it in a <c>nuget.config</c>, add the package.</summary>
public partial class InstallTests(PackedKernels package)
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_readme_s_configuration_and_command_add_the_package()
    {
        Consumer project = package.Consume("Install");
        string source = Path.GetRelativePath(project.Folder, package.Feed);
        string configuration = Configuration().Match(s_readme).Groups[1].Value;
        project.Write("nuget.config", configuration.Replace("../path/to/this/repository/packages", source, StringComparison.Ordinal));
        Assert.Contains($"\"{source}\"", File.ReadAllText(Path.Combine(project.Folder, "nuget.config")), StringComparison.Ordinal);

        // A package folder of its own: the machine's is not for packages of tests.
        Dictionary<string, string> environment = new() { ["NUGET_PACKAGES"] = Path.Combine(project.Folder, "packages") };
        (await DotNet.Run(project.Folder, environment, AddCommand().Match(s_readme).Groups[1].Value.Split(' '))).Succeeded();
        CommandResult run = (await DotNet.Run(project.Folder, environment, "run")).Succeeded();

        Assert.Contains($"Version=\"{package.Version}\"", File.ReadAllText(Path.Combine(project.Folder, "Install.csproj")), StringComparison.Ordinal);
        Assert.Equal(["Kernels"], run.Lines);
    }

    // A tag that matches no prefix: on the commit of a release the version is the tag's, whenever it is packed.
    [Fact]
    public Task Each_pack_between_releases_has_a_later_version() => Verify(Repository.Root, "-p:MinVerTagPrefix=no-such-release-");

    [Fact]
    public Task So_it_has_where_there_is_no_repository()
    {
        string copy = Path.Combine(package.Scratch, "archive");
        foreach (string path in Repository.SourceFiles("src", "generator", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "LICENSE"))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(Repository.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return Verify(copy);
    }

    private async Task Verify(string repository, params string[] properties)
    {
        string name = Path.GetFileName(repository), feed = Path.Combine(package.Scratch, $"feed-{name}");
        string[] arguments = ["pack", "src/Kernels", "-c", "Release", "--artifacts-path", Path.Combine(package.Scratch, $"artifacts-{name}"), "-o", feed, "-p:RunAnalyzers=false", .. properties];
        (await DotNet.Run(repository, arguments)).Succeeded();
        string first = Assert.Single(Versions(feed));
        (await DotNet.Run(repository, arguments)).Succeeded();

        Assert.Equal(first, Versions(feed)[0]);
        Assert.Equal(2, Versions(feed).Length);
        Assert.All(Versions(feed), version => Assert.Matches(@"^\d+\.\d+\.\d+-alpha(\.\d+)*\.\d{14}$", version));
    }

    private static string[] Versions(string feed) =>
        [.. Directory.GetFiles(feed, "*.nupkg").Select(path => Path.GetFileNameWithoutExtension(path)["Kernels.".Length..]).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"```xml\n(<configuration>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Configuration();

    [GeneratedRegex(@"```\ndotnet (add package Kernels[^\n]*)\n```")]
    private static partial Regex AddCommand();
}
