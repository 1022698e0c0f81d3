using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Diagnostics;

/// <summary>Every diagnostic of this compiler.</summary>
internal static class KernelDiagnostics
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        .. SignatureDiagnostics.All, .. OperandDiagnostics.All, .. TypeDiagnostics.All, .. SizeDiagnostics.All,
        .. FormatDiagnostics.All, .. PipelineDiagnostics.All, .. ProductDiagnostics.All, .. CompilerDiagnostics.All,
    ];
}
