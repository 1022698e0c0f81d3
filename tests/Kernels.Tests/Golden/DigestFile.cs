namespace Kernels.Tests.Golden;

/// <summary>
/// The digests that are checked in: a line for each kernel, in the order of their names. To accept others, run these tests with <see cref="AcceptVariable"/> set
/// to 1, as for the snapshots of Kernels.Generator.Tests: the file is written anew, and its diff shows which kernels changed.
/// </summary>
internal static class DigestFile
{
    public const string Name = "Digests.verified.txt";

    public const string AcceptVariable = "KERNELS_ACCEPT_SNAPSHOTS";

    /// <summary>The device whose digests are accepted.</summary>
    public const string Device = "scalar";

    private static readonly Lazy<IReadOnlyList<(string Kernel, string Digest)>> s_lines =
        new(() => Environment.GetEnvironmentVariable(AcceptVariable) == "1" ? Accept() : Read());

    public static IReadOnlyList<(string Kernel, string Digest)> Lines => s_lines.Value;

    /// <summary>That of the checkout, or outside of one what it was when this program was built.</summary>
    private static IReadOnlyList<(string Kernel, string Digest)> Read()
    {
        using Stream stream = SourcePath() is { } path ? File.OpenRead(path) : typeof(DigestFile).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => line.Split(' ')).Select(words => (words[0], words[1]))];
    }

    private static IReadOnlyList<(string Kernel, string Digest)> Accept()
    {
        string path = SourcePath() ?? throw new FileNotFoundException($"{Name} is accepted in a checkout only: this program runs outside of one.");
        (string Kernel, string Digest)[] lines = [.. GoldenKernels.Names.Select(kernel => (kernel, GoldenKernels.Digest(kernel, Device)))];
        File.WriteAllText(path, string.Concat(lines.Select(line => $"{line.Kernel} {line.Digest}\n")));
        return lines;
    }

    private static string? SourcePath()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "tests", "Kernels.Tests", "Golden", Name);
            if (File.Exists(path)) return path;
        }

        return null;
    }
}
