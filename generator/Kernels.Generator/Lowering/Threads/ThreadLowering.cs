using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Threads;

/// <summary>
/// Lowers a row program for a block of threads: the whole tile in registers, and from one layout to the next where a butterfly
/// needs an index bit that is neither on registers nor on lanes that can exchange.
/// </summary>
internal sealed class ThreadLowering
{
    private readonly RowProgram row;
    private readonly ThreadTile tile;
    private readonly TileMemory memory;
    private readonly TileBuilder builder;
    private readonly TileEmitter emitter;
    private readonly LayoutPlanner planner;

    private ThreadLowering(RowProgram row, TargetDescription target)
    {
        this.row = row;
        tile = ScheduleTable.ThreadTile(row, target);
        memory = new TileMemory(row);
        builder = new TileBuilder(tile.Home.Lanes.Count);
        emitter = new TileEmitter(builder, row, tile.Shape, target, memory);
        planner = new LayoutPlanner(tile, target);
    }

    public static TileProgram Lower(RowProgram row, TargetDescription target, string name) => new ThreadLowering(row, target).Lower(name);

    private TileProgram Lower(string name)
    {
        emitter.Begin(tile.Home, tile.Shape.Start(builder, builder.ThreadBlock()), tile.Shape.Bits);
        for (var i = 0; i < row.Operations.Count; i++)
        {
            PrepareLayout(i);
            if (row.Operations[i] is not RowOperation.Butterfly || i == 0 || row.Operations[i - 1] is not RowOperation.Butterfly)
            {
                builder.Note(PassDescription.Of(SameKind(i)));
            }

            emitter.Emit(row.Operations[i]);
        }

        return new TileProgram(name, builder.LaneBits, tile.Shape.Blocks, memory.Objects, builder.Finish(), row.Extents);
    }

    private void PrepareLayout(int index)
    {
        switch (row.Operations[index])
        {
            case RowOperation.Butterfly butterfly when !planner.CanDo(emitter.Layout, butterfly.Bit):
                MoveTo(planner.Next(emitter.Layout, Ahead(index)), index);
                if (!planner.CanDo(emitter.Layout, butterfly.Bit)) throw new InvalidOperationException($"No layout brings index bit {butterfly.Bit} within reach of {emitter.Layout}.");
                break;

            case RowOperation.BaseMatrix when !planner.CanMultiply(emitter.Layout):
                MoveTo(planner.Columns, index);
                break;

            case RowOperation.MatrixProduct product when planner.ForProduct(emitter.Layout, product) is var layout && !layout.Equals(emitter.Layout):
                MoveTo(layout, index);
                break;

            // A warp that holds consecutive elements, one a thread, accesses them in one go, too.
            case RowOperation.Store { Operand: { LowBit: 0, IsPacked: false } } when planner.IsConsecutive(emitter.Layout):
                break;

            // Group values are not moved: what they belong to goes to its last layout before they exist.
            case RowOperation.Load or RowOperation.Reduce or RowOperation.Store { Operand.LowBit: 0 } when !planner.CanAccess(emitter.Layout):
                MoveTo(tile.Home, index);
                break;
        }
    }

    private void MoveTo(Layout layout, int index)
    {
        var live = row.Operations.Skip(index).SelectMany(RowUses.Of).Where(emitter.Holds).Distinct().ToList();
        while (!emitter.Layout.Equals(layout))
        {
            var next = planner.Toward(emitter.Layout, layout);
            builder.Note($"through shared memory to {next}");
            emitter.Relayout(next, live);
        }
    }

    private int[] Ahead(int index) =>
        [.. row.Operations.Skip(index).TakeWhile(o => o is RowOperation.Butterfly).Select(o => ((RowOperation.Butterfly)o).Bit)];

    private IEnumerable<RowOperation> SameKind(int index) => row.Operations[index] is RowOperation.Butterfly
        ? row.Operations.Skip(index).TakeWhile(o => o is RowOperation.Butterfly)
        : [row.Operations[index]];
}
