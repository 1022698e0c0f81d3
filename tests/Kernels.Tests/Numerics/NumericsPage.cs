using System.Runtime.CompilerServices;

namespace Kernels.Tests.Numerics;

/// <summary>The text of <c>docs/numerics.md</c>, found from the test program or from this source file.</summary>
internal static class NumericsPage
{
    public static string? Read()
    {
        foreach (string start in new[] { AppContext.BaseDirectory, SourceFolder() })
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                string path = Path.Combine(folder.FullName, "docs", "numerics.md");
                if (File.Exists(path))
                    return File.ReadAllText(path).ReplaceLineEndings("\n");
            }
        }

        return null;
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";
}
