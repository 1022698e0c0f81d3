using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Emits row operations on one tile held in registers and lanes: each row value is one tile value per register. Which part
/// of the rows the tile is, and in which order tiles and operations come, is its caller's business.
/// </summary>
internal sealed partial class TileEmitter(TileBuilder builder, RowProgram row, TileShape shape, TargetDescription target, TileMemory memory)
{
    private readonly Dictionary<RowValue, Value[]> values = [];

    /// <summary>Where the tile's index bits live now.</summary>
    public Layout Layout { get; private set; } = new([], []);

    /// <summary>The flattened index of the tile's first element.</summary>
    public Value Position { get; private set; } = null!;

    /// <summary>The position is a multiple of 2^PositionBits.</summary>
    public int PositionBits { get; private set; }

    /// <summary>Starts an empty tile.</summary>
    public void Begin(Layout layout, Value position, int positionBits)
    {
        Layout = layout;
        Position = position;
        PositionBits = positionBits;
        values.Clear();
        rowsToSlot.Clear();
    }

    public bool Holds(RowValue value) => values.ContainsKey(value);

    public IReadOnlyList<Value> this[RowValue value] => values[value];

    /// <summary>Lets a row value be in registers, which are called as it is.</summary>
    public void Define(RowValue value, IReadOnlyList<Value> registers) => values[value] = [.. registers.Select(register => register.Named(value.Name))];

    public void Emit(RowOperation operation)
    {
        switch (operation)
        {
            case RowOperation.Load { Permutation: { } permutation } load:
                Define(load.Result, LoadPermuted(load.Operand, permutation));
                break;
            case RowOperation.Load { Operand.IsShared: true } load:
                Define(load.Result, LoadShared(load.Operand));
                break;
            case RowOperation.Load { Operand.IsPacked: true } load:
                Define(load.Result, LoadCodes(load.Operand, load.SignExtend));
                break;
            case RowOperation.Load { Operand.IsOfGroupCodes: true } load:
                Define(load.Result, LoadFields(load.Operand, load.SignExtend));
                break;
            case RowOperation.Load load:
                Define(load.Result, LoadElements(memory.Operand(load.Operand), load.Operand.Element, MapOf(load.Operand), Position));
                break;
            case RowOperation.LoadElement load:
                var element = builder.Load(new Address(memory.Operand(load.Operand), load.Operand.Element, null, LaneMap.Broadcast(Layout.Lanes.Count), load.Index));
                Define(load.Result, [.. Enumerable.Repeat(element, Layout.RegisterCount)]);
                break;
            case RowOperation.Places places:
                Define(places.Result, Places(places.Bits));
                break;
            case RowOperation.Random random:
                Define(random.Result, Random(random.Key));
                break;
            case RowOperation.Signs signs:
                Define(signs.Result, FlipSigns(values[signs.X], signs.Diagonal));
                break;
            case RowOperation.Butterfly butterfly:
                Define(butterfly.Result, Butterfly(values[butterfly.X], butterfly.Bit));
                break;
            case RowOperation.BaseMatrix product:
                Define(product.Result, Multiply(product.Matrix, values[product.X]));
                break;
            case RowOperation.MatrixProduct product:
                Define(product.Result, MultiplyShared(product, values[product.X]));
                break;
            case RowOperation.Map map:
                Define(map.Result, PerElement(map.Result.LowBit, register =>
                    new ScalarEmitter(builder, number => values[map.Inputs.First(input => input.Id == number)][register], memory.Table, target.LookupEntries).Emit(map.Expression)));
                break;
            case RowOperation.Reduce reduction:
                Define(reduction.Result, [.. Combine(Terms(reduction), ReductionOrder.Of(reduction, Layout)).Registers]);
                break;
            case RowOperation.Store { Operand.IsPacked: true } store:
                StoreCodes(store.Operand, values[store.X]);
                break;
            case RowOperation.Store { Operand.IsOfGroupCodes: true } store:
                StoreGroupCodes(store.Operand, values[store.X]);
                break;
            case RowOperation.Store { Permutation: { } permutation } store:
                StorePermuted(store.Operand, permutation, values[store.X]);
                break;
            case RowOperation.Store store:
                StoreElements(memory.Operand(store.Operand), store.Operand.Element, MapOf(store.Operand), Position, values[store.X]);
                break;
            default:
                throw new InvalidOperationException($"No lowering for {operation.GetType().Name}.");
        }
    }

    /// <summary>One value per register, computed once for registers that differ only in index bits that an array skips.</summary>
    private Value[] PerElement(ElementMap map, Func<int, Value> compute)
    {
        var result = new Value[Layout.RegisterCount];
        for (var register = 0; register < result.Length; register++)
        {
            var first = Layout.Canonical(register, map);
            result[register] = first == register ? compute(register) : result[first];
        }

        return result;
    }

    /// <summary>The positions whose index bit an array skips.</summary>
    private static int MaskOfSkipped(IReadOnlyList<int> bits, ElementMap map) =>
        Enumerable.Range(0, bits.Count).Where(i => map.Skips(bits[i])).Sum(i => 1 << i);
}
