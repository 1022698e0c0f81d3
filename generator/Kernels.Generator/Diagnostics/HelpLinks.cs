namespace Kernels.Generator.Diagnostics;

/// <summary>Where the page of a diagnostic lives: <c>docs/diagnostics/KRNnnnn.md</c>.</summary>
internal static class HelpLinks
{
    public const string Base = "https://github.com/kernels-dotnet/kernels/blob/main/docs/diagnostics/";
}
