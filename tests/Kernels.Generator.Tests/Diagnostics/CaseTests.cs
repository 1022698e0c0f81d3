using Kernels.Generator.Diagnostics;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>Each mistake has one diagnostic, at the right place, that says what to write.</summary>
public class CaseTests
{
    public static IEnumerable<TheoryDataRow<DiagnosticCase>> Cases => Listed.Select(listed => new TheoryDataRow<DiagnosticCase>(listed));

    internal static IEnumerable<DiagnosticCase> Listed =>
        [.. SignatureCases.All, .. OperandCases.All, .. TypeCases.All, .. SizeCases.All, .. FormatCases.All, .. PipelineCases.All, .. ProductCases.All, .. FunctionCases.All];

    /// <summary>What C# allows and a kernel does not is one error, ours; the throwing body leaves nothing to the compiler.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_has_one_diagnostic_at_its_place_and_no_cascade(DiagnosticCase mistake)
    {
        var marked = MarkedSource.Parse(mistake.Source);

        var build = Build.Run(marked.Text);

        var diagnostic = Assert.Single(build.Kernels);
        Assert.Equal(mistake.Id, diagnostic.Id);
        Assert.Contains(mistake.Message, diagnostic.GetMessage());
        Assert.Equal(marked.Text.Substring(marked.Span.Start, marked.Span.Length), Quote(diagnostic, marked.Text));
        Assert.Equal(marked.Span, diagnostic.Location.SourceSpan);

        var errors = build.Compiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Distinct();
        Assert.All(errors, id => Assert.Contains(id, Expected(mistake)));
    }

    [Fact]
    public void Every_diagnostic_has_a_case()
    {
        string[] elsewhere = ["KRN4108", "KRN5001", "KRN5101", "KRN9001"];
        var ids = Listed.Select(listed => listed.Id).Concat(elsewhere).ToHashSet();

        Assert.Empty(KernelDiagnostics.All.Select(descriptor => descriptor.Id).Except(ids));
    }

    private static string Quote(Diagnostic diagnostic, string text) =>
        text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    /// <summary>Errors of the C# compiler that the case provokes by itself.</summary>
    private static string[] Expected(DiagnosticCase mistake) => mistake.Id switch
    {
        // Neither a body nor partial; extern without DllImport is a warning.
        "KRN1001" => ["CS0501"],
        // A body without a definition, which would be legal together with one.
        "KRN1002" => ["CS0759"],

        // A type that a generated file cannot reopen leaves the method without its body.
        "KRN1006" or "KRN1007" => ["CS0751", "CS8795", "CS0260"],
        // The namespace that is hidden, and all that is in it.
        "KRN1013" => ["CS0138", "CS0246", "CS0426", "CS0234", "CS8795"],
        "KRN2002" => ["CS0315", "CS8377", "CS0453"],
        "KRN2003" => ["CS8968"],
        _ => [],
    };
}
