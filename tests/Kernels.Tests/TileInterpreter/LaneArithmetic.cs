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

    /// <summary>An operation on one element.</summary>
    public static Func<int, int> Of(Opcode opcode) => opcode switch
    {
        Opcode.BitsToFloat or Opcode.FloatToBits => x => x,
        Opcode.IntToFloat => x => Bits((float)x),
        Opcode.SquareRoot => x => Bits(MathF.Sqrt(Float(x))),
        Opcode.RoundToInt => x => Round(Float(x)),
        Opcode.HalfBitsToFloat => x => Bits(HalfBits.ToSingle((ushort)x)),
        Opcode.FloatToHalfBits => x => float.IsNaN(Float(x)) ? SomeHalfNaN : HalfBits.FromSingle(Float(x)),
        _ => throw Unknown(opcode),
    };

    /// <summary>An operation on two elements of a type; a truth value is 0 or 1.</summary>
    public static Func<int, int, int> Of(Opcode opcode, ValueType type) => opcode switch
    {
        >= Opcode.Equal and <= Opcode.GreaterOrEqual => Comparison(opcode, type),
        _ when type == ValueType.F32 => Float(opcode),
        _ => Integer(opcode),
    };

    /// <summary>x·factor + y; a factor of ±1 makes the product exact.</summary>
    public static int UnitMultiplyAdd(int x, int factor, int y)
    {
        if (Float(factor) is not (1f or -1f)) throw new TileFaultException(TileFault.Domain, $"the factor of a UnitMultiplyAdd is {Float(factor)}");
        float product = (float)(Float(x) * Float(factor));
        return Bits((float)(product + Float(y)));
    }

    public static int FusedMultiplyAdd(int x, int y, int z) => Bits(MathF.FusedMultiplyAdd(Float(x), Float(y), Float(z)));

    private static Func<int, int, int> Comparison(Opcode opcode, ValueType type)
    {
        Func<double, double, bool> compare = Ordered(opcode);
        return type == ValueType.F32 ? (x, y) => compare(Float(x), Float(y)) ? 1 : 0 : (x, y) => compare(x, y) ? 1 : 0;
    }

    private static Func<int, int, int> Float(Opcode opcode) => opcode switch
    {
        Opcode.Add => (x, y) => Bits((float)(Float(x) + Float(y))),
        Opcode.Subtract => (x, y) => Bits((float)(Float(x) - Float(y))),
        Opcode.Multiply => (x, y) => Bits((float)(Float(x) * Float(y))),
        Opcode.Divide => (x, y) => Bits((float)(Float(x) / Float(y))),
        Opcode.Minimum => (x, y) => Float(x) < Float(y) ? x : y,
        Opcode.Maximum => (x, y) => Float(x) > Float(y) ? x : y,
        _ => throw Unknown(opcode),
    };

    private static Func<int, int, int> Integer(Opcode opcode) => opcode switch
    {
        Opcode.Add => (x, y) => unchecked(x + y),
        Opcode.Subtract => (x, y) => unchecked(x - y),
        Opcode.Multiply => (x, y) => unchecked(x * y),
        Opcode.MultiplyHigh => (x, y) => (int)(Math.BigMul((uint)x, (uint)y) >> 32),
        Opcode.Minimum => (x, y) => x < y ? x : y,
        Opcode.Maximum => (x, y) => x > y ? x : y,
        Opcode.And => (x, y) => x & y,
        Opcode.Or => (x, y) => x | y,
        Opcode.Xor => (x, y) => x ^ y,
        Opcode.ShiftLeft => (x, y) => x << Count(y),
        Opcode.ShiftRightLogical => (x, y) => x >>> Count(y),
        Opcode.ShiftRightArithmetic => (x, y) => x >> Count(y),
        Opcode.EndDots => (x, y) => unchecked(x + ByteDots.SumPairs(y)),
        Opcode.AddPairs => ByteDots.AddPairs,
        _ => throw Unknown(opcode),
    };

    /// <summary>Both element types are exact in a double.</summary>
    private static Func<double, double, bool> Ordered(Opcode opcode) => opcode switch
    {
        Opcode.Equal => (x, y) => x == y,
        Opcode.NotEqual => (x, y) => x < y || x > y,
        Opcode.Less => (x, y) => x < y,
        Opcode.GreaterOrEqual => (x, y) => x >= y,
        _ => throw Unknown(opcode),
    };

    private static ArgumentOutOfRangeException Unknown(Opcode opcode) => new(nameof(opcode), opcode, null);

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
