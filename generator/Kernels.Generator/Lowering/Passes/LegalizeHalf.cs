using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Makes binary16 memory plain 16-bit memory with conversions in registers, and conversions integer arithmetic where the
/// machine has none. Exact both ways; a NaN becomes 0x7E00.
/// </summary>
internal sealed class LegalizeHalf(TileProgram program, TargetDescription target) : TileRewriter(program)
{
    private const int CanonicalNaN = 0x7E00;

    public static TileProgram Run(TileProgram program, TargetDescription target) => new LegalizeHalf(program, target).Run();

    protected override void Rewrite(Operation operation)
    {
        switch (operation)
        {
            case Load { Address.Type: MemoryType.F16 } load:
                var bits = Builder.Load(Map(load.Address) with { Type = MemoryType.U16 }, load.Width, MapOptional(load.Mask));
                for (var i = 0; i < bits.Count; i++) Replace(load.Results[i], ToFloat(bits[i]));
                break;
            case Store { Address.Type: MemoryType.F16 } store:
                var halves = new Value[store.Width];
                for (var i = 0; i < halves.Length; i++) halves[i] = ToHalf(Map(store.Elements[i]));
                Builder.Store(Map(store.Address) with { Type = MemoryType.U16 }, halves, MapOptional(store.Mask));
                break;
            case Unary { Kind: UnaryKind.HalfBitsToFloat } unary:
                Replace(unary.Result, ToFloat(Map(unary.Inputs[0])));
                break;
            case Unary { Kind: UnaryKind.FloatToHalfBits } unary:
                Replace(unary.Result, ToHalf(Map(unary.Inputs[0])));
                break;
            default:
                base.Rewrite(operation);
                break;
        }
    }

    private Value ToFloat(Value half)
    {
        if (target.ConvertsHalf) return Builder.Unary(UnaryKind.HalfBitsToFloat, half);

        // The magnitude moved up to binary32's place is 2^112 too small, also when subnormal; infinities and NaN need the full exponent.
        var magnitude = Builder.ShiftLeft(Builder.And(half, Builder.Constant(0x7FFF)), Builder.Constant(13));
        var scaled = Builder.Multiply(Float(magnitude), Float(Builder.Constant(0x77800000)));
        var special = Builder.Compare(CompareKind.GreaterOrEqual, magnitude, Builder.Constant(0x0F800000));
        var exponent = Builder.Select(special, Builder.Constant(0x7F800000), Builder.Constant(0));
        var sign = Builder.ShiftLeft(Builder.And(half, Builder.Constant(0x8000)), Builder.Constant(16));
        return Float(Builder.Or(Builder.Or(IntegerBits(scaled), exponent), sign));
    }

    private Value ToHalf(Value x)
    {
        if (target.ConvertsHalf)
        {
            var native = Builder.Unary(UnaryKind.FloatToHalfBits, x);
            return Builder.Select(Builder.Compare(CompareKind.Equal, x, x), native, Builder.Constant(CanonicalNaN));
        }

        var bits = IntegerBits(x);
        var magnitude = Builder.And(bits, Builder.Constant(int.MaxValue));

        // Normal results: rebias the exponent and round the 13 dropped bits to even; a carry into the exponent is right.
        var odd = Builder.And(Shift(magnitude, 13), Builder.Constant(1));
        var rounded = Builder.Add(Builder.Add(magnitude, Builder.Constant(unchecked((int)0xC8000FFF))), odd);
        var normal = Shift(rounded, 13);

        // Subnormal results: adding 1/2 aligns the last place of binary16, so that the addition rounds.
        var aligned = Builder.Add(Float(magnitude), Builder.Constant(0.5f));
        var subnormal = Builder.Subtract(IntegerBits(aligned), Builder.Constant(0x3F000000));

        var finite = Builder.Select(Builder.Compare(CompareKind.Less, magnitude, Builder.Constant(0x38800000)), subnormal, normal);
        var isNumber = Builder.Compare(CompareKind.Less, magnitude, Builder.Constant(0x7F800001));
        var beyond = Builder.Select(isNumber, Builder.Constant(0x7C00), Builder.Constant(CanonicalNaN));
        var unsigned = Builder.Select(Builder.Compare(CompareKind.Less, magnitude, Builder.Constant(0x47800000)), finite, beyond);
        return Builder.Or(unsigned, Builder.And(Shift(bits, 16), Builder.Constant(0x8000)));
    }

    private Value Shift(Value x, int count) => Builder.Binary(BinaryKind.ShiftRightLogical, x, Builder.Constant(count));

    private Value Float(Value bits) => Builder.Unary(UnaryKind.BitsToFloat, bits);

    private Value IntegerBits(Value x) => Builder.Unary(UnaryKind.FloatToBits, x);
}
