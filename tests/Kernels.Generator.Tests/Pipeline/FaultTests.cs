using System.Reflection;
using Kernels.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>A fault inside the parser is a diagnostic, and cancellation is not a fault.</summary>
public class FaultTests
{
    [Fact]
    public void An_exception_in_the_parser_is_reported()
    {
        var kernel = KernelParser.Parse(Method(new NotSupportedException("a symbol of a later compiler")), Attributes(), null!, CancellationToken.None);

        Assert.Null(kernel.Spec);
        Assert.Null(kernel.Stub);
        var diagnostic = Assert.Single(kernel.Diagnostics).ToDiagnostic();
        Assert.Equal("KRN9001", diagnostic.Id);
        Assert.Contains("(NotSupportedException: a symbol of a later compiler)", diagnostic.GetMessage());
    }

    [Fact]
    public void Cancellation_is_passed_on() => Assert.Throws<OperationCanceledException>(
        () => KernelParser.Parse(Method(new OperationCanceledException()), Attributes(), null!, CancellationToken.None));

    private static System.Collections.Immutable.ImmutableArray<KernelAttribute> Attributes() => [new(KernelFamily.All[0], new EmptyAttribute())];

    private static IMethodSymbol Method(Exception fault)
    {
        var method = DispatchProxy.Create<IMethodSymbol, FaultySymbol>();
        ((FaultySymbol)method).Fault = fault;
        return method;
    }
}
