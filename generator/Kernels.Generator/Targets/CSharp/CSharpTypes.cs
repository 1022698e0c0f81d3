using Kernels.Generator.Targets.CLike;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>What memory holds, in C#.</summary>
internal static class CSharpTypes
{
    public static string TypeName(ElementType type) => type == type.Stored() ? type.Keyword() : throw new InvalidOperationException($"{type} is not legal here.");

    /// <summary>An element as memory holds it.</summary>
    public static string Narrowed(ElementType type, Term element) => type.Bytes() < sizeof(int) ? $"({TypeName(type)}){element}" : element.Text;
}
