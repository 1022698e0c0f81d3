using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Kernels.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kernels.Generator.Diagnostics;

/// <summary>Reports what is wrong with kernel descriptions and number formats, as the generator's own parser finds it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => KernelDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Descriptions in files that another tool wrote are compiled, and so are checked.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            static symbol => AnalyzeMethod((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Method);
        context.RegisterSymbolAction(AnalyzeFormat, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(
            AnalyzeFunction, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression);
    }

    private static void AnalyzeMethod(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellation)
    {
        // The attributes of both parts are the definition's, and those of an extension member are not its lowered form's.
        if (method.PartialDefinitionPart is not null || method.IsImplicitlyDeclared) return;

        var attributes = KernelAttribute.On(method);
        if (!attributes.IsEmpty) Report(KernelParser.Parse(method, attributes, cancellation).Diagnostics, report);
    }

    /// <summary>Functions inside of bodies are not symbols of a type, and can never be kernels.</summary>
    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context)
    {
        var symbol = context.Node is LocalFunctionStatementSyntax { AttributeLists.Count: > 0 }
            ? context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            : context.Node is LambdaExpressionSyntax { AttributeLists.Count: > 0 }
                ? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol
                : null;
        if (symbol is IMethodSymbol method) AnalyzeMethod(method, context.ReportDiagnostic, context.CancellationToken);
    }

    private static void AnalyzeFormat(SymbolAnalysisContext context)
    {
        var sink = new DiagnosticSink();
        FormatParser.Check((INamedTypeSymbol)context.Symbol, sink);
        Report(sink.Diagnostics, context.ReportDiagnostic);
    }

    private static void Report(IReadOnlyList<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (var diagnostic in diagnostics) report(diagnostic);
    }
}
