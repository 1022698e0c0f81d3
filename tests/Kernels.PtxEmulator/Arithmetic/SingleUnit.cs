namespace Kernels.PtxEmulator.Arithmetic;

internal sealed class SingleUnit() : FloatUnit(FloatFormat.Single)
{
    protected override ulong AddNearest(ulong a, ulong b) => Bits(Value(a) + Value(b));

    protected override ulong MultiplyNearest(ulong a, ulong b) => Bits(Value(a) * Value(b));

    protected override ulong DivideNearest(ulong a, ulong b) => Bits(Value(a) / Value(b));

    protected override ulong FusedNearest(ulong a, ulong b, ulong c) =>
        Bits(MathF.FusedMultiplyAdd(Value(a), Value(b), Value(c)));

    protected override ulong RootNearest(ulong a) => Bits(MathF.Sqrt(Value(a)));

    private static float Value(ulong bits) => BitConverter.UInt32BitsToSingle((uint)bits);

    private static ulong Bits(float value) => BitConverter.SingleToUInt32Bits(value);
}
