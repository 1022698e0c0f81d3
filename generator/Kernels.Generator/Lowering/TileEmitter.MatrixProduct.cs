using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>
/// Products of vectors of elements and a dense matrix: a loop over the elements of all vectors at once, each of which is added, times its row of the matrix, to the sums in registers.
/// Vectors are read from memory, where an element is as well read by many lanes as lanes read elements side by side.
/// </content>
internal sealed partial class TileEmitter
{
    /// <summary>The product of the vectors that a vector machine finds in memory.</summary>
    /// <param name="product">The operation.</param>
    /// <param name="memoryOfX">Where its vectors are.</param>
    /// <param name="position">The index there of the tile's first element.</param>
    /// <param name="offset">How far that is from the beginning.</param>
    public void Multiply(RowOperation.MatrixProduct product, MemoryObject memoryOfX, Value position, int offset)
    {
        var vectors = (1L << product.Bits) - 1;
        var start = builder.And(position, builder.Index(~(vectors << product.FirstBit)));
        Define(product.Result, SumsOf(
            product, [.. Enumerable.Range(0, Layout.RegisterCount)],
            (i, registers) => LoadAt(memoryOfX, ElementType.Float, bit => product.IsAlong(bit) ? 0 : 1 << bit, builder.Add(start, builder.ShiftLeft(i, builder.Index(product.FirstBit))), offset, registers)));
    }

    /// <summary>The product where the tile is in the registers of threads: in rounds, as large as shared memory, which is the elements of all vectors, the first ones first.</summary>
    private Value[] MultiplyShared(RowOperation.MatrixProduct product, IReadOnlyList<Value> x)
    {
        var staying = Layout.Registers.Where(bit => !product.IsAlong(bit)).Reverse().Take(ScheduleTable.RoundBits(product, shape, target)).ToList();
        var places = Enumerable.Range(0, shape.Bits).Where(bit => !product.IsAlong(bit)).Except(staying).ToList();

        // Threads that write elements of one vector side by side go to banks side by side, and what is read together begins at a multiple of its size.
        var stride = (1 << places.Count) + (1 << InnerBits(Place));
        memory.Shared.Reserve(4 * stride << product.Bits);
        var result = new Value[x.Count];
        foreach (var round in Enumerable.Range(0, Layout.Digits << staying.Count))
        {
            int[] registers = [.. RegistersOf(Layout, staying, round)];
            foreach (var register in registers) builder.Store(AddressAt(memory.Shared, ElementType.Float, bit => product.IsAlong(bit) ? stride << (bit - product.FirstBit) : Place(bit), null, 0, register), x[register]);
            builder.Barrier();
            var sums = SumsOf(product, registers, (i, held) => LoadAt(memory.Shared, ElementType.Float, Place, builder.Multiply(i, builder.Index(stride)), 0, held));
            foreach (var register in registers) result[register] = sums[register];
            builder.Barrier();
        }

        return result;

        int Place(int bit) => places.IndexOf(bit) is >= 0 and var place ? 1 << place : 0;
    }

    /// <summary>The sum of each of some registers, from +0 up in the order of a vector's elements.</summary>
    private Value[] SumsOf(RowOperation.MatrixProduct product, IReadOnlyList<int> registers, Func<Value, IReadOnlyList<int>, Value[]> elements)
    {
        var matrix = memory.Operand(product.Matrix);
        var zero = builder.Constant(0f);
        var column = PositionBits >= product.FirstBit + product.Bits
            ? null
            : builder.And(builder.Apply(Opcode.ShiftRightLogical, Position, builder.Index(product.FirstBit)), builder.Index((1L << product.Bits) - 1));
        var sums = builder.For(builder.Index(0), builder.Index(1L << product.Bits), 1, [.. registers.Select(_ => zero)], (i, sums) =>
        {
            var row = builder.ShiftLeft(i, builder.Index(product.Bits));
            var x = elements(i, registers);
            var factors = LoadAt(matrix, product.Matrix.Element, bit => product.IsAlong(bit) ? 1 << (bit - product.FirstBit) : 0, column is null ? row : builder.Add(row, column), 0, registers);
            return [.. sums.Select((sum, place) => builder.Apply(Opcode.FusedMultiplyAdd, x[registers[place]], factors[registers[place]], sum))];
        }, "row");
        var result = new Value[Layout.RegisterCount];
        for (var i = 0; i < registers.Count; i++) result[registers[i]] = sums[i];
        return result;
    }

    /// <summary>Loads the elements of some registers, each once, whose places are sums of those of their index bits.</summary>
    private Value[] LoadAt(MemoryObject buffer, ElementType type, Func<int, int> place, Value? index, int offset, IReadOnlyList<int> registers)
    {
        var inner = InnerBits(place);
        var repeated = Layout.Registers.Select((bit, i) => place(bit) == 0 ? 1 << i : 0).Sum();
        var digits = ~((1 << Layout.Registers.Count) - 1);
        var result = new Value[Layout.RegisterCount];
        foreach (var register in registers)
        {
            var first = register & ~(repeated | digits);
            if (result[first] is null)
            {
                var access = first & ~((1 << inner) - 1);
                var elements = builder.Load(AddressAt(buffer, type, place, index, offset, access), 1 << inner);
                for (var i = 0; i < elements.Count; i++) result[access + i] = elements[i];
            }

            result[register] = result[first];
        }

        return result;
    }

    /// <summary>The lowest bits of the register number that count what is side by side in memory, as far as one access takes it.</summary>
    private int InnerBits(Func<int, int> place) => target.IsVector
        ? 0
        : Enumerable.Range(0, target.AccessElementBits).TakeWhile(i => i < Layout.Registers.Count && place(Layout.Registers[i]) == 1 << i).Count();

    private Address AddressAt(MemoryObject buffer, ElementType type, Func<int, int> place, Value? index, int offset, int register)
    {
        var displacement = offset + Layout.Registers.Select((bit, i) => (register >> i & 1) != 0 ? place(bit) : 0).Sum();
        return new(buffer, type, index, new LaneMap([.. Layout.Lanes.Select(place)], isSum: true), displacement);
    }
}
