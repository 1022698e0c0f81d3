using System.Collections.Immutable;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>Errors are the generator's, which no build goes without; warnings are the analyzer's, which a user may configure. Nothing is said twice.</summary>
public class ReporterTests
{
    public static IEnumerable<TheoryDataRow<DiagnosticCase>> Cases => CaseTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_error_needs_no_analyzer_and_a_warning_no_generator(DiagnosticCase mistake)
    {
        var project = Project.Of(MarkedSource.Parse(mistake.Source).Text);
        var isError = KernelDiagnostics.All.Single(descriptor => descriptor.Id == mistake.Id).DefaultSeverity == DiagnosticSeverity.Error;

        string[] generator = [.. new TrackedGenerator().Run(project).Diagnostics.Select(diagnostic => diagnostic.Id)];
        string[] analyzer = [.. Build.Analyze(project).Select(diagnostic => diagnostic.Id)];

        Assert.Equal(isError ? [mistake.Id] : [], generator);
        Assert.Equal(isError ? [] : [mistake.Id], analyzer);
    }

    [Fact]
    public void The_analyzer_supports_what_it_reports()
    {
        var supported = new KernelAnalyzer().SupportedDiagnostics;

        Assert.NotEmpty(supported);
        Assert.All(supported, descriptor => Assert.NotEqual(DiagnosticSeverity.Error, descriptor.DefaultSeverity));
        Assert.Contains(PipelineDiagnostics.SeedUnused, supported);
    }

    [Theory]
    [InlineData("#pragma warning disable KRN4102", 0)]
    [InlineData("", 1)]
    public void A_warning_can_be_switched_off_where_it_is(string pragma, int count)
    {
        var build = Build.Run($$"""
            public static partial class C
            {
            {{pragma}}
                [HadamardKernel(8, Seed = 1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination);
            }
            """);

        Assert.Equal(count, build.Kernels.Length);
    }

    [Fact]
    public void An_error_cannot_be_switched_off()
    {
        const string Source = """
            #pragma warning disable KRN3002
            public static partial class C { [HadamardKernel(3)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); }
            """;
        var project = Project.Of(Source);
        var quiet = project.WithOptions(project.Options.WithSpecificDiagnosticOptions(
            ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("KRN3002", ReportDiagnostic.Suppress)));

        Assert.Equal("KRN3002", Assert.Single(Build.Run(quiet).Kernels).Id);
    }

    /// <summary>A place in a file with a line directive is where that directive says.</summary>
    [Fact]
    public void A_mapped_line_is_reported_as_mapped()
    {
        var build = Build.Run("""
            public static partial class C
            {
            #line 100 "Model.razor"
                [HadamardKernel(3)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination);
            }
            """);

        var place = Assert.Single(build.Kernels).Location.GetMappedLineSpan();
        Assert.Equal(("Model.razor", 99), (place.Path, place.StartLinePosition.Line));
    }
}
