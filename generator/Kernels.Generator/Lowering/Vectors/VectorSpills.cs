using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Vectors;

/// <summary>Where values live between passes: a whole row's in the destination when it takes them as they are, the others in scratch.</summary>
internal sealed class VectorSpills
{
    private readonly RowProgram row;
    private readonly TileShape shape;
    private readonly TileMemory memory;
    private readonly IReadOnlyList<VectorPass> passes;
    private readonly Dictionary<RowValue, Place> places = [];

    public VectorSpills(RowProgram row, TileShape shape, TileMemory memory, IReadOnlyList<VectorPass> passes)
    {
        (this.row, this.shape, this.memory, this.passes) = (row, shape, memory, passes);
        var free = new List<Place>(Destination());
        var offset = 0;
        for (var pass = 0; pass < passes.Count - 1; pass++)
        {
            // A value that no later pass reads has given up its place by the time this pass writes: the positions agree.
            free.AddRange(places.Where(entry => !LiveAfter(pass, entry.Key) && LiveAfter(pass - 1, entry.Key)).Select(entry => entry.Value));
            foreach (var value in LiveOut(pass).Where(value => !places.ContainsKey(value)))
            {
                var place = free.FirstOrDefault(candidate => candidate.LowBit == value.LowBit);
                if (place is null)
                {
                    place = new Place(memory.Scratch, value.LowBit, offset);
                    offset += shape.Elements >> value.LowBit;
                }

                free.Remove(place);
                places[value] = place;
            }
        }

        memory.Scratch.Reserve(offset * 4);
    }

    /// <summary>The values computed up to a pass that a later one reads; what was loaded is loaded again instead, and places are as soon found anew.</summary>
    public IEnumerable<RowValue> LiveOut(int pass) => passes.Take(pass + 1)
        .SelectMany(p => p.Operations).Where(operation => operation is not (RowOperation.Load or RowOperation.Places))
        .Select(RowUses.ResultOf).OfType<RowValue>().Where(value => LiveAfter(pass, value));

    public Place this[RowValue value] => places[value];

    /// <summary>Whether a value is in the place of another one, which has to be read before that is written.</summary>
    public bool SharePlace(RowValue value, RowValue other) => places.TryGetValue(value, out var place) && places.TryGetValue(other, out var own) && place == own;

    private bool LiveAfter(int pass, RowValue value) => passes.Skip(pass + 1).Any(p => p.Operations.SelectMany(RowUses.Of).Contains(value));

    private IEnumerable<Place> Destination() =>
        from store in row.Operations.OfType<RowOperation.Store>()
        where store.Operand is { Element: ElementType.Float, LowBit: 0 }
        select new Place(memory.Operand(store.Operand), 0, 0);

    /// <summary>A place for one element per setting of the index bits from <paramref name="LowBit"/> up.</summary>
    /// <param name="Offset">In elements; scratch counts from the tile, an operand from the whole call.</param>
    internal sealed record Place(MemoryObject Memory, int LowBit, int Offset)
    {
        public bool IsOperand => Memory.Space == MemorySpace.Operand;
    }
}
