using Xunit;

namespace Kernels.Package.Tests.Harness;

/// <summary>A user's project in a folder of its own, that inherits no setting, package source or package folder.</summary>
internal sealed class Consumer
{
    private static int s_count;

    private Consumer(string folder) => Folder = folder;

    public string Folder { get; }

    public static Consumer Create(PackedKernels package, string project, IReadOnlyList<string> otherSources)
    {
        string folder = Path.Combine(package.Scratch, $"{project}-{Interlocked.Increment(ref s_count)}");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Consumers, project)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var consumer = new Consumer(folder);
        File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(folder, "global.json"));
        consumer.Write("nuget.config", Configuration(package, otherSources));
        consumer.Write("Directory.Build.props", $"<Project><PropertyGroup><KernelsVersion>{package.Version}</KernelsVersion></PropertyGroup></Project>");
        consumer.Write("Directory.Build.targets", "<Project />");
        consumer.Write("Directory.Packages.props", "<Project />");
        return consumer;
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public Task<CommandResult> DotNet(params string[] arguments) => Harness.DotNet.Run(Folder, arguments);

    /// <summary>Builds the project, and tells the command line that the compiler was given.</summary>
    public async Task<CommandResult> Build() => (await DotNet("build", "-c", "Release", "-o", "out", "-tl:off", "-v:normal")).Succeeded();

    /// <summary>Runs what <see cref="Build"/> built, with the environment given; what it prints is as in C#, wherever the tests run.</summary>
    public async Task<CommandResult> Run(params (string Name, string Value)[] environment)
    {
        string program = Path.Combine("out", Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(Folder, "*.csproj"))) + ".dll");
        Dictionary<string, string> variables = new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };
        foreach ((string name, string value) in environment) variables[name] = value;
        return (await Harness.DotNet.Run(Folder, variables, program)).Succeeded();
    }

    private static string Configuration(PackedKernels package, IReadOnlyList<string> otherSources)
    {
        var others = otherSources.Select((source, index) => (Key: $"machine{index}", Source: source)).ToList();
        return $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
              <disabledPackageSources>
                <clear />
              </disabledPackageSources>
              <packageSources>
                <clear />
                <add key="feed" value="{package.Feed}" />
            {string.Join('\n', others.Select(other => $"    <add key=\"{other.Key}\" value=\"{other.Source}\" />"))}
              </packageSources>
              <packageSourceMapping>
                <clear />
                <packageSource key="feed">
                  <package pattern="Kernels" />
                  <package pattern="Acme.*" />
                  <package pattern="*" />
                </packageSource>
            {string.Join('\n', others.Select(other => $"    <packageSource key=\"{other.Key}\"><package pattern=\"*\" /></packageSource>"))}
              </packageSourceMapping>
            </configuration>
            """;
    }
}
