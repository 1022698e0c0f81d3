using Kernels.Generator.TilePrograms;

namespace Kernels.Tests.TileInterpreter;

/// <summary>The operations on uniform integers.</summary>
internal static class IndexArithmetic
{
    public static long Of(Opcode opcode, long x, long y) => opcode switch
    {
        Opcode.Add => unchecked(x + y),
        Opcode.Subtract => unchecked(x - y),
        Opcode.Multiply => unchecked(x * y),
        Opcode.Divide => NonNegative(x) / Positive(y),
        Opcode.Remainder => NonNegative(x) % Positive(y),
        Opcode.Minimum => Math.Min(x, y),
        Opcode.Maximum => Math.Max(x, y),
        Opcode.And => x & y,
        Opcode.Or => x | y,
        Opcode.Xor => x ^ y,
        Opcode.ShiftLeft => x << Count(y),
        Opcode.ShiftRightLogical => x >>> Count(y),
        Opcode.ShiftRightArithmetic => x >> Count(y),
        _ => throw new ArgumentOutOfRangeException(nameof(opcode), opcode, null),
    };

    private static long NonNegative(long x) =>
        x >= 0 ? x : throw new TileFaultException(TileFault.Domain, $"a division of {x}");

    private static long Positive(long y) =>
        y > 0 ? y : throw new TileFaultException(TileFault.Domain, $"a division by {y}");

    private static int Count(long y) =>
        y is >= 0 and < 32 ? (int)y : throw new TileFaultException(TileFault.Domain, $"a shift by {y} bits");
}
