using System;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Generator.Targets.Ptx;

/// <summary>The PTX instruction of each operation that has one.</summary>
internal static class PtxOperations
{
    /// <summary>The register class of a value.</summary>
    public static string Prefix(ValueType type) => type switch
    {
        ValueType.F32 => "%f",
        ValueType.I32 => "%r",
        ValueType.Mask => "%p",
        _ => "%d",
    };

    /// <summary>The copy of a register of a class.</summary>
    public static string Move(ValueType type) => type switch
    {
        ValueType.F32 => "mov.f32",
        ValueType.I32 => "mov.u32",
        ValueType.Mask => "mov.pred",
        _ => "mov.u64",
    };

    public static string Constant(ValueType type, int bits) => type == ValueType.F32 ? $"0f{bits:X8}" : $"0x{bits:X}";

    /// <summary>The type suffix of an access; halves and bytes pass through 16-bit registers.</summary>
    public static string AccessType(MemoryType type) => type switch
    {
        MemoryType.F32 => "f32",
        MemoryType.I32 => "b32",
        MemoryType.U16 => "u16",
        MemoryType.U8 => "u8",
        _ => throw new InvalidOperationException($"{type} is not legal here."),
    };

    public static string Binary(BinaryKind kind, ValueType type) => (kind, type) switch
    {
        (BinaryKind.Add, ValueType.F32) => "add.rn.f32",
        (BinaryKind.Subtract, ValueType.F32) => "sub.rn.f32",
        (BinaryKind.Multiply, ValueType.F32) => "mul.rn.f32",
        (BinaryKind.Divide, ValueType.F32) => "div.rn.f32",
        (BinaryKind.Add, _) => $"add.s{Width(type)}",
        (BinaryKind.Subtract, _) => $"sub.s{Width(type)}",
        (BinaryKind.Multiply, _) => $"mul.lo.s{Width(type)}",
        (BinaryKind.Minimum, _) => $"min.s{Width(type)}",
        (BinaryKind.Maximum, _) => $"max.s{Width(type)}",
        (BinaryKind.Divide, ValueType.Index) => "div.u64",
        (BinaryKind.Remainder, ValueType.Index) => "rem.u64",
        (BinaryKind.And, ValueType.Mask) => "and.pred",
        (BinaryKind.Or, ValueType.Mask) => "or.pred",
        (BinaryKind.Xor, ValueType.Mask) => "xor.pred",
        (BinaryKind.And, _) => $"and.b{Width(type)}",
        (BinaryKind.Or, _) => $"or.b{Width(type)}",
        (BinaryKind.Xor, _) => $"xor.b{Width(type)}",
        (BinaryKind.ShiftLeft, _) => $"shl.b{Width(type)}",
        (BinaryKind.ShiftRightLogical, _) => $"shr.u{Width(type)}",
        (BinaryKind.ShiftRightArithmetic, _) => $"shr.s{Width(type)}",
        _ => throw new InvalidOperationException($"{kind} of {type} is not legal here."),
    };

    public static string Compare(CompareKind kind, ValueType type)
    {
        var suffix = type == ValueType.F32 ? "f32" : "s32";
        return kind switch
        {
            CompareKind.Equal => $"setp.eq.{suffix}",
            CompareKind.NotEqual => type == ValueType.F32 ? "setp.neu.f32" : "setp.ne.s32",
            CompareKind.Less => $"setp.lt.{suffix}",
            _ => $"setp.ge.{suffix}",
        };
    }

    private static int Width(ValueType type) => type == ValueType.Index ? 64 : 32;
}
