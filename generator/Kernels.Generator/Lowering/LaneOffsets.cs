using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>A lane map as arithmetic on the lane number: one shift and mask for each run of bits that move together.</summary>
internal static class LaneOffsets
{
    public static Value Compute(TileBuilder builder, LaneMap map)
    {
        Value? sum = null;
        var bit = 0;
        while (bit < map.Strides.Count)
        {
            var start = bit;
            var stride = map.Strides[bit++];
            while (stride != 0 && bit < map.Strides.Count && map.Strides[bit] == stride << (bit - start)) bit++;
            if (stride == 0) continue;
            var part = Run(builder, start, bit - start, stride, map.Strides.Count);
            sum = sum is null ? part : map.IsSum ? builder.Add(sum, part) : builder.Xor(sum, part);
        }

        return sum ?? builder.Constant(0);
    }

    private static Value Run(TileBuilder builder, int start, int count, int stride, int laneBits)
    {
        var value = builder.LaneIndex();
        if (start > 0) value = builder.Apply(Opcode.ShiftRightLogical, value, builder.Constant(start));
        if (start + count < laneBits) value = builder.And(value, builder.Constant((1 << count) - 1));
        return stride == 1 ? value : Multiply(builder, value, stride);
    }

    /// <summary>Strides are powers of two except in swizzles, whose bits stand one by one, and from block to block.</summary>
    private static Value Multiply(TileBuilder builder, Value value, int stride)
    {
        if ((stride & (stride - 1)) != 0) return builder.Multiply(value, builder.Constant(stride));
        var shift = 0;
        while (1 << shift < stride) shift++;
        return builder.ShiftLeft(value, builder.Constant(shift));
    }
}
