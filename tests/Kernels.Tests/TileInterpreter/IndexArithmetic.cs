using Kernels.Generator.TilePrograms;

namespace Kernels.Tests.TileInterpreter;

/// <summary>The operations on uniform integers.</summary>
internal static class IndexArithmetic
{
    public static long Binary(BinaryKind kind, long x, long y) => kind switch
    {
        BinaryKind.Add => unchecked(x + y),
        BinaryKind.Subtract => unchecked(x - y),
        BinaryKind.Multiply => unchecked(x * y),
        BinaryKind.Divide => NonNegative(x) / Positive(y),
        BinaryKind.Remainder => NonNegative(x) % Positive(y),
        BinaryKind.Minimum => Math.Min(x, y),
        BinaryKind.Maximum => Math.Max(x, y),
        BinaryKind.And => x & y,
        BinaryKind.Or => x | y,
        BinaryKind.Xor => x ^ y,
        BinaryKind.ShiftLeft => x << Count(y),
        BinaryKind.ShiftRightLogical => x >>> Count(y),
        BinaryKind.ShiftRightArithmetic => x >> Count(y),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static long NonNegative(long x) =>
        x >= 0 ? x : throw new TileFaultException(TileFault.Domain, $"a division of {x}");

    private static long Positive(long y) =>
        y > 0 ? y : throw new TileFaultException(TileFault.Domain, $"a division by {y}");

    private static int Count(long y) =>
        y is >= 0 and < 32 ? (int)y : throw new TileFaultException(TileFault.Domain, $"a shift by {y} bits");
}
