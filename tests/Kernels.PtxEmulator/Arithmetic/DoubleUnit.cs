namespace Kernels.PtxEmulator.Arithmetic;

internal sealed class DoubleUnit() : FloatUnit(FloatFormat.Double)
{
    protected override ulong AddNearest(ulong a, ulong b) => Bits(Value(a) + Value(b));

    protected override ulong MultiplyNearest(ulong a, ulong b) => Bits(Value(a) * Value(b));

    protected override ulong DivideNearest(ulong a, ulong b) => Bits(Value(a) / Value(b));

    protected override ulong FusedNearest(ulong a, ulong b, ulong c) =>
        Bits(Math.FusedMultiplyAdd(Value(a), Value(b), Value(c)));

    protected override ulong RootNearest(ulong a) => Bits(Math.Sqrt(Value(a)));

    private static double Value(ulong bits) => BitConverter.UInt64BitsToDouble(bits);

    private static ulong Bits(double value) => BitConverter.DoubleToUInt64Bits(value);
}
