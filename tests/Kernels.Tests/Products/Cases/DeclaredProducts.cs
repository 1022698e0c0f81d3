using System.Collections.Concurrent;
using System.Reflection;
using Kernels.Tests.Products.Declared;
using Xunit;

namespace Kernels.Tests.Products.Cases;

/// <summary>
/// The products of the matrix: every one declared beside <see cref="Int4Products"/>, except for those of the longest groups, on which
/// the interpreter and the emulator would take minutes and which have tests of their own.
/// </summary>
internal static class DeclaredProducts
{
    private const int LongestGroup = 4096;

    private static readonly MethodInfo[] s_methods = [.. typeof(Int4Products).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Int4Products).Namespace)
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
        .Where(ProductReader.IsProduct)
        .OrderBy(NameOf, StringComparer.Ordinal)];

    private static readonly ConcurrentDictionary<string, Lazy<ProductKernel>> s_kernels = new();

    /// <summary>With those of the longest groups.</summary>
    public static IReadOnlyList<string> AllNames { get; } = [.. s_methods.Select(NameOf)];

    public static IReadOnlyList<string> Names { get; } = [.. AllNames.Where(name => Get(name).Layout.GroupSize <= LongestGroup)];

    public static ProductKernel Get(string name) => s_kernels.GetOrAdd(name, _ => new Lazy<ProductKernel>(() =>
    {
        int number = Array.FindIndex(s_methods, method => NameOf(method) == name);
        return ProductReader.Read(s_methods[number], number);
    })).Value;

    public static TheoryData<string> Theory() => new(Names);

    /// <summary>Every product with each of these.</summary>
    public static TheoryData<string, string> TheoryWith(IEnumerable<string> others)
    {
        var data = new TheoryData<string, string>();
        foreach (string other in others)
        {
            foreach (string name in Names) data.Add(other, name);
        }

        return data;
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
