using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Generator.Lowering;

/// <content>Folding of integer arithmetic; floating point is left alone but for its bits.</content>
internal sealed partial class Simplify
{
    private Value Fold(UnaryKind kind, Value x, ValueType type)
    {
        var definition = DefinitionOf(x);
        switch (kind)
        {
            case UnaryKind.BitsToFloat or UnaryKind.FloatToBits when definition is Constant constant:
                return Literal(type, constant.Bits);
            case UnaryKind.BitsToFloat or UnaryKind.FloatToBits when definition is LaneConstant constant:
                return LaneLiteral(type, constant.Bits);
            case UnaryKind.BitsToFloat when definition is Unary { Kind: UnaryKind.FloatToBits } back:
                return back.Inputs[0];
            case UnaryKind.FloatToBits when definition is Unary { Kind: UnaryKind.BitsToFloat } back:
                return back.Inputs[0];
            case UnaryKind.SplatIndex when definition is IndexConstant constant:
                return Literal(type, (int)constant.Value);
            default:
                return Shared($"{kind} {x}", type, result => new Unary(result, kind, x));
        }
    }

    private Value Fold(BinaryKind kind, Value x, Value y) => x.Type switch
    {
        ValueType.Index => FoldIndex(kind, x, y),
        ValueType.I32 => FoldInteger(kind, x, y),
        _ => Plain(kind, x, y),
    };

    private Value FoldIndex(BinaryKind kind, Value x, Value y)
    {
        var (a, b) = (DefinitionOf(x) as IndexConstant, DefinitionOf(y) as IndexConstant);
        if (a is not null && b is not null) return Index(Compute(kind, a.Value, b.Value));
        if (kind == BinaryKind.Add && a?.Value == 0) return y;
        if (kind == BinaryKind.Multiply && b?.Value == 1) return x;
        if (b?.Value == 0 && kind is BinaryKind.Add or BinaryKind.ShiftLeft or BinaryKind.ShiftRightLogical) return x;
        return Plain(kind, x, y);
    }

    private Value FoldInteger(BinaryKind kind, Value x, Value y)
    {
        if (kind is BinaryKind.EndDots or BinaryKind.AddPairs or BinaryKind.LookupBytes) return Plain(kind, x, y);
        if (Lanes(x) is { } a && Lanes(y) is { } b)
        {
            return LaneLiteral(ValueType.I32, [.. a.Zip(b, (i, j) => (int)Compute32(kind, i, j))]);
        }

        if (DefinitionOf(y) is not Constant constant) return Plain(kind, x, y);
        if (constant.Bits == 0 && kind is BinaryKind.Add or BinaryKind.Or or BinaryKind.Xor or BinaryKind.ShiftLeft or BinaryKind.ShiftRightLogical) return x;
        if (kind == BinaryKind.And) return Plain(kind, Demanded(x, constant.Bits), y);
        if (kind == BinaryKind.ShiftLeft) return Plain(kind, Demanded(x, (int)(uint.MaxValue >> constant.Bits)), y);
        return Plain(kind, x, y);
    }

    /// <summary>A cheaper value with the same bits under the mask.</summary>
    private Value Demanded(Value x, int mask)
    {
        while (DefinitionOf(x) is Binary { Kind: BinaryKind.And or BinaryKind.Subtract or BinaryKind.Add } binary
            && DefinitionOf(binary.Inputs[1]) is Constant constant)
        {
            // Masks that keep all demanded bits, and constants that cannot reach them, change nothing.
            var keeps = binary.Kind == BinaryKind.And ? (constant.Bits & mask) == mask : (constant.Bits & LowMask(mask)) == 0;
            if (!keeps) break;
            x = binary.Inputs[0];
        }

        return x;
    }

    /// <summary>All bits up to the highest of the mask.</summary>
    private static int LowMask(int mask)
    {
        var low = (uint)mask;
        for (var shift = 1; shift < 32; shift *= 2) low |= low >> shift;
        return (int)low;
    }

    private Value Plain(BinaryKind kind, Value x, Value y) => Shared($"{kind} {x} {y}", x.Type, result => new Binary(result, kind, x, y));

    private Operation? DefinitionOf(Value value) => definitions.TryGetValue(value, out var definition) ? definition : null;

    private IReadOnlyList<int>? Lanes(Value value) => DefinitionOf(value) switch
    {
        Constant constant => [.. Enumerable.Repeat(constant.Bits, Program.Lanes)],
        LaneConstant constant => constant.Bits,
        _ => null,
    };

    private static long Compute(BinaryKind kind, long x, long y) => kind switch
    {
        BinaryKind.Add => x + y,
        BinaryKind.Subtract => x - y,
        BinaryKind.Multiply => x * y,
        BinaryKind.Divide => x / y,
        BinaryKind.Remainder => x % y,
        BinaryKind.Minimum => Math.Min(x, y),
        BinaryKind.Maximum => Math.Max(x, y),
        BinaryKind.And => x & y,
        BinaryKind.Or => x | y,
        BinaryKind.Xor => x ^ y,
        BinaryKind.ShiftLeft => x << (int)y,
        BinaryKind.ShiftRightLogical => (long)((ulong)x >> (int)y),
        BinaryKind.ShiftRightArithmetic => x >> (int)y,
        _ => throw new InvalidOperationException($"No arithmetic for {kind}."),
    };

    private static long Compute32(BinaryKind kind, int x, int y) => kind == BinaryKind.ShiftRightLogical ? (uint)x >> y : Compute(kind, x, y);
}
