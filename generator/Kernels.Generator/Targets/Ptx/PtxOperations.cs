using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

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
    public static string AccessType(ElementType type) => type switch
    {
        ElementType.Float => "f32",
        ElementType.Int32 => "b32",
        ElementType.UInt16 => "u16",
        ElementType.Byte => "u8",
        _ => throw new InvalidOperationException($"{type} is not legal here."),
    };

    /// <summary>The instruction that takes an operation's inputs in their order.</summary>
    public static string Of(Operation operation)
    {
        var type = operation.Inputs[0].Type;
        return (operation.Opcode, type) switch
        {
            (Opcode.BitsToFloat or Opcode.FloatToBits, _) => "mov.b32",
            (Opcode.IntToFloat, _) => "cvt.rn.f32.s32",
            (Opcode.RoundToInt, _) => "cvt.rni.s32.f32",
            (Opcode.SplatIndex, _) => "cvt.u32.u64",
            (Opcode.PermuteBytes, _) => "prmt.b32",
            (Opcode.Add, ValueType.F32) => "add.rn.f32",
            (Opcode.Subtract, ValueType.F32) => "sub.rn.f32",
            (Opcode.Multiply, ValueType.F32) => "mul.rn.f32",
            (Opcode.Divide, ValueType.F32) => "div.rn.f32",
            (Opcode.UnitMultiplyAdd or Opcode.FusedMultiplyAdd, _) => "fma.rn.f32",
            (Opcode.SquareRoot, _) => "sqrt.rn.f32",
            (Opcode.MultiplyHigh, _) => "mul.hi.u32",
            (Opcode.Add, _) => $"add.s{Width(type)}",
            (Opcode.Subtract, _) => $"sub.s{Width(type)}",
            (Opcode.Multiply, _) => $"mul.lo.s{Width(type)}",
            (Opcode.Minimum, _) => $"min.s{Width(type)}",
            (Opcode.Maximum, _) => $"max.s{Width(type)}",
            (Opcode.Divide, ValueType.Index) => "div.u64",
            (Opcode.Remainder, ValueType.Index) => "rem.u64",
            (Opcode.And, ValueType.Mask) => "and.pred",
            (Opcode.Or, ValueType.Mask) => "or.pred",
            (Opcode.Xor, ValueType.Mask) => "xor.pred",
            (Opcode.And, _) => $"and.b{Width(type)}",
            (Opcode.Or, _) => $"or.b{Width(type)}",
            (Opcode.Xor, _) => $"xor.b{Width(type)}",
            (Opcode.ShiftLeft, _) => $"shl.b{Width(type)}",
            (Opcode.ShiftRightLogical, _) => $"shr.u{Width(type)}",
            (Opcode.ShiftRightArithmetic, _) => $"shr.s{Width(type)}",
            (Opcode.Equal, _) => $"setp.eq.{Suffix(type)}",
            (Opcode.NotEqual, _) => $"setp.ne.{Suffix(type)}",
            (Opcode.Less, _) => $"setp.lt.{Suffix(type)}",
            (Opcode.GreaterOrEqual, _) => $"setp.ge.{Suffix(type)}",
            _ => throw new InvalidOperationException($"{operation.Row.Name} of {type} is not legal here."),
        };
    }

    private static string Suffix(ValueType type) => type == ValueType.F32 ? "f32" : "s32";

    private static int Width(ValueType type) => type == ValueType.Index ? 64 : 32;
}
