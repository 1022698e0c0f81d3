using System.Collections.Concurrent;
using System.Reflection;
using Kernels.Tests.DeviceMatrix.Declared;
using Xunit;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>The kernels of the matrix: every one declared beside <see cref="FloatTransforms"/>.</summary>
internal static class DeclaredKernels
{
    private static readonly Dictionary<string, MethodInfo> s_methods = Find();

    private static readonly ConcurrentDictionary<string, Lazy<MatrixKernel>> s_kernels = new();

    public static IReadOnlyList<string> Names { get; } = [.. s_methods.Keys];

    public static MethodInfo Method(string name) => s_methods[name];

    public static MatrixKernel Get(string name) =>
        s_kernels.GetOrAdd(name, _ => new Lazy<MatrixKernel>(() => KernelReader.Read(Method(name)))).Value;

    public static TheoryData<string> Theory() => new(Names);

    /// <summary>Every kernel with each of these.</summary>
    public static TheoryData<string, string> TheoryWith(IEnumerable<string> others)
    {
        var data = new TheoryData<string, string>();
        foreach (string other in others)
        {
            foreach (string name in Names) data.Add(other, name);
        }

        return data;
    }

    private static Dictionary<string, MethodInfo> Find() => typeof(FloatTransforms).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(FloatTransforms).Namespace)
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
        .Where(KernelReader.IsKernel)
        .ToDictionary(method => $"{method.DeclaringType!.Name}.{method.Name}");
}
