using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN5nnn and KRN9nnn: what a target needs, and faults of the kernel compiler itself.</summary>
internal static class CompilerDiagnostics
{
    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "KRN5001", "Generated code needs C# 13",
        "The kernel '{0}' is compiled to C# 13, and this project is compiled as C# {1}; set <LangVersion> to 13 or higher, or remove it to get the default of .NET 10",
        "Kernels.Targets", DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN5001.md", NotConfigurable);

    public static readonly DiagnosticDescriptor VectorWidths = new(
        "KRN5101", "KernelsVectorWidths names widths of vectors",
        "KernelsVectorWidths is '{0}'; name one or more of 0, 128, 256 and 512, separated by commas, or remove it for 128, 256 and 512",
        "Kernels.Targets", DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN5101.md", NotConfigurable);

    public static readonly DiagnosticDescriptor Internal = new(
        "KRN9001", "The kernel compiler failed",
        "The kernel compiler failed on '{0}', which is a fault of Kernels and not of your code ({1}); please report it with the kernel's declaration",
        "Kernels.Internal", DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN9001.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All = [LanguageVersion, VectorWidths, Internal];
}
