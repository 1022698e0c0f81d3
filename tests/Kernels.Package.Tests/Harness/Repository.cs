using System.Reflection;

namespace Kernels.Package.Tests.Harness;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>The files of these folders, and these files, without what was built.</summary>
    public static IEnumerable<string> SourceFiles(params string[] paths) =>
        from path in paths.Select(path => Path.Combine(Root, path))
        from file in Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path]
        where !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")
        select file;

    public static string Consumers => Path.Combine(Root, "tests", "Kernels.Package.Tests", "Consumers");
}
