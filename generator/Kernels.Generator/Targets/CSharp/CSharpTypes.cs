using System;
using Kernels.Generator.Targets.CLike;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>What memory holds, in C#.</summary>
internal static class CSharpTypes
{
    public static string TypeName(MemoryType type) => type switch
    {
        MemoryType.F32 => "float",
        MemoryType.I32 => "int",
        MemoryType.U16 => "ushort",
        MemoryType.U8 => "byte",
        _ => throw new InvalidOperationException($"{type} is not legal here."),
    };

    /// <summary>An element as memory holds it.</summary>
    public static string Narrowed(MemoryType type, Term element) => type is MemoryType.U16 or MemoryType.U8 ? $"({TypeName(type)}){element}" : element.Text;
}
