using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Butterflies.</content>
internal sealed partial class TileEmitter
{
    private const int SignBit = int.MinValue;

    private Value[] Butterfly(Value[] x, int bit) =>
        Layout.InRegisters(bit) ? ButterflyOfRegisters(x, Layout.RegisterMask(bit)) : ButterflyOfLanes(x, Layout.LaneMask(bit));

    private Value[] ButterflyOfRegisters(Value[] x, int mask)
    {
        var result = new Value[x.Length];
        for (var low = 0; low < x.Length; low++)
        {
            if ((low & mask) != 0) continue;
            result[low] = builder.Add(x[low], x[low | mask]);
            result[low | mask] = builder.Subtract(x[low], x[low | mask]);
        }

        return result;
    }

    /// <summary>The lane with the bit clear gets x + y, the other one y − x = x·(−1) + y, for its own element x and its partner's y.</summary>
    private Value[] ButterflyOfLanes(Value[] x, int mask)
    {
        var bit = builder.And(builder.LaneIndex(), builder.Constant(mask));
        var sign = builder.ShiftLeft(bit, builder.Constant(31 - Log2(mask)));
        var factor = builder.Apply(Opcode.BitsToFloat, builder.Or(sign, builder.Constant(Binary32.ToBits(1)))).Named($"signsBy{mask}");
        return [.. x.Select(own => builder.UnitMultiplyAdd(own, factor, builder.Exchange(own, mask)))];
    }

    private static int Log2(int powerOfTwo) => Mathematics.PowersOfTwo.Log2(powerOfTwo);
}
