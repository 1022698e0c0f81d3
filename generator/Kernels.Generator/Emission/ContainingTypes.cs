using Kernels.Generator.Specs;
using Kernels.Generator.Text;

namespace Kernels.Generator.Emission;

/// <summary>The namespace and the types around a user's method, reopened.</summary>
internal static class ContainingTypes
{
    public static void Write(MethodSpec method, CodeWriter writer, Action members)
    {
        if (method.Namespace.Length == 0) WriteType(method, 0, writer, members);
        else writer.Block($"namespace {method.Namespace}", () => WriteType(method, 0, writer, members));
    }

    private static void WriteType(MethodSpec method, int depth, CodeWriter writer, Action members)
    {
        if (depth == method.ContainingTypes.Count)
        {
            members();
            return;
        }

        var type = method.ContainingTypes[depth];
        writer.Block($"{(type.IsStatic ? "static " : "")}partial {type.Declaration}", () => WriteType(method, depth + 1, writer, members));
    }
}
