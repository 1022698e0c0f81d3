using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN10nn: the shape of the method that carries a kernel attribute, and of the types around it.</summary>
internal static class SignatureDiagnostics
{
    private const string Category = "Kernels.Signature";

    public static readonly DiagnosticDescriptor MethodNotPartial = new(
        "KRN1001", "A kernel method is partial",
        "'{0}' is not partial; write 'static partial void {0}(...);' without a body, which the kernel attribute generates",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1001.md", NotConfigurable);

    public static readonly DiagnosticDescriptor MethodHasImplementation = new(
        "KRN1002", "A kernel method has no body of its own",
        "'{0}' already has an implementation; remove it, as the kernel attribute generates one",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1002.md", NotConfigurable);

    public static readonly DiagnosticDescriptor MethodNotStatic = new(
        "KRN1003", "A kernel method is static",
        "'{0}' is an instance method; a kernel is a function of its operands alone: add 'static'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1003.md", NotConfigurable);

    public static readonly DiagnosticDescriptor MethodReturnsValue = new(
        "KRN1004", "A kernel method returns void",
        "'{0}' returns '{1}'; a kernel writes its results to its operands: return 'void'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1004.md", NotConfigurable);

    public static readonly DiagnosticDescriptor MethodGeneric = new(
        "KRN1005", "A kernel method is not generic",
        "'{0}' has type parameters; element types are fixed when a kernel is compiled: remove them, and write one method per element type",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1005.md", NotConfigurable);

    public static readonly DiagnosticDescriptor TypeNotPartial = new(
        "KRN1006", "The types around a kernel method are partial",
        "'{0}' contains the kernel '{1}' and is not partial; add 'partial' to its declaration",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1006.md", NotConfigurable);

    public static readonly DiagnosticDescriptor TypeFileLocal = new(
        "KRN1007", "The types around a kernel method are not file-local",
        "'{0}' contains the kernel '{1}' and is file-local, so that a generated file cannot add to it; remove 'file'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1007.md", NotConfigurable);

    public static readonly DiagnosticDescriptor NotAMethod = new(
        "KRN1008", "Only an ordinary method of a type can be a kernel",
        "{0} cannot be a kernel; put the attribute on a 'static partial void' method of a class, struct, record or interface",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1008.md", NotConfigurable);

    public static readonly DiagnosticDescriptor SeveralKernels = new(
        "KRN1009", "A method is one kernel",
        "'{0}' has {1} kernel attributes; keep one, and give each other a method of its own",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1009.md", NotConfigurable);

    public static readonly DiagnosticDescriptor InfoNotIdentifier = new(
        "KRN1010", "Info is a C# identifier",
        "Info is '{0}', which is not a C# identifier; write a name such as '{1}', or leave Info out",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1010.md", NotConfigurable);

    public static readonly DiagnosticDescriptor InfoTaken = new(
        "KRN1011", "The name of a kernel's info property is free",
        "The kernel's info property would be called '{0}', and '{1}' already has a member of that name; set Info to another name",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1011.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OverloadTaken = new(
        "KRN1012", "The signatures of a kernel's overloads are free",
        "The overload '{0}' is generated for this kernel, and '{1}' has one with these parameters, declared or generated, already; rename one of the methods",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1012.md", NotConfigurable);

    public static readonly DiagnosticDescriptor NameReserved = new(
        "KRN1013", "The name Kernels is the runtime's",
        "{0}; choose another name, such as 'MyKernels'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1013.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        MethodNotPartial, MethodHasImplementation, MethodNotStatic, MethodReturnsValue, MethodGeneric, TypeNotPartial,
        TypeFileLocal, NotAMethod, SeveralKernels, InfoNotIdentifier, InfoTaken, OverloadTaken, NameReserved,
    ];
}
