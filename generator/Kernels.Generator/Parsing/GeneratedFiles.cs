using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// Tells this generator's declarations from the user's: the analyzer sees both, the generator only the user's, and they
/// must come to the same result.
/// </summary>
internal static class GeneratedFiles
{
    // Every host names a generated file "assembly/generator type/hint name".
    private static readonly string Folder = $"/{typeof(KernelGenerator).FullName}/";

    public static bool Declare(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(reference => Normalize(reference.SyntaxTree.FilePath).Contains(Folder));

    private static string Normalize(string path) => "/" + path.Replace('\\', '/');
}
