using System.Globalization;
using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The parts of messages, alike in every culture.</summary>
internal static class Phrases
{
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Type(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    public static string Message(ReportedDiagnostic diagnostic) =>
        $"{diagnostic.Descriptor.Id}: {diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}";

    public static string Fault(Exception fault) => $"{fault.GetType().Name}: {fault.Message}";

    /// <summary>«a, b and c».</summary>
    public static string And(IEnumerable<string> items) => Join(items, " and ");

    /// <summary>«a, b or c».</summary>
    public static string Or(IEnumerable<string> items) => Join(items, " or ");

    public static string Quote(string text) => $"'{text}'";

    private static string Join(IEnumerable<string> items, string last)
    {
        var list = items.ToList();
        return list.Count < 2
            ? string.Concat(list)
            : string.Join(", ", list.Take(list.Count - 1)) + last + list[list.Count - 1];
    }
}
