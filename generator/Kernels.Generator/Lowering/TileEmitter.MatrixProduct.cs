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
            (i, registers) => LoadAt(memoryOfX, ElementType.Float, bit => IsOf(product, bit) ? 0 : 1 << bit, builder.Add(start, builder.ShiftLeft(i, builder.Index(product.FirstBit))), offset, registers)));
    }

    /// <summary>The product where the tile is in the registers of threads: in rounds, as large as shared memory, which is the elements of all vectors, the first ones first.</summary>
    private Value[] MultiplyShared(RowOperation.MatrixProduct product, IReadOnlyList<Value> x)
    {
        var others = Enumerable.Range(0, shape.Bits).Where(bit => !IsOf(product, bit)).ToList();
        var staying = Layout.Registers.Where(bit => !IsOf(product, bit)).Reverse().Take(RoundBits(product, shape, target)).ToList();
        var places = others.Except(staying).ToList();
        var aligned = places.TakeWhile((bit, i) => bit == i && Layout.InRegisters(bit)).Take(target.AccessElementBits).Count();

        // Threads that write elements of one vector side by side go to banks side by side.
        var stride = (1 << places.Count) + (1 << aligned);
        memory.Shared.Reserve(4 * stride << product.Bits);
        var result = new Value[x.Count];
        foreach (var round in Enumerable.Range(0, Layout.Digits << staying.Count))
        {
            int[] registers = [.. RegistersOf(Layout, staying, round)];
            foreach (var register in registers) builder.Store(AddressAt(memory.Shared, ElementType.Float, bit => IsOf(product, bit) ? stride << (bit - product.FirstBit) : Place(bit), null, 0, register), x[register]);
            builder.Barrier();
            var sums = SumsOf(product, registers, (i, held) => LoadAt(memory.Shared, ElementType.Float, Place, builder.Multiply(i, builder.Index(stride)), 0, held));
            foreach (var register in registers) result[register] = sums[register];
            builder.Barrier();
        }

        return result;

        int Place(int bit) => places.IndexOf(bit) is >= 0 and var place ? 1 << place : 0;
    }

    /// <summary>How many index bits on registers, of no vector, tell rounds apart, as many as make the rest of a tile fit into shared memory.</summary>
    public static int RoundBits(RowOperation.MatrixProduct product, TileShape shape, TargetDescription target)
    {
        var gaps = 1 << (product.Bits + target.AccessElementBits);
        return Enumerable.Range(0, shape.Bits).First(bits => (1 << (shape.Bits - bits)) + gaps <= target.SharedBytes / 4);
    }

    /// <summary>Whether elements that differ in an index bit may be of the same vector.</summary>
    public static bool IsOf(RowOperation.MatrixProduct product, int bit) => bit >= product.FirstBit && bit < product.FirstBit + product.Bits;

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
            var factors = LoadAt(matrix, product.Matrix.Element, bit => IsOf(product, bit) ? 1 << (bit - product.FirstBit) : 0, column is null ? row : builder.Add(row, column), 0, registers);
            return [.. sums.Select((sum, place) => builder.Apply(Opcode.FusedMultiplyAdd, x[registers[place]], factors[registers[place]], sum))];
        }, "row");
        var result = new Value[Layout.RegisterCount];
        for (var i = 0; i < registers.Count; i++) result[registers[i]] = sums[i];
        return result;
    }

    /// <summary>Loads the elements of some registers, each once, whose places are sums of those of their index bits.</summary>
    private Value[] LoadAt(MemoryObject buffer, ElementType type, Func<int, int> place, Value? index, int offset, IReadOnlyList<int> registers)
    {
        var inner = target.IsVector ? 0 : Enumerable.Range(0, target.AccessElementBits).TakeWhile(i => i < Layout.Registers.Count && place(Layout.Registers[i]) == 1 << i).Count();
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

    private Address AddressAt(MemoryObject buffer, ElementType type, Func<int, int> place, Value? index, int offset, int register)
    {
        var displacement = offset + Layout.Registers.Select((bit, i) => (register >> i & 1) != 0 ? place(bit) : 0).Sum();
        return new(buffer, type, index, new LaneMap([.. Layout.Lanes.Select(place)], isSum: true), displacement);
    }
}
