using System;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>The operators and casts that all dialects share.</summary>
internal static class CSharpOperators
{
    public static string Of(BinaryKind kind) => kind switch
    {
        BinaryKind.Add => "+",
        BinaryKind.Subtract => "-",
        BinaryKind.Multiply => "*",
        BinaryKind.Divide => "/",
        BinaryKind.Remainder => "%",
        BinaryKind.And => "&",
        BinaryKind.Or => "|",
        BinaryKind.Xor => "^",
        BinaryKind.ShiftLeft => "<<",
        BinaryKind.ShiftRightLogical => ">>>",
        BinaryKind.ShiftRightArithmetic => ">>",
        _ => throw new InvalidOperationException($"{kind} has no operator."),
    };

    public static string Of(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.FirstTile => "firstTile",
        ParameterKind.Tiles => "tiles",
        ParameterKind.FirstBlock => "arguments.FirstBlock",
        ParameterKind.Extent => $"arguments.Extent({parameter.Number})",
        _ => throw new InvalidOperationException($"{parameter.Kind} is not legal here."),
    };

    /// <summary>The cast of a 32-bit integer to what memory holds.</summary>
    public static string Narrow(MemoryType type) => type switch
    {
        MemoryType.U16 => "(ushort)",
        MemoryType.U8 => "(byte)",
        _ => "",
    };

    public static string TypeName(MemoryType type) => type switch
    {
        MemoryType.F32 => "float",
        MemoryType.I32 => "int",
        MemoryType.U16 => "ushort",
        MemoryType.U8 => "byte",
        _ => throw new InvalidOperationException($"{type} is not legal here."),
    };
}
