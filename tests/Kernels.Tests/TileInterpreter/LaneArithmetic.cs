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

    public static int Of(Opcode opcode, int x) => opcode switch
    {
        Opcode.BitsToFloat or Opcode.FloatToBits => x,
        Opcode.IntToFloat => Bits((float)x),
        Opcode.RoundToInt => Round(Float(x)),
        Opcode.HalfBitsToFloat => Bits(HalfBits.ToSingle((ushort)x)),
        Opcode.FloatToHalfBits => float.IsNaN(Float(x)) ? SomeHalfNaN : HalfBits.FromSingle(Float(x)),
        _ => throw new ArgumentOutOfRangeException(nameof(opcode), opcode, null),
    };

    /// <summary>An operation on two elements of a type; a truth value is 0 or 1.</summary>
    public static int Of(Opcode opcode, ValueType type, int x, int y) => opcode switch
    {
        >= Opcode.Equal and <= Opcode.GreaterOrEqual => Compare(opcode, type, x, y) ? 1 : 0,
        _ when type == ValueType.F32 => Bits(Float(opcode, Float(x), Float(y))),
        _ => Integer(opcode, x, y),
    };

    /// <summary>x·factor + y; a factor of ±1 makes the product exact.</summary>
    public static int UnitMultiplyAdd(int x, int factor, int y)
    {
        if (Float(factor) is not (1f or -1f)) throw new TileFaultException(TileFault.Domain, $"the factor of a UnitMultiplyAdd is {Float(factor)}");
        float product = (float)(Float(x) * Float(factor));
        return Bits((float)(product + Float(y)));
    }

    public static int FusedMultiplyAdd(int x, int y, int z) => Bits(MathF.FusedMultiplyAdd(Float(x), Float(y), Float(z)));

    private static bool Compare(Opcode opcode, ValueType type, int x, int y) =>
        type == ValueType.F32 ? Ordered(opcode, Float(x), Float(y)) : Ordered(opcode, (double)x, y);

    private static float Float(Opcode opcode, float x, float y) => opcode switch
    {
        Opcode.Add => (float)(x + y),
        Opcode.Subtract => (float)(x - y),
        Opcode.Multiply => (float)(x * y),
        Opcode.Divide => (float)(x / y),
        Opcode.Minimum => x < y ? x : y,
        Opcode.Maximum => x > y ? x : y,
        _ => throw new ArgumentOutOfRangeException(nameof(opcode), opcode, null),
    };

    private static int Integer(Opcode opcode, int x, int y) => opcode switch
    {
        Opcode.Add => unchecked(x + y),
        Opcode.Subtract => unchecked(x - y),
        Opcode.Multiply => unchecked(x * y),
        Opcode.Minimum => x < y ? x : y,
        Opcode.Maximum => x > y ? x : y,
        Opcode.And => x & y,
        Opcode.Or => x | y,
        Opcode.Xor => x ^ y,
        Opcode.ShiftLeft => x << Count(y),
        Opcode.ShiftRightLogical => x >>> Count(y),
        Opcode.ShiftRightArithmetic => x >> Count(y),
        Opcode.EndDots => unchecked(x + ByteDots.SumPairs(y)),
        Opcode.AddPairs => ByteDots.AddPairs(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(opcode), opcode, null),
    };

    private static bool Ordered<T>(Opcode opcode, T x, T y)
        where T : System.Numerics.IComparisonOperators<T, T, bool>
        => opcode switch
        {
            Opcode.Equal => x == y,
            Opcode.NotEqual => x < y || x > y,
            Opcode.Less => x < y,
            Opcode.GreaterOrEqual => x >= y,
            _ => throw new ArgumentOutOfRangeException(nameof(opcode), opcode, null),
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
