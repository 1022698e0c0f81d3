using Kernels.Generator.TilePrograms;
using Kernels.Tests.Oracles;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.TileInterpreter;

/// <summary>The operations on one lane's 32 bits.</summary>
internal static class LaneArithmetic
{
    /// <summary>What a conversion of NaN gives, to show that nobody relies on its being canonical.</summary>
    public const int SomeHalfNaN = 0xFE01;

    private const int RoundingLimit = 1 << 22;

    public static int Unary(UnaryKind kind, int x) => kind switch
    {
        UnaryKind.BitsToFloat or UnaryKind.FloatToBits => x,
        UnaryKind.IntToFloat => Bits((float)x),
        UnaryKind.RoundToInt => Round(Float(x)),
        UnaryKind.HalfBitsToFloat => Bits(HalfBits.ToSingle((ushort)x)),
        UnaryKind.FloatToHalfBits => float.IsNaN(Float(x)) ? SomeHalfNaN : HalfBits.FromSingle(Float(x)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static int Binary(BinaryKind kind, ValueType type, int x, int y) =>
        type == ValueType.F32 ? Bits(Float(kind, Float(x), Float(y))) : Integer(kind, x, y);

    /// <summary>x·factor + y; a factor of ±1 makes the product exact.</summary>
    public static int UnitMultiplyAdd(int x, int factor, int y)
    {
        if (Float(factor) is not (1f or -1f)) throw new TileFaultException(TileFault.Domain, $"the factor of a UnitMultiplyAdd is {Float(factor)}");
        float product = (float)(Float(x) * Float(factor));
        return Bits((float)(product + Float(y)));
    }

    public static bool Compare(CompareKind kind, ValueType type, int x, int y) =>
        type == ValueType.F32 ? Ordered(kind, Float(x), Float(y)) : Ordered(kind, (double)x, y);

    private static float Float(BinaryKind kind, float x, float y) => kind switch
    {
        BinaryKind.Add => (float)(x + y),
        BinaryKind.Subtract => (float)(x - y),
        BinaryKind.Multiply => (float)(x * y),
        BinaryKind.Divide => (float)(x / y),
        BinaryKind.Minimum => x < y ? x : y,
        BinaryKind.Maximum => x > y ? x : y,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static int Integer(BinaryKind kind, int x, int y) => kind switch
    {
        BinaryKind.Add => unchecked(x + y),
        BinaryKind.Subtract => unchecked(x - y),
        BinaryKind.Multiply => unchecked(x * y),
        BinaryKind.Minimum => x < y ? x : y,
        BinaryKind.Maximum => x > y ? x : y,
        BinaryKind.And => x & y,
        BinaryKind.Or => x | y,
        BinaryKind.Xor => x ^ y,
        BinaryKind.ShiftLeft => x << Count(y),
        BinaryKind.ShiftRightLogical => x >>> Count(y),
        BinaryKind.ShiftRightArithmetic => x >> Count(y),
        BinaryKind.EndDots => unchecked(x + ByteDots.SumPairs(y)),
        BinaryKind.AddPairs => ByteDots.AddPairs(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static bool Ordered<T>(CompareKind kind, T x, T y)
        where T : System.Numerics.IComparisonOperators<T, T, bool>
        => kind switch
        {
            CompareKind.Equal => x == y,
            CompareKind.NotEqual => x < y || x > y,
            CompareKind.Less => x < y,
            CompareKind.GreaterOrEqual => x >= y,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static int Round(float x)
    {
        if (!(Math.Abs(x) < RoundingLimit)) throw new TileFaultException(TileFault.Domain, $"RoundToInt of {x}");
        return (int)MathF.Round(x, MidpointRounding.ToEven);
    }

    private static int Count(int y) =>
        y is >= 0 and < 32 ? y : throw new TileFaultException(TileFault.Domain, $"a shift by {y} bits");

    private static float Float(int bits) => BitConverter.Int32BitsToSingle(bits);

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);
}
