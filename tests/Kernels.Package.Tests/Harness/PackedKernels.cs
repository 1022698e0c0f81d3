using System.IO.Compression;
using System.Text.Json;
using Kernels.Package.Tests.Harness;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedKernels))]

namespace Kernels.Package.Tests.Harness;

/// <summary>
/// The package under test: packed once from this checkout, under a version that no package cache can hold already, into
/// a feed in a scratch folder that goes away with the tests, with the packages that it needs beside it.
/// </summary>
public sealed class PackedKernels : IAsyncLifetime
{
    public string Scratch { get; } = Directory.CreateTempSubdirectory("kernels-package-").FullName;

    public string Version { get; } = $"0.1.0-test.t{Guid.NewGuid():N}";

    public string Feed => Path.Combine(Scratch, "feed");

    public string PackagePath => Path.Combine(Feed, $"Kernels.{Version}.nupkg");

    public string SymbolsPath => Path.Combine(Feed, $"Kernels.{Version}.snupkg");

    /// <summary>How the package is built: what is built with these needs no other build of the projects. Their analyzers have had their say where they are built themselves.</summary>
    public IReadOnlyList<string> BuildOptions =>
        ["-c", "Release", "--artifacts-path", Path.Combine(Scratch, "artifacts"), $"-p:Version={Version}", $"-p:MinVerVersionOverride={Version}", "-p:RunAnalyzers=false"];

    /// <summary>The text of a file in the package.</summary>
    public string Read(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(PackagePath);
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    public async ValueTask InitializeAsync()
    {
        CommandResult packed = await DotNet.Run(Repository.Root, ["pack", "src/Kernels", "-o", Feed, .. BuildOptions]);
        packed.Succeeded();
        foreach (string file in Dependencies()) File.Copy(file, Path.Combine(Feed, Path.GetFileName(file)));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Scratch, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The files of the packages that the pack was restored with.</summary>
    private IEnumerable<string> Dependencies()
    {
        string path = Path.Combine(Scratch, "artifacts", "obj", "Kernels", "project.assets.json");
        using var assets = JsonDocument.Parse(File.ReadAllText(path));
        string[] folders = [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        foreach (JsonProperty library in assets.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() != "package") continue;
            string file = library.Name.ToLowerInvariant().Replace('/', '.') + ".nupkg";
            yield return folders.Select(folder => Path.Combine(folder, library.Value.GetProperty("path").GetString()!, file)).First(File.Exists);
        }
    }

    /// <summary>A copy of one of the projects under <c>Consumers</c> that restores from the feed alone.</summary>
    internal Consumer Consume(string project) => Consumer.Create(this, project, []);

    /// <summary>The same, for a project that needs more of .NET than the SDK carries: the machine's own sources serve that.</summary>
    internal async Task<Consumer> ConsumeWithMachineSources(string project)
    {
        CommandResult sources = (await DotNet.Run(Scratch, "nuget", "list", "source", "--format", "Short")).Succeeded();
        return Consumer.Create(this, project, [.. sources.Lines.Where(line => line.StartsWith("E ", StringComparison.Ordinal)).Select(line => line[2..])]);
    }
}
