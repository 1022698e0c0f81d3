using System.Reflection;
using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>
/// The just-in-time compiler gives up optimizing methods of some 1,000 locals or 60 KB of IL; generated ones stay well below.
/// </summary>
public class GeneratedBodyTests
{
    private const int MostLocals = 600;
    private const int MostILBytes = 20 * 1024;

    [Fact]
    public void Bodies_are_small()
    {
        MethodInfo[] bodies = [.. new[] { typeof(GeneratedBodyTests), typeof(EmbeddingSearch.Compression) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.Namespace == "Kernels.Generated" && type.IsAssignableTo(typeof(IRowKernel)))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))];
        Assert.NotEmpty(bodies);
        string excess = string.Join('\n', bodies.Select(Excess).OfType<string>());
        Assert.True(excess.Length == 0, excess);
    }

    private static string? Excess(MethodInfo method)
    {
        MethodBody body = method.GetMethodBody()!;
        int locals = body.LocalVariables.Count, bytes = body.GetILAsByteArray()!.Length;
        return locals < MostLocals && bytes < MostILBytes ? null : $"{method.DeclaringType!.FullName}.{method.Name}: {locals} locals, {bytes} bytes of IL";
    }
}
