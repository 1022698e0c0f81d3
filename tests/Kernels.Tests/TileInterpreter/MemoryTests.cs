using System.Runtime.InteropServices;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;
using Xunit;

namespace Kernels.Tests.TileInterpreter;

/// <summary>Loads, stores, loops and barriers that are in order.</summary>
public class MemoryTests
{
    [Fact]
    public void A_lane_map_is_the_exclusive_or_of_its_strides()
    {
        MemoryObject input = TinyProgram.Input(), output = TinyProgram.Output();
        var swizzled = new LaneMap([1, 3]);
        TileProgram program = TinyProgram.Build(2, b =>
            b.Store(TinyProgram.At(b, output), b.Load(new Address(input, ElementType.Int32, null, swizzled, 1))), input, output);
        Assert.Equal([11, 12, 14, 13], Words(TinyProgram.Run(program, LaneOrder.Lockstep, new[] { 10, 11, 12, 13, 14 }, 16)[1]));
    }

    [Fact]
    public void A_lane_offset_replaces_the_lane_map()
    {
        MemoryObject input = TinyProgram.Input(), output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(1, b =>
        {
            Value offset = b.Subtract(b.Constant(1), b.LaneIndex());
            b.Store(TinyProgram.At(b, output), b.Load(TinyProgram.At(b, input) with { Index = b.Index(1), LaneOffset = offset }));
        }, input, output);
        Assert.Equal([12, 11], Words(TinyProgram.Run(program, LaneOrder.Independent, new[] { 10, 11, 12 }, 8)[1]));
    }

    [Fact]
    public void A_prefetch_may_lie_outside_and_does_nothing()
    {
        MemoryObject input = TinyProgram.Input(), output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(2, b =>
        {
            b.Prefetch(TinyProgram.At(b, input, displacement: 1000));
            b.Store(TinyProgram.At(b, output), [b.Load(TinyProgram.At(b, input))], isStreamed: true);
        }, input, output);
        Assert.Equal([1, 2, 3, 4], Words(TinyProgram.Run(program, LaneOrder.Lockstep, new[] { 1, 2, 3, 4 }, 16)[1]));
    }

    [Fact]
    public void Several_elements_a_lane_are_consecutive()
    {
        MemoryObject input = TinyProgram.Input(), output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(1, b =>
        {
            var pairs = new LaneMap([2]);
            IReadOnlyList<Value> two = b.Load(new Address(input, ElementType.Int32, null, pairs, 0), 2);
            b.Store(new Address(output, ElementType.Int32, null, pairs, 0), [two[1], two[0]]);
        }, input, output);
        Assert.Equal([2, 1, 4, 3], Words(TinyProgram.Run(program, LaneOrder.Independent, new[] { 1, 2, 3, 4 }, 16)[1]));
    }

    [Fact]
    public void Masked_lanes_read_zero_and_write_nothing()
    {
        MemoryObject input = TinyProgram.Input(), output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(1, b =>
        {
            Value first = b.Apply(Opcode.Less, b.LaneIndex(), b.Constant(1));
            Value second = b.Apply(Opcode.GreaterOrEqual, b.LaneIndex(), b.Constant(1));
            b.Store(TinyProgram.At(b, output), b.Load(TinyProgram.At(b, input), first));
            b.Store(TinyProgram.At(b, output, displacement: 1), b.Constant(9), second);
        }, input, output);
        Assert.Equal([7, 0, 9], Words(TinyProgram.Run(program, LaneOrder.Lockstep, new[] { 7 }, new[] { 5, 5, 5 })[1]));
    }

    [Fact]
    public void Narrow_integers_are_zero_extended_and_stores_keep_the_low_bits()
    {
        MemoryObject input = TinyProgram.Input(ElementType.Byte), output = TinyProgram.Output(ElementType.Byte);
        TileProgram program = TinyProgram.Build(0, b =>
        {
            Value narrow = b.Load(TinyProgram.At(b, input, ElementType.Byte));
            Value wide = b.Load(TinyProgram.At(b, input, ElementType.UInt16, displacement: 1));
            b.Store(TinyProgram.At(b, output, ElementType.Byte), b.Add(narrow, b.Constant(0x100)));
            b.Store(TinyProgram.At(b, output, ElementType.UInt16, displacement: 1), b.Or(wide, b.Constant(0x30000)));
            b.Store(TinyProgram.At(b, output, ElementType.Int32, displacement: 1), b.Add(narrow, wide));
        }, input, output);
        byte[] result = TinyProgram.Run(program, LaneOrder.Lockstep, new byte[] { 0xFF, 0, 0xFE, 0xFF }, new byte[8])[1];
        Assert.Equal([0xFF, 0, 0xFE, 0xFF, 0xFD, 0x00, 0x01, 0x00], result);
    }

    [Fact]
    public void Half_memory_holds_floats_in_lanes()
    {
        MemoryObject input = TinyProgram.Input(ElementType.Half), output = TinyProgram.Output(ElementType.Half);
        TileProgram program = TinyProgram.Build(1, b =>
        {
            Value x = b.Load(TinyProgram.At(b, input, ElementType.Half));
            b.Store(TinyProgram.At(b, output, ElementType.Half), b.Add(x, b.Constant(4096.5f)));
        }, input, output);

        // 1.5 + 4096.5 is 4098, a tie between 4096 and 4100; NaN is stored as 0x7E00.
        Assert.Equal([0x00, 0x6C, 0x00, 0x7E], TinyProgram.Run(program, LaneOrder.Lockstep, new byte[] { 0x00, 0x3E, 0x01, 0xFE }, 4)[1]);
    }

    [Fact]
    public void A_loop_carries_values()
    {
        // Fibonacci: the yields are read before any of them is assigned.
        int[] result = TinyProgram.Evaluate(0, b =>
            b.For(b.Index(2), b.Index(11), 3, [b.Constant(0), b.Constant(1)], (i, carried) => [carried[1], b.Add(carried[0], carried[1])])[1]);
        Assert.Equal([3], result);
    }

    [Fact]
    public void A_loop_that_does_not_run_gives_its_initial_values() => Assert.Equal([5], TinyProgram.Evaluate(0, b =>
        b.For(b.Index(3), b.Index(3), 1, [b.Constant(5)], (i, carried) => [b.Apply(Opcode.SplatIndex, i)])[0]));

    [Fact]
    public void A_barrier_orders_shared_memory()
    {
        MemoryObject shared = TinyProgram.Shared(16), output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(2, b =>
        {
            b.Store(TinyProgram.At(b, shared), b.LaneIndex());
            b.Barrier();
            Value reversed = b.Load(TinyProgram.At(b, shared) with { LaneOffset = b.Xor(b.LaneIndex(), b.Constant(3)) });
            b.Barrier();
            b.Store(TinyProgram.At(b, shared), reversed);
            b.Store(TinyProgram.At(b, output), b.Load(TinyProgram.At(b, shared)));
        }, output, shared);
        Assert.Equal([3, 2, 1, 0], Words(TinyProgram.Run(program, LaneOrder.Independent, 16)[0]));
    }

    [Fact]
    public void A_barrier_separates_reads_of_an_operand_from_writes_in_place()
    {
        MemoryObject output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(1, b =>
        {
            Value swapped = b.Load(TinyProgram.At(b, output) with { LaneOffset = b.Xor(b.LaneIndex(), b.Constant(1)) });
            b.Barrier();
            b.Store(TinyProgram.At(b, output), swapped);
        }, output);
        Assert.Equal([2, 1], Words(TinyProgram.Run(program, LaneOrder.Independent, new[] { 1, 2 })[0]));
    }

    [Fact]
    public void Vector_lanes_may_store_one_value_to_one_address_and_read_each_other()
    {
        MemoryObject scratch = TinyProgram.Scratch(8), output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(1, b =>
        {
            b.Store(new Address(scratch, ElementType.Int32, null, LaneMap.Broadcast(1), 0), b.Constant(4));
            b.Store(TinyProgram.At(b, output), b.Load(new Address(scratch, ElementType.Int32, null, LaneMap.Broadcast(1), 0)));
        }, output, scratch);
        Assert.Equal([4, 4], Words(TinyProgram.Run(program, LaneOrder.Lockstep, 8)[0]));
    }

    private static int[] Words(byte[] bytes) => MemoryMarshal.Cast<byte, int>(bytes).ToArray();
}
