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
            free.AddRange(places.Where(entry => FreeFrom(entry.Key) == pass).Select(entry => entry.Value));
            foreach (var value in LiveOut(pass).Where(value => !places.ContainsKey(value)))
            {
                var place = free.FirstOrDefault(candidate => candidate.LowBit == value.LowBit && !(candidate.IsOperand && IsMultiplied(value)));
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

    /// <summary>The values computed up to a pass that a later one reads; what was loaded is loaded again instead, but for vectors that a matrix multiplies, and places are as soon found anew.</summary>
    public IEnumerable<RowValue> LiveOut(int pass) => passes.Take(pass + 1)
        .SelectMany(p => p.Operations).Where(operation => !RowUses.IsSource(operation) || IsMultiplied(RowUses.ResultOf(operation)!))
        .Select(RowUses.ResultOf).OfType<RowValue>().Where(value => LiveAfter(pass, value));

    public Place this[RowValue value] => places[value];

    /// <summary>Whether a value is in the place of another one, which has to be read before that is written.</summary>
    public bool SharePlace(RowValue value, RowValue other) => places.TryGetValue(value, out var place) && places.TryGetValue(other, out var own) && place == own;

    /// <summary>
    /// The pass from which on others may have the place of a value: the last that reads it, whose own results may go there where it has been read, as the positions agree. Those of the
    /// products of a vector and a matrix do not, for which reason, too, a vector is in no place that the pass stores results to.
    /// </summary>
    private int FreeFrom(RowValue value)
    {
        var last = Enumerable.Range(0, passes.Count).Last(pass => passes[pass].Operations.SelectMany(RowUses.Of).Contains(value));
        return passes[last].Operations.OfType<RowOperation.MatrixProduct>().Any(product => product.X == value) ? last + 1 : last;
    }

    private bool IsMultiplied(RowValue value) => row.Operations.OfType<RowOperation.MatrixProduct>().Any(product => product.X == value);

    private bool LiveAfter(int pass, RowValue value) => passes.Skip(pass + 1).Any(p => p.Operations.SelectMany(RowUses.Of).Contains(value));

    private IEnumerable<Place> Destination() =>
        from store in row.Operations.OfType<RowOperation.Store>()
        where store is { Operand: { Element: ElementType.Float, LowBit: 0 }, Permutation: null }
        select new Place(memory.Operand(store.Operand), 0, 0);

    /// <summary>A place for one element per setting of the index bits from <paramref name="LowBit"/> up.</summary>
    /// <param name="Offset">In elements; scratch counts from the tile, an operand from the whole call.</param>
    internal sealed record Place(MemoryObject Memory, int LowBit, int Offset)
    {
        public bool IsOperand => Memory.Space == MemorySpace.Operand;
    }
}
