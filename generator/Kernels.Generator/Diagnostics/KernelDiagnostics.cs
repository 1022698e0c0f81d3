using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Diagnostics;

/// <summary>Every diagnostic of this compiler.</summary>
internal static class KernelDiagnostics
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        .. SignatureDiagnostics.All, .. OperandDiagnostics.All, .. TypeDiagnostics.All, .. SizeDiagnostics.All,
        .. FormatDiagnostics.All, .. PipelineDiagnostics.All, .. ProductDiagnostics.All, .. FunctionDiagnostics.All, .. CompilerDiagnostics.All,
    ];

    /// <summary>Those that a user may configure; an error cannot be, as its kernel would throw when it is called.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Warnings =
        [.. All.Where(descriptor => descriptor.DefaultSeverity != DiagnosticSeverity.Error)];
}
