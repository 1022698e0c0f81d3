using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;
using Kernels.Tests.TileInterpreter;
using Xunit;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.Compiler;

/// <summary>Every rule of the verifier, by a program that breaks it.</summary>
public class VerifierTests
{
    private const int LaneBits = 2;

    private static readonly MatrixInstruction s_matrices = TargetDescriptions.Ptx.MatrixInstructions[0];

    private readonly MemoryObject _input = TinyProgram.Input();
    private readonly MemoryObject _output = TinyProgram.Output();
    private readonly MemoryObject _scratch = TinyProgram.Scratch(4 << LaneBits);

    [Fact]
    public void Accepts_what_breaks_no_rule() => Verify(b =>
    {
        Value x = b.Load(At(_input));
        b.Barrier();
        Value sum = b.For(b.Index(0), b.Index(4), 1, [x], (i, carried) => [b.Add(carried[0], b.Apply(Opcode.SplatIndex, i))])[0];
        b.Store(At(_output), b.Exchange(sum, 2));
    });

    [Fact]
    public void A_value_is_read_before_it_is_defined() => AssertRefused("read where it is not defined", b =>
    {
        Value later = b.NewValue(ValueType.I32);
        b.Add(later, later);
        b.Append(new Constant(later, 1));
    });

    [Fact]
    public void A_value_of_a_loop_is_read_behind_it() => AssertRefused("read where it is not defined", b =>
    {
        Value inner = null!;
        b.For(b.Index(0), b.Index(1), 1, [], (i, _) =>
        {
            inner = b.Constant(1);
            return [];
        });
        b.Add(inner, inner);
    });

    [Fact]
    public void A_value_of_a_choice_is_read_behind_it() => AssertRefused("read where it is not defined", b =>
    {
        Value inner = null!;
        b.If(b.Index(0), b.Index(1), () => inner = b.Constant(1));
        b.Add(inner, inner);
    });

    [Fact]
    public void A_choice_that_is_not_uniform() => AssertRefused("what is compared is uniform", b => b.If(b.Index(0), b.LaneIndex(), () => { }));

    [Fact]
    public void A_value_is_defined_twice() => AssertRefused("defined twice", b =>
    {
        Value value = b.Constant(1);
        b.Append(new Constant(value, 2));
    });

    [Fact]
    public void Matrices_lie_on_warps() => AssertRefused("warps of 32 lanes", b => b.MultiplyMatrices(s_matrices, Registers(b, 4), Registers(b, 2), Registers(b, 4)));

    [Theory]
    [InlineData(3, 2, 4, "takes 10 registers")]
    [InlineData(5, 2, 3, "gives 4 registers")]
    public void Matrices_are_whole(int a, int b, int c, string reason) =>
        AssertRefusedOnWarps(reason, builder => builder.MultiplyMatrices(s_matrices, Registers(builder, a), Registers(builder, b), Registers(builder, c)));

    [Fact]
    public void Matrices_hold_integers() => AssertRefusedOnWarps(
        "registers hold integers", b => b.MultiplyMatrices(s_matrices, Registers(b, 4), Registers(b, 2), [.. Registers(b, 3), b.Constant(1f)]));

    private static void AssertRefusedOnWarps(string reason, Action<TileBuilder> body)
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => TinyProgram.Build(MatrixInstruction.WarpBits, body));
        Assert.Contains(reason, exception.Message);
    }

    private static Value[] Registers(TileBuilder builder, int count) => [.. Enumerable.Range(0, count).Select(builder.Constant)];

    [Fact]
    public void A_loop_yields_what_is_not_defined() => AssertRefused("yielded where it is not defined", b =>
        b.For(b.Index(0), b.Index(1), 1, [b.Constant(1)], (i, _) => [b.NewValue(ValueType.I32)]));

    /// <summary>The operations whose types the table knows.</summary>
    public static TheoryData<int> Typed => [.. OperationTable.All.Where(row => row.Signatures.Any(signature => signature.Inputs.Count > 0)).Select(row => (int)row.Opcode)];

    /// <summary>Whatever the inputs' types, and whatever it is said to give: builder and verifier take what the table has, and nothing else.</summary>
    [Theory]
    [MemberData(nameof(Typed))]
    public void An_operation_on_types_that_its_row_lacks(int opcode)
    {
        OperationRow row = OperationTable.Of((Opcode)opcode);
        ValueType[] types = Enum.GetValues<ValueType>();
        int count = row.Signatures[0].Inputs.Count;
        for (int choice = 0; choice < Math.Pow(types.Length, count); choice++)
        {
            ValueType[] inputs = [.. Enumerable.Range(0, count).Select(i => types[choice / (int)Math.Pow(types.Length, i) % types.Length])];
            OperationRow.Signature? legal = row.Signatures.SingleOrDefault(signature => signature.Inputs.SequenceEqual(inputs));
            if (legal is null) AssertRefused($"does not take {string.Join(", ", inputs)}", b => b.Apply(row.Opcode, Values(b, inputs)));
            foreach (ValueType result in types.Where(type => type != legal?.Result))
            {
                AssertRefused($"does not take {string.Join(", ", inputs)} and give {result}", b => b.Append(new Operation(row.Opcode, Values(b, inputs), [b.NewValue(result)])));
            }
        }
    }

    [Fact]
    public void A_literal_that_is_no_number() => AssertRefused("does not take nothing and give Mask", b => b.Append(new Constant(b.NewValue(ValueType.Mask), 1)));

    [Fact]
    public void An_end_of_a_chain_that_began_otherwise() => AssertRefused("no chain that began with this sum ends here", b =>
    {
        Value chain = b.BeginDots(b.Constant(1), b.Constant(1), b.Constant(1));
        b.Apply(Opcode.EndDots, b.Constant(2), chain);
    });

    [Fact]
    public void An_end_of_no_chain() => AssertRefused("no chain that began with this sum ends here", b => b.Apply(Opcode.EndDots, b.Constant(1), b.Constant(1)));

    [Fact]
    public void A_dot_product_that_is_added_to_no_chain() => AssertRefused("is no chain", b => b.AddDots(b.Constant(1), b.Constant(1), b.Constant(1)));

    [Fact]
    public void A_chain_that_is_read_as_a_sum() => AssertRefused("reads a chain", b =>
        b.Add(b.BeginDots(b.Constant(1), b.Constant(1), b.Constant(1)), b.Constant(1)));

    [Fact]
    public void A_chain_that_a_loop_carries() => AssertRefused("a chain of dot products is yielded", b =>
        b.For(b.Index(0), b.Index(2), 1, [b.Constant(1)], (_, sums) => [b.BeginDots(sums[0], b.Constant(1), b.Constant(1))]));

    [Theory]
    [InlineData(0, 127)]
    [InlineData(256, 127)]
    [InlineData(255, 0)]
    [InlineData(255, 129)]
    public void A_range_that_no_bytes_have(int unsigned, int signed) => AssertRefused("is no range of bytes", b =>
        b.Dot4(b.Constant(1), b.Constant(1), b.Constant(1), new ByteRange(unsigned, signed)));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void An_extent_that_no_launch_gives(int number) => AssertRefused("a launch gives 0 extents", b => b.Parameter(ParameterKind.Extent, number));

    [Fact]
    public void A_table_of_too_few_lanes() => Assert.Contains(
        "a table takes four lanes",
        Assert.Throws<InvalidOperationException>(() => TinyProgram.Build(1, b => b.Apply(Opcode.LookupBytes, b.Constant(1), b.Constant(1)))).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(1 << LaneBits)]
    public void An_exchange_outside_the_machine(int laneMask) => AssertRefused("outside the machine", b => b.Exchange(b.Constant(1), laneMask));

    [Fact]
    public void An_exchange_over_two_lane_bits() => AssertRefused("the lane mask has one bit", b => b.Exchange(b.Constant(1), 3));

    [Fact]
    public void A_table_of_too_few_literals() => AssertRefused("a table has sixteen bytes", b => b.LookupLiterals(b.Constant(1), [0, 1, 2, 3]));

    [Fact]
    public void A_shuffle_of_too_few_bytes() => AssertRefused("does not cover", b => b.ShuffleBytes(b.Constant(1), [0, 1, 2, 3]));

    [Theory]
    [InlineData(-1)]
    [InlineData(4 << LaneBits)]
    public void A_shuffle_from_outside(int source) => AssertRefused("leaves the register", b =>
        b.ShuffleBytes(b.Constant(1), [.. Enumerable.Repeat(source, 4 << LaneBits)]));

    [Fact]
    public void Lane_literals_of_another_machine() => AssertRefused("one literal per lane", b => b.LaneConstant(ValueType.I32, [1, 2]));

    [Fact]
    public void An_access_of_a_buffer_that_is_not_declared() => AssertRefused("is not declared", b => b.Load(At(TinyProgram.Input())));

    [Fact]
    public void A_load_into_another_type() => AssertRefused("not that of the memory", b =>
        b.Append(new Load([b.NewValue(ValueType.F32)], At(_input), null)));

    [Fact]
    public void A_store_from_another_type() => AssertRefused("not that of the memory", b => b.Store(At(_output), b.Constant(1f)));

    [Fact]
    public void An_index_that_is_not_uniform() => AssertRefused("the index is not uniform", b => b.Load(At(_input) with { Index = b.LaneIndex() }));

    [Fact]
    public void A_lane_offset_that_is_no_integer() => AssertRefused("no integer", b => b.Load(At(_input) with { LaneOffset = b.Constant(1f) }));

    [Fact]
    public void A_mask_that_is_none() => AssertRefused("the mask is no mask", b => b.Load(At(_input), b.Constant(1)));

    [Fact]
    public void A_lane_map_of_another_machine() => AssertRefused("of another machine", b =>
        b.Load(At(_input) with { Lanes = LaneMap.Broadcast(LaneBits + 1) }));

    [Fact]
    public void Three_elements_a_lane() => AssertRefused("1, 2, 4 or 8", b => b.Load(At(_input) with { Lanes = LaneMap.Broadcast(LaneBits) }, 3));

    [Fact]
    public void A_displacement_that_is_not_aligned() => AssertRefused("displacement is not aligned", b =>
        b.Load(At(_input) with { Lanes = LaneMap.Broadcast(LaneBits), Displacement = 1 }, 2));

    [Fact]
    public void Lanes_that_are_not_aligned() => AssertRefused("lanes are not aligned", b => b.Load(At(_input), 2));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void An_address_outside_scratch(int displacement) => AssertRefused("leaves scratch", b =>
        b.Load(At(_scratch) with { Displacement = displacement }));

    [Fact]
    public void A_store_to_an_input() => AssertRefused("read-only", b => b.Store(At(_input), b.Constant(1)));

    [Fact]
    public void Whole_vectors_on_their_multiples_are_streamed() => Verify(b =>
        b.Store(At(_output) with { Index = b.ShiftLeft(b.Parameter(ParameterKind.FirstTile), b.Index(LaneBits)), Displacement = 8 }, [b.Constant(1)], isStreamed: true));

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_streamed_store_off_the_vector(int displacement) => AssertRefused("not on a known multiple", b =>
        b.Store(At(_output) with { Displacement = displacement }, [b.Constant(1)], isStreamed: true));

    [Fact]
    public void A_streamed_store_somewhere() => AssertRefused("not on a known multiple", b =>
        b.Store(At(_output) with { Index = b.Parameter(ParameterKind.FirstTile) }, [b.Constant(1)], isStreamed: true));

    [Fact]
    public void A_streamed_store_of_one_element() => AssertRefused("not on a known multiple", b =>
        b.Store(At(_output) with { Lanes = LaneMap.Broadcast(LaneBits) }, [b.Constant(1)], isStreamed: true));

    [Fact]
    public void A_streamed_store_of_some_lanes() => AssertRefused("whole vectors of operands", b =>
        b.Store(At(_output), [b.Constant(1)], b.Apply(Opcode.Equal, b.LaneIndex(), b.Constant(1)), isStreamed: true));

    [Fact]
    public void A_streamed_store_to_scratch() => AssertRefused("whole vectors of operands", b => b.Store(At(_scratch), [b.Constant(1)], isStreamed: true));

    [Fact]
    public void A_streamed_store_of_halves_of_lanes() => AssertRefused("elements of 32 bits", b =>
        b.Store(At(_output) with { Type = ElementType.UInt16 }, [b.Constant(1)], isStreamed: true));

    [Fact]
    public void A_prefetch_of_scratch() => AssertRefused("operands are prefetched", b => b.Prefetch(At(_scratch)));

    [Fact]
    public void A_prefetch_at_an_index_that_is_not_uniform() => AssertRefused("the index is not uniform", b => b.Prefetch(At(_input) with { Index = b.LaneIndex() }));

    [Fact]
    public void Bounds_that_are_not_uniform() => AssertRefused("bounds are uniform", b => b.For(b.Index(0), b.LaneIndex(), 1, [], (i, _) => []));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_step_that_is_not_positive(long step) => AssertRefused("the step is positive", b => b.For(b.Index(0), b.Index(1), step, [], (i, _) => []));

    [Fact]
    public void A_loop_without_its_variable() => AssertRefused("one argument per carried value", b =>
        b.Append(new For([], b.Index(0), b.Index(1), 1, [], new Region([], [], []))));

    [Fact]
    public void A_loop_that_yields_too_little() => AssertRefused("one yield and result", b => b.For(b.Index(0), b.Index(1), 1, [b.Constant(1)], (i, _) => []));

    [Fact]
    public void A_carried_value_that_changes_its_type() => AssertRefused("carried types agree", b =>
        b.For(b.Index(0), b.Index(1), 1, [b.Constant(1)], (i, _) => [b.Constant(1f)]));

    [Fact]
    public void Loops_that_nest_too_deeply() => AssertRefused("nest too deeply", b => Nest(b, 17));

    private static Value[] Values(TileBuilder builder, IEnumerable<ValueType> types) => [.. types.Select(type => type switch
    {
        ValueType.Index => builder.Index(1),
        ValueType.Mask => builder.Apply(Opcode.Equal, builder.Constant(1), builder.Constant(1)),
        _ => builder.Constant(type, 1),
    })];

    private static IReadOnlyList<Value> Nest(TileBuilder builder, int depth) =>
        depth == 0 ? [] : builder.For(builder.Index(0), builder.Index(1), 1, [], (i, _) => Nest(builder, depth - 1));

    private static Address At(MemoryObject buffer) => new(buffer, ElementType.Int32, null, TinyProgram.Contiguous(LaneBits), 0);

    private void AssertRefused(string reason, Action<TileBuilder> body) =>
        Assert.Contains(reason, Assert.Throws<InvalidOperationException>(() => Verify(body)).Message);

    private void Verify(Action<TileBuilder> body) => TinyProgram.Build(LaneBits, body, _input, _output, _scratch);
}
