namespace Kernels.Generator.Emission;

/// <summary>Identifiers as they stand in source.</summary>
internal static class Identifier
{
    /// <summary>Without the escape of a keyword.</summary>
    public static string Plain(string identifier) => identifier.TrimStart('@');
}
