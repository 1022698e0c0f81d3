using System;
using System.Threading;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Emission;
using Kernels.Generator.Parsing;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator;

/// <summary>
/// Compiles methods with a kernel attribute. What is wrong with a description is reported by <see cref="KernelAnalyzer"/>,
/// which reads it with the same parser; such a method gets an implementation that throws.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KernelGenerator : IIncrementalGenerator
{
    internal const string ParseStep = "Parse";
    internal const string LowerStep = "Lower";
    internal const string OutputStep = "Output";

    private readonly Func<KernelSpec, CancellationToken, string> compile;

    /// <summary>Makes the generator.</summary>
    public KernelGenerator()
        : this(KernelCompiler.Compile)
    {
    }

    internal KernelGenerator(Func<KernelSpec, CancellationToken, string> compile) => this.compile = compile;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (var family in KernelFamily.All)
        {
            var files = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    family.AttributeName,
                    static (node, _) => node is MethodDeclarationSyntax,
                    (target, cancellation) => Parse(target, family, cancellation))
                .WithTrackingName(ParseStep)
                .Select(Lower)
                .WithTrackingName(LowerStep)
                .Where(static file => file is not null)
                .WithTrackingName(OutputStep);

            context.RegisterSourceOutput(files, static (output, file) => Write(output, file!));
        }
    }

    // Symbols end here: what goes on is compared by value, so that an edit elsewhere compiles nothing again.
    private static Source? Parse(GeneratorAttributeSyntaxContext target, KernelFamily family, CancellationToken cancellation)
    {
        try
        {
            if (target.TargetSymbol is not IMethodSymbol method || !KernelDeclaration.IsCompiledFor(method, target.TargetNode, family)) return null;

            var kernel = KernelParser.Parse(method, KernelAttribute.On(method), cancellation);
            return new Source(kernel.Spec, kernel.Stub, null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new Source(null, null, new CompilerFault(target.TargetSymbol.Name, Phrases.Fault(fault)));
        }
    }

    private GeneratedFile? Lower(Source? source, CancellationToken cancellation)
    {
        switch (source)
        {
            case { Fault: { } parserFault }:
                return new GeneratedFile("", null, parserFault);
            case { Spec: null, Stub: { } stub }:
                return new GeneratedFile(stub.HintName, ThrowingStub.Write(stub), null);
            case null or { Spec: null }:
                return null;
        }

        var method = source.Spec.Method;
        try
        {
            return new GeneratedFile(method.HintName, compile(source.Spec, cancellation), null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var message = Phrases.Fault(fault);
            var stub = source.Stub is null ? null : ThrowingStub.Write(source.Stub with { Message = message });
            return new GeneratedFile(method.HintName, stub, new CompilerFault(method.Name, message));
        }
    }

    private static void Write(SourceProductionContext output, GeneratedFile file)
    {
        if (file.Text is not null) output.AddSource(file.HintName + ".g.cs", file.Text);
        if (file.Fault is { } fault)
        {
            output.ReportDiagnostic(Diagnostic.Create(CompilerDiagnostics.Internal, Location.None, fault.Kernel, fault.Message));
        }
    }

    private sealed record Source(KernelSpec? Spec, ThrowingStubSpec? Stub, CompilerFault? Fault);

    private sealed record GeneratedFile(string HintName, string? Text, CompilerFault? Fault);

    private sealed record CompilerFault(string Kernel, string Message);
}
