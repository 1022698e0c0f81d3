using System;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Generator.Targets.OpenCL;

/// <summary>Each operation of a tile program as an OpenCL C expression. Lane integers are unsigned, whose arithmetic wraps.</summary>
internal static class OpenCLOperations
{
    public static string TypeName(ValueType type) => type switch
    {
        ValueType.F32 => "float",
        ValueType.I32 => "uint",
        ValueType.Mask => "int",
        _ => "long",
    };

    public static string TypeName(MemoryType type) => type switch
    {
        MemoryType.F32 => "float",
        MemoryType.I32 => "uint",
        MemoryType.U16 => "ushort",
        MemoryType.U8 => "uchar",
        _ => throw new InvalidOperationException($"{type} is not legal here."),
    };

    public static string Constant(ValueType type, int bits) => type == ValueType.F32 ? $"as_float(0x{bits:X8}u)" : $"0x{bits:X}u";

    public static string Unary(UnaryKind kind, string x) => kind switch
    {
        UnaryKind.BitsToFloat => $"as_float({x})",
        UnaryKind.FloatToBits => $"as_uint({x})",
        UnaryKind.IntToFloat => $"convert_float_rte(as_int({x}))",
        UnaryKind.RoundToInt => $"as_uint(convert_int_rte({x}))",
        UnaryKind.SplatIndex => $"(uint){x}",
        _ => throw new InvalidOperationException($"{kind} is not legal here."),
    };

    public static string Binary(BinaryKind kind, ValueType type, string x, string y) => (kind, type) switch
    {
        (BinaryKind.Divide, ValueType.F32) => $"divide({x}, {y})",
        (BinaryKind.Minimum, ValueType.I32) => $"as_uint(min(as_int({x}), as_int({y})))",
        (BinaryKind.Maximum, ValueType.I32) => $"as_uint(max(as_int({x}), as_int({y})))",
        (BinaryKind.Minimum, _) => $"{x} < {y} ? {x} : {y}",
        (BinaryKind.Maximum, _) => $"{x} > {y} ? {x} : {y}",
        (BinaryKind.ShiftRightArithmetic, ValueType.I32) => $"as_uint(as_int({x}) >> {y})",
        _ => $"{x} {Operator(kind)} {y}",
    };

    public static string Compare(CompareKind kind, ValueType type, string x, string y)
    {
        var symbol = kind switch
        {
            CompareKind.Equal => "==",
            CompareKind.NotEqual => "!=",
            CompareKind.Less => "<",
            _ => ">=",
        };
        return type == ValueType.I32 ? $"as_int({x}) {symbol} as_int({y})" : $"{x} {symbol} {y}";
    }

    private static string Operator(BinaryKind kind) => kind switch
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
        BinaryKind.ShiftRightLogical or BinaryKind.ShiftRightArithmetic => ">>",
        _ => throw new InvalidOperationException($"{kind} has no operator."),
    };
}
