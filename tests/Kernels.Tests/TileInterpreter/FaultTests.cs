using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;
using Xunit;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.TileInterpreter;

/// <summary>Every fault, planted and found.</summary>
public class FaultTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    public void Out_of_bounds(int displacement) => AssertFault(TileFault.OutOfBounds, LaneOrder.Lockstep, (b, input, output) =>
        b.Store(TinyProgram.At(b, output), b.Load(TinyProgram.At(b, input, displacement: displacement))));

    [Fact]
    public void A_store_out_of_bounds() => AssertFault(TileFault.OutOfBounds, LaneOrder.Independent, (b, input, output) =>
        b.Store(TinyProgram.At(b, output, displacement: 1), b.Constant(1)));

    [Fact]
    public void Misaligned() => AssertFault(TileFault.Misaligned, LaneOrder.Independent, (b, input, output) =>
        b.Load(new Address(input, ElementType.Int32, b.Index(1), LaneMap.Broadcast(2), 0), 2));

    [Fact]
    public void An_output_is_read_before_it_is_written() => AssertFault(TileFault.UnwrittenRead, LaneOrder.Lockstep, (b, input, output) =>
        b.Load(TinyProgram.At(b, output)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Local_memory_is_read_before_it_is_written(bool isShared)
    {
        MemoryObject local = isShared ? TinyProgram.Shared(32) : TinyProgram.Scratch(32);
        AssertFault(TileFault.UnwrittenRead, LaneOrder.Lockstep, (b, input, output) =>
        {
            b.Store(TinyProgram.At(b, local), b.Constant(1));
            b.Load(TinyProgram.At(b, local, displacement: 1));
        }, local);
    }

    [Fact]
    public void Lanes_store_different_values_to_one_address() => AssertFault(TileFault.StoreConflict, LaneOrder.Lockstep, (b, input, output) =>
        b.Store(new Address(output, ElementType.Int32, null, LaneMap.Broadcast(2), 0), b.LaneIndex()));

    [Fact]
    public void Threads_store_to_one_address() => AssertFault(TileFault.UnorderedAccess, LaneOrder.Independent, (b, input, output) =>
        b.Store(new Address(output, ElementType.Int32, null, LaneMap.Broadcast(2), 0), b.Constant(1)));

    [Fact]
    public void A_thread_reads_what_another_wrote_with_no_barrier_between()
    {
        MemoryObject shared = TinyProgram.Shared(16);
        AssertFault(TileFault.UnorderedAccess, LaneOrder.Independent, (b, input, output) =>
        {
            b.Store(TinyProgram.At(b, shared), b.LaneIndex());
            b.Load(TinyProgram.At(b, shared) with { LaneOffset = b.Xor(b.LaneIndex(), b.Constant(1)) });
        }, shared);
    }

    [Fact]
    public void A_thread_overwrites_what_another_read_with_no_barrier_between()
    {
        MemoryObject shared = TinyProgram.Shared(16);
        AssertFault(TileFault.UnorderedAccess, LaneOrder.Independent, (b, input, output) =>
        {
            b.Store(TinyProgram.At(b, shared), b.LaneIndex());
            b.Barrier();
            b.Load(TinyProgram.At(b, shared) with { LaneOffset = b.Xor(b.LaneIndex(), b.Constant(2)) });
            b.Store(TinyProgram.At(b, shared), b.Constant(0));
        }, shared);
    }

    /// <summary>A barrier makes writes visible in shared memory only.</summary>
    [Fact]
    public void Threads_exchange_through_an_operand() => AssertFault(TileFault.UnorderedAccess, LaneOrder.Independent, (b, input, output) =>
    {
        b.Store(TinyProgram.At(b, output), b.LaneIndex());
        b.Barrier();
        b.Load(TinyProgram.At(b, output) with { LaneOffset = b.Xor(b.LaneIndex(), b.Constant(1)) });
    });

    [Fact]
    public void Thread_blocks_write_the_same_memory()
    {
        MemoryObject output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(0, b => b.Store(TinyProgram.At(b, output), b.Constant(1)), output);
        var machine = new TileMachine(program, LaneOrder.Independent, [MachineMemory.Unwritten("output", 4, LaneOrder.Independent)]);
        machine.RunThreadBlock(0, 2);
        Assert.Equal(TileFault.UnorderedAccess, Assert.Throws<TileFaultException>(() => machine.RunThreadBlock(1, 2)).Fault);
    }

    [Fact]
    public void A_read_only_buffer_is_written()
    {
        var memory = MachineMemory.Holding("input", new byte[4], LaneOrder.Lockstep, isReadOnly: true);
        TileFaultException fault = Assert.Throws<TileFaultException>(() => memory.Write(0, 4, 1, default));
        Assert.Equal(TileFault.ReadOnlyStore, fault.Fault);
    }

    [Theory]
    [InlineData(0x4A800000)] // 2^22
    [InlineData(0x7F800000)]
    [InlineData(0x7FC00000)]
    public void Numbers_too_large_to_round(int bits) => AssertDomain(b => b.Apply(Opcode.RoundToInt, b.Constant(ValueType.F32, bits)));

    [Theory]
    [InlineData(32)]
    [InlineData(-1)]
    public void Shift_counts(int count) => AssertDomain(b => b.ShiftLeft(b.Constant(1), b.Constant(count)));

    [Fact]
    public void Index_shift_counts() => AssertDomain(b => b.ShiftLeft(b.Index(1), b.Index(32)));

    [Fact]
    public void Factors_other_than_one() => AssertDomain(b => b.UnitMultiplyAdd(b.Constant(1f), b.Constant(2f), b.Constant(1f)));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(1, 0)]
    public void Index_divisions(long x, long y) => AssertDomain(b => b.Apply(Opcode.Remainder, b.Index(x), b.Index(y)));

    [Fact]
    public void A_parameter_of_another_machine() => AssertFault(TileFault.MissingParameter, LaneOrder.Independent, (b, input, output) =>
        b.Parameter(ParameterKind.FirstTile));

    [Fact]
    public void An_extent_that_the_launch_does_not_give()
    {
        TileProgram program = TinyProgram.Build(0, b => b.Parameter(ParameterKind.Extent, 1), extents: 2);
        var machine = new TileMachine(program, LaneOrder.Lockstep, [], 5);
        Assert.Equal(TileFault.MissingParameter, Assert.Throws<TileFaultException>(() => machine.RunTiles(0, 1, 1)).Fault);
    }

    [Theory]
    [InlineData(0x00001000, 0)] // an unsigned byte of 16
    [InlineData(unchecked((int)0xFF000000), 0)]
    [InlineData(0, 0x00800000)] // a signed byte of −128
    [InlineData(0, 0x7F00)]
    public void Bytes_beyond_the_promised_range(int unsigned, int signed) => AssertDomain(b =>
        b.Dot4(b.Constant(0), b.Constant(unsigned), b.Constant(signed), new ByteRange(15, 126)));

    [Theory]
    [InlineData(0x7F7F, 0x7F7F, 0x0202, 0x7F7F)] // 2·129·127 = 32766
    [InlineData(0x7F7F0000, 0x7F7F0000, 0x02020000, 0x7F7F0000)]
    [InlineData(0x7F7F, 0x8080, 0x0101, 0x8080)] // −32768
    public void Chains_at_the_bound(int unsigned, int signed, int nextUnsigned, int nextSigned) => TinyProgram.Evaluate(b =>
        TinyProgram.Chain(b, b.Constant(0), (unsigned, signed), (nextUnsigned, nextSigned)));

    [Theory]
    [InlineData(0x7F7F, 0x7F7F, 0x0302, 0x7F7F)]
    [InlineData(0x7F7F0000, 0x7F7F0000, 0x03020000, 0x7F7F0000)]
    [InlineData(0x7F7F, 0x8080, 0x0102, 0x8080)] // −32896
    public void Chains_beyond_16_bits(int unsigned, int signed, int nextUnsigned, int nextSigned) => AssertDomain(b =>
        TinyProgram.Chain(b, b.Constant(0), (unsigned, signed), (nextUnsigned, nextSigned)));

    [Theory]
    [InlineData(0x80)]
    [InlineData(unchecked((int)0xFF000000))]
    public void A_byte_of_a_chain_that_is_none_with_a_sign(int unsigned) => AssertDomain(b => TinyProgram.Chain(b, b.Constant(0), (unsigned, 1)));

    [Theory]
    [InlineData(0x4000, 0x4000)]
    [InlineData(0x40000000, 0x40000000)]
    [InlineData(0x8000, 0xFFFF)]
    public void Sums_of_pairs_beyond_16_bits(int x, int y) => AssertDomain(b => b.Apply(Opcode.AddPairs, b.Constant(x), b.Constant(y)));

    [Fact]
    public void A_byte_that_a_table_of_literals_lacks() => AssertDomain(b => b.LookupLiterals(b.Constant(0x00100000), new byte[16]));

    [Fact]
    public void A_byte_that_a_table_lacks() => AssertDomain(b => b.Apply(Opcode.LookupBytes, b.Constant(0), b.Constant(0x00100000)));

    /// <summary>The verifier refuses such a program, so it is run unverified.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void A_vector_is_streamed_off_its_multiple(long index)
    {
        MemoryObject output = TinyProgram.Output();
        var builder = new TileBuilder(2);
        builder.Store(TinyProgram.At(builder, output) with { Index = builder.Index(index) }, [builder.Constant(1)], isStreamed: true);
        var program = new TileProgram("tiny", 2, 1, [output], builder.Finish());
        TileFaultException thrown = Assert.Throws<TileFaultException>(() => TinyProgram.Run(program, LaneOrder.Lockstep, 64));
        Assert.Equal(TileFault.Misaligned, thrown.Fault);
    }

    private static void AssertDomain(Func<TileBuilder, Value> value) =>
        AssertFault(TileFault.Domain, LaneOrder.Lockstep, (b, input, output) => value(b));

    /// <summary>Four lanes, with an input and an output of four words.</summary>
    private static void AssertFault(
        TileFault fault, LaneOrder order, Action<TileBuilder, MemoryObject, MemoryObject> body, params MemoryObject[] local)
    {
        MemoryObject input = TinyProgram.Input(), output = TinyProgram.Output();
        TileProgram program = TinyProgram.Build(2, b => body(b, input, output), [input, output, .. local]);
        TileFaultException thrown = Assert.Throws<TileFaultException>(() => TinyProgram.Run(program, order, new int[4], 16));
        Assert.Equal(fault, thrown.Fault);
    }
}
