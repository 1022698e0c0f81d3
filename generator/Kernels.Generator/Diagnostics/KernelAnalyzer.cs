using Kernels.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kernels.Generator.Diagnostics;

/// <summary>
/// Reports the warnings about kernel descriptions, as the generator's own parser finds them. Errors are the generator's:
/// it runs in every build, and analyzers do not. A warning is an analyzer's, which <c>#pragma</c> and <c>.editorconfig</c> reach.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => KernelDiagnostics.Warnings;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Descriptions in files that another tool wrote are compiled, and so are checked.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        // The attributes of both parts are the definition's, and those of an extension member are not its lowered form's.
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || method.IsImplicitlyDeclared) return;

        var attributes = KernelAttribute.On(method);
        if (attributes.IsEmpty) return;

        var kernel = KernelParser.Parse(method, attributes, context.Compilation, context.CancellationToken);
        foreach (var warning in kernel.Diagnostics.Where(diagnostic => !diagnostic.IsError))
        {
            context.ReportDiagnostic(warning.ToDiagnostic(context.Compilation));
        }
    }
}
