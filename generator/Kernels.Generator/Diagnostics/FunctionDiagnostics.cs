using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN43nn: functions of the user's that are compiled into kernels.</summary>
internal static class FunctionDiagnostics
{
    private const string Category = "Kernels.Functions";

    public static readonly DiagnosticDescriptor Missing = new(
        "KRN4301", "Prologue, Epilogue and ScaleFunction name a function",
        "'{0}' has no method '{1}' to be its {2}; {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4301.md", NotConfigurable);

    public static readonly DiagnosticDescriptor Signature = new(
        "KRN4302", "A kernel's function takes floats and gives one",
        "'{0}' {1}; a function that is compiled into a kernel is '{2}'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4302.md", NotConfigurable);

    public static readonly DiagnosticDescriptor Outside = new(
        "KRN4303", "A kernel's function is arithmetic without loops",
        "{0} cannot be compiled into a kernel; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4303.md", NotConfigurable);

    public static readonly DiagnosticDescriptor TooLarge = new(
        "KRN4304", "A kernel's function has a few operations",
        "'{0}' has more than {1} operations with those that it calls; make it smaller, as every element goes through all of them",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4304.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All = [Missing, Signature, Outside, TooLarge];
}
