using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>The name of a kernel in a device program: plain letters, digits and underscores.</summary>
internal static class EntryPoint
{
    public static string Of(MethodSpec method) => "kernels_" + string.Concat(Identifier.Plain(method.Name).Select(Allowed));

    private static char Allowed(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' ? c : '_';
}
