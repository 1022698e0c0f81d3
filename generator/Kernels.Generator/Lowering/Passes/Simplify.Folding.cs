using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <content>Folding of integer arithmetic; floating point is left alone but for its bits.</content>
internal sealed partial class Simplify
{
    /// <summary>A simpler value that is what an operation on new values gives, or the operation itself.</summary>
    private Value Fold(Operation operation)
    {
        var (inputs, type) = (operation.Inputs, operation.Result.Type);
        switch (operation)
        {
            case { Opcode: Opcode.LaneIndex } when target.HasLaneLiterals:
                return LaneLiteral(ValueType.I32, [.. Enumerable.Range(0, Program.Lanes)]);
            case LaneConstant constant:
                return LaneLiteral(type, constant.Bits);
            case Load { Address: { IsLookup: true, LaneOffset: { } place } address } load when target is { IsVector: true, LaneBits: > 0 }:
                return Shared(new Load(load.Results, address with { LaneOffset = LowBits(place, address.Entries - 1) }, load.Mask));
            case { Opcode: Opcode.BitsToFloat or Opcode.FloatToBits }:
                return FoldBits(operation);
            case { Opcode: Opcode.SplatIndex } when DefinitionOf(inputs[0]) is IndexConstant constant:
                return Literal(type, (int)constant.Value);
            case { Opcode: >= Opcode.Add and <= Opcode.ShiftRightArithmetic } when type == ValueType.Index:
                return FoldIndex(operation.Opcode, inputs[0], inputs[1]);
            case { Opcode: >= Opcode.Add and <= Opcode.ShiftRightArithmetic } when type == ValueType.I32:
                return FoldInteger(operation.Opcode, inputs[0], inputs[1]);
            default:
                return Shared(operation);
        }
    }

    private Value FoldBits(Operation operation) => DefinitionOf(operation.Inputs[0]) switch
    {
        Constant constant => Literal(operation.Result.Type, constant.Bits),
        LaneConstant constant => LaneLiteral(operation.Result.Type, constant.Bits),
        { Opcode: Opcode.BitsToFloat or Opcode.FloatToBits } back when back.Opcode != operation.Opcode => back.Inputs[0],
        _ => Shared(operation),
    };

    private Value FoldIndex(Opcode opcode, Value x, Value y)
    {
        var (a, b) = (DefinitionOf(x) as IndexConstant, DefinitionOf(y) as IndexConstant);
        if (a is not null && b is not null) return Index(Compute(opcode, a.Value, b.Value));
        if (opcode == Opcode.Add && a?.Value == 0) return y;
        if (opcode == Opcode.Multiply && (a?.Value == 0 || b?.Value == 0)) return Index(0);
        if (opcode == Opcode.Multiply && a?.Value == 1) return y;
        if (opcode is Opcode.Multiply or Opcode.Divide && b?.Value == 1) return x;
        if (opcode == Opcode.Remainder && b?.Value == 1) return Index(0);
        if (b?.Value == 0 && opcode is Opcode.Add or Opcode.ShiftLeft or Opcode.ShiftRightLogical) return x;
        return Plain(opcode, x, y);
    }

    private Value FoldInteger(Opcode opcode, Value x, Value y)
    {
        if (Lanes(x) is { } a && Lanes(y) is { } b)
        {
            return LaneLiteral(ValueType.I32, [.. a.Zip(b, (i, j) => (int)Compute32(opcode, i, j))]);
        }

        if (DefinitionOf(y) is not Constant constant) return Plain(opcode, x, y);
        if (constant.Bits == 0 && opcode is Opcode.Add or Opcode.Or or Opcode.Xor or Opcode.ShiftLeft or Opcode.ShiftRightLogical) return x;
        if (opcode == Opcode.And) return Plain(opcode, Demanded(x, constant.Bits), y);
        if (opcode == Opcode.ShiftLeft) return Plain(opcode, Demanded(x, (int)(uint.MaxValue >> constant.Bits)), y);
        return Plain(opcode, x, y);
    }

    /// <summary>A cheaper value with the same bits under the mask.</summary>
    private Value Demanded(Value x, int mask)
    {
        while (DefinitionOf(x) is { Opcode: Opcode.And or Opcode.Subtract or Opcode.Add } binary
            && DefinitionOf(binary.Inputs[1]) is Constant constant)
        {
            // Masks that keep all demanded bits, and constants that cannot reach them, change nothing.
            var keeps = binary.Opcode == Opcode.And ? (constant.Bits & mask) == mask : (constant.Bits & LowMask(mask)) == 0;
            if (!keeps) break;
            x = binary.Inputs[0];
        }

        return x;
    }

    /// <summary>A cheaper value with the same bits under a mask of the lowest: without what clears others.</summary>
    private Value LowBits(Value x, int mask)
    {
        x = Demanded(x, mask);
        return DefinitionOf(x) is { Opcode: Opcode.ShiftRightLogical or Opcode.ShiftRightArithmetic } right && DefinitionOf(right.Inputs[1]) is Constant { Bits: var down }
            && DefinitionOf(right.Inputs[0]) is { Opcode: Opcode.ShiftLeft } left && DefinitionOf(left.Inputs[1]) is Constant { Bits: var up }
            && down >= up && (int)(uint.MaxValue >> down) >= mask
            ? FoldInteger(Opcode.ShiftRightLogical, left.Inputs[0], Literal(ValueType.I32, down - up))
            : x;
    }

    /// <summary>All bits up to the highest of the mask.</summary>
    private static int LowMask(int mask)
    {
        var low = (uint)mask;
        for (var shift = 1; shift < 32; shift *= 2) low |= low >> shift;
        return (int)low;
    }

    private Value Plain(Opcode opcode, Value x, Value y) => Shared(new Operation(opcode, [x, y], [Builder.NewValue(x.Type)]));

    private Operation? DefinitionOf(Value value) => definitions.TryGetValue(value, out var definition) ? definition : null;

    private IReadOnlyList<int>? Lanes(Value value) => DefinitionOf(value) switch
    {
        Constant constant => [.. Enumerable.Repeat(constant.Bits, Program.Lanes)],
        LaneConstant constant => constant.Bits,
        _ => null,
    };

    private static long Compute(Opcode opcode, long x, long y) => opcode switch
    {
        Opcode.Add => x + y,
        Opcode.Subtract => x - y,
        Opcode.Multiply => x * y,
        Opcode.Divide => x / y,
        Opcode.Remainder => x % y,
        Opcode.Minimum => Math.Min(x, y),
        Opcode.Maximum => Math.Max(x, y),
        Opcode.And => x & y,
        Opcode.Or => x | y,
        Opcode.Xor => x ^ y,
        Opcode.ShiftLeft => x << (int)y,
        Opcode.ShiftRightLogical => (long)((ulong)x >> (int)y),
        Opcode.ShiftRightArithmetic => x >> (int)y,
        _ => throw new InvalidOperationException($"No arithmetic for {opcode}."),
    };

    private static long Compute32(Opcode opcode, int x, int y) => opcode == Opcode.ShiftRightLogical ? (uint)x >> y : Compute(opcode, x, y);
}
