using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>
/// Marks the stores that may pass the caches by: those of an output that the program does not read back, where a whole cache line
/// is stored at once. A line that is not leaves the processor's write-combining buffers in parts, each a trip to memory.
/// </summary>
internal sealed class StreamStores(TileProgram program) : TileRewriter(program)
{
    /// <summary>The elements of a cache line.</summary>
    private const int Line = 16;

    private readonly IndexAlignment alignment = new(program);
    private readonly HashSet<MemoryObject> readBack = [.. program.Body.Flattened.OfType<Load>().Select(load => load.Address.Buffer)];
    private HashSet<(MemoryObject, Value?, int)> stored = [];

    public static TileProgram Run(TileProgram program, TargetDescription target) =>
        target.StreamsStores && program.StreamsOutputs ? new StreamStores(program).Run() : program;

    protected override void RewriteAll(IEnumerable<Operation> operations)
    {
        var outer = stored;
        stored = [.. operations.OfType<Store>().Where(IsWholeVector).Select(store => PlaceOf(store, store.Address.Displacement))];
        base.RewriteAll(operations);
        stored = outer;
    }

    protected override void Rewrite(Operation operation)
    {
        if (operation is Store store && IsWholeVector(store) && IsOfWholeLine(store))
        {
            Builder.Store(store.Address.With(MapAll(store.Address.Values)), MapAll(store.Elements), isStreamed: true);
        }
        else
        {
            base.Rewrite(operation);
        }
    }

    private bool IsWholeVector(Store store) =>
        store is { Mask: null, Width: 1, Address: { Buffer.Space: MemorySpace.Operand, Type: ElementType.Float or ElementType.Int32 } address }
        && !readBack.Contains(address.Buffer)
        && alignment.IsWholeVector(address, Program.Lanes);

    private bool IsOfWholeLine(Store store)
    {
        var first = store.Address.Displacement & -Line;
        return alignment.IsMultiple(store.Address.Index, Line)
            && Enumerable.Range(0, Line / Program.Lanes).All(i => stored.Contains(PlaceOf(store, first + (i * Program.Lanes))));
    }

    private static (MemoryObject, Value?, int) PlaceOf(Store store, int displacement) => (store.Address.Buffer, store.Address.Index, displacement);
}
