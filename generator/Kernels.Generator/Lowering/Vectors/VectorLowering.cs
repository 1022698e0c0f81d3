using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Vectors;

/// <summary>
/// Lowers a row program for a vector machine: a loop over tiles, within it one loop nest per pass, and a part of the tile in
/// registers at a time. Long tiles run their first passes leaf by leaf, so that each leaf stays in the first-level cache.
/// </summary>
internal sealed class VectorLowering
{
    private const int MostReducingPasses = 2;

    private readonly RowProgram row;
    private readonly TargetDescription target;
    private readonly TileShape shape;
    private readonly TileMemory memory;
    private readonly TileBuilder builder;
    private readonly TileEmitter emitter;
    private readonly IReadOnlyList<VectorPass> passes;
    private readonly VectorSpills spills;

    /// <summary>Where the part in registers begins within the tile, as scratch counts.</summary>
    private Value localPosition = null!;

    private VectorLowering(RowProgram row, TargetDescription target)
    {
        (this.row, this.target) = (row, target);
        shape = ScheduleTable.VectorTile(row, target);
        memory = new TileMemory(row);
        builder = new TileBuilder(target.LaneBits);
        emitter = new TileEmitter(builder, row, shape, target, memory);
        passes = new VectorPlanner(row, shape, target).Plan();
        spills = new VectorSpills(row, shape, memory, passes);
    }

    public static TileProgram Lower(RowProgram row, TargetDescription target, string name) => new VectorLowering(row, target).Lower(name);

    private TileProgram Lower(string name)
    {
        var first = builder.Parameter(ParameterKind.FirstTile);
        var end = builder.Add(first, builder.Parameter(ParameterKind.Tiles)).Named("endTile");
        builder.For(first, end, 1, [], (tile, _) =>
        {
            EmitPasses(shape.Start(builder, tile));
            return [];
        }, "tile");
        return new TileProgram(name, target.LaneBits, shape.Blocks, memory.Objects, builder.Finish()) { StreamsOutputs = true };
    }

    /// <summary>Passes on units stand by themselves; to the others, a tile is as many parts of 2^Bits elements as a unit has blocks.</summary>
    private void EmitPasses(Value start)
    {
        for (var pass = 0; pass < passes.Count;)
        {
            if (passes[pass].IsOfUnits)
            {
                EmitUnits(pass++, start);
                continue;
            }

            var (first, count) = (pass, passes.Skip(pass).TakeWhile(other => !other.IsOfUnits).Count());
            pass += count;
            if (shape.Digits == 1) EmitPart(first, count, start, builder.Index(0));
            else EmitEach("part", 1L << shape.Bits, part => EmitPart(first, count, start, part));
        }
    }

    private void EmitUnits(int pass, Value start)
    {
        if (shape.RowBits == 0) EmitPass(pass, start, builder.Index(0), shape.BlockBits);
        else EmitEach("unit", (long)shape.Digits << shape.BlockBits, unit => EmitPass(pass, start, unit, shape.BlockBits));
    }

    private void EmitEach(string name, long step, System.Action<Value> body) =>
        builder.For(builder.Index(0), builder.Index(shape.Elements), step, [], (place, _) =>
        {
            body(place);
            return [];
        }, name);

    private void EmitPart(int firstPass, int count, Value start, Value part)
    {
        for (var pass = firstPass; pass < firstPass + count;)
        {
            var leaf = Enumerable.Range(pass, firstPass + count - pass).TakeWhile(i => passes[i].StaysBelow(target.LeafBits)).Count();
            if (leaf > 1 && shape.Bits > target.LeafBits)
            {
                EmitLeaves(start, part, pass, leaf);
                pass += leaf;
            }
            else
            {
                EmitPass(pass++, start, part, shape.Bits);
            }
        }
    }

    private void EmitLeaves(Value start, Value part, int firstPass, int count) =>
        builder.For(builder.Index(0), builder.Index(1L << shape.Bits), 1L << target.LeafBits, [], (leaf, _) =>
        {
            var origin = shape.Digits == 1 ? leaf : builder.Add(part, leaf);
            for (var pass = firstPass; pass < firstPass + count; pass++) EmitPass(pass, start, origin, target.LeafBits);
            return [];
        }, "leaf");

    /// <summary>One pass over the 2^<paramref name="bits"/> elements that begin at <paramref name="origin"/> within the tile.</summary>
    private void EmitPass(int pass, Value start, Value origin, int bits)
    {
        var plan = passes[pass];
        emitter.PrefetchAhead = PrefetchAhead(pass, bits);
        builder.Note(PassDescription.Of(plan, pass, passes.Count));
        var group = plan.ReducedBits;
        var loops = LoopRange.Of(plan.Layout, plan.LowBit, bits, group);
        var around = loops.Where(loop => loop.FirstBit >= group).ToList();

        // Of many passes that reduce, each may have to be a method of its own, which a loop that carries nothing can be: that over all parts, also where there is one.
        if (around.Count == 0 && plan.Reductions.Count > 0 && passes.Count(other => other.Reductions.Count > 0) > MostReducingPasses) around.Add(new LoopRange(bits, bits));
        EmitLoops(around, 0, origin, local =>
        {
            if (plan.Reductions.Count == 0)
            {
                BeginTile(plan, start, local, loops);
                EmitAll(pass, plan.Operations);
                return;
            }

            EmitReductions(pass, start, local, loops);
        });
    }

    /// <summary>
    /// How far ahead a pass over 2^<paramref name="bits"/> elements prefetches, 0 for not at all. Where other passes follow the first,
    /// memory would be idle meanwhile: it fetches the next part, if that is still in the cache when they are done. Where none does,
    /// a leaf ahead is farther than the processor looks by itself.
    /// </summary>
    private int PrefetchAhead(int pass, int bits)
    {
        if (target.PrefetchBytes == 0 || pass > 0) return 0;
        if (passes.Count == 1) return 1 << target.LeafBits;
        return bits <= target.LeafBits ? 1 << bits : 0;
    }

    /// <summary>The pass with its reductions: loops over a group's parts carry them, and what they are good for follows them.</summary>
    private void EmitReductions(int pass, Value start, Value local, IReadOnlyList<LoopRange> loops)
    {
        var plan = passes[pass];
        var reductions = plan.Reductions;
        var steps = ReductionStep.Of(reductions[0], plan.Layout, loops);
        var carried = steps.Count;
        while (carried > 0 && steps[carried - 1].Loop is null) carried--;
        var partial = EmitSteps(carried, local);

        BeginTile(plan, start, local, loops);
        for (var i = 0; i < reductions.Count; i++)
        {
            var (result, bits) = (reductions[i].Result, steps.Skip(carried).SelectMany(step => step.Bits).ToList());
            var isSpilled = spills.LiveOut(pass).Contains(result);
            if (isSpilled && plan.Completion.All(store => store.X != result))
            {
                var place = spills[result];
                emitter.StoreCombined(partial[i], bits, place.Memory, TypeOf(result), result.LowBit, PositionIn(place), place.Offset);
                continue;
            }

            emitter.Define(result, emitter.Combine(partial[i], bits).Registers);
            if (isSpilled) Spill(result);
        }

        foreach (var store in plan.Completion) emitter.Emit(store);

        IReadOnlyList<PartialReduction> EmitSteps(int count, Value part)
        {
            if (count == 0)
            {
                BeginTile(plan, start, part, loops);
                EmitAll(pass, plan.Operations.Where(operation => operation is not RowOperation.Reduce && !plan.Completion.Contains(operation)));
                foreach (var reduction in reductions.Where(reduction => !emitter.Holds(reduction.X))) Reload(reduction.X);
                return [.. reductions.Select(emitter.Terms)];
            }

            if (steps[count - 1].Loop is not { } loop) return [.. EmitSteps(count - 1, part).Select(x => emitter.Combine(x, steps[count - 1].Bits))];
            IReadOnlyList<PartialReduction> inner = [];
            List<int> done = [.. steps.Take(count - 1).SelectMany(step => step.Bits)];
            var initial = reductions.SelectMany(reduction => emitter.Identities(reduction, plan.Layout, done)).ToList();
            var each = initial.Count / reductions.Count;
            var results = builder.For(builder.Index(0), builder.Index(1L << loop.EndBit), 1L << loop.FirstBit, initial, (variable, sums) =>
            {
                inner = EmitSteps(count - 1, builder.Add(part, variable));
                return [.. inner.SelectMany((x, i) => x.Distinct.Zip(sums.Skip(i * each), (here, sum) => emitter.Combine(x.Kind, here, sum)))];
            }, "offset");
            return [.. inner.Select((x, i) => x.With([.. results.Skip(i * each).Take(each)]))];
        }
    }

    private void EmitAll(int pass, IEnumerable<RowOperation> operations)
    {
        var live = spills.LiveOut(pass).ToList();
        var read = passes[pass].Operations.SelectMany(RowUses.Of).Distinct().ToList();
        foreach (var operation in operations)
        {
            if (operation is RowOperation.MatrixProduct product)
            {
                var place = spills[product.X];
                emitter.Multiply(product, place.Memory, PositionIn(place), place.Offset);
            }
            else
            {
                foreach (var use in RowUses.Of(operation).Where(use => !emitter.Holds(use))) Reload(use);
                emitter.Emit(operation);
            }

            if (RowUses.ResultOf(operation) is not { } result || !live.Contains(result)) continue;
            foreach (var use in read.Where(use => !emitter.Holds(use) && spills.SharePlace(use, result))) Reload(use);
            Spill(result);
        }
    }

    private void Reload(RowValue value)
    {
        if (row.Operations.FirstOrDefault(operation => RowUses.IsSource(operation) && RowUses.ResultOf(operation) == value) is { } again)
        {
            emitter.Emit(again);
            return;
        }

        var place = spills[value];
        emitter.Define(value, emitter.LoadElements(place.Memory, TypeOf(value), value.LowBit, PositionIn(place), place.Offset));
    }

    private void Spill(RowValue value)
    {
        var place = spills[value];
        emitter.StoreElements(place.Memory, TypeOf(value), value.LowBit, PositionIn(place), emitter[value], place.Offset);
    }

    private Value PositionIn(VectorSpills.Place place) => place.IsOperand ? emitter.Position : localPosition;

    private void BeginTile(VectorPass plan, Value start, Value local, IReadOnlyList<LoopRange> loops)
    {
        localPosition = local;
        var alignment = loops.Select(loop => loop.FirstBit).Append(plan.IsOfUnits ? shape.BlockBits : shape.Bits).Min();
        emitter.Begin(plan.Layout, builder.Add(start, local), alignment);
    }

    private void EmitLoops(IReadOnlyList<LoopRange> loops, int index, Value local, System.Action<Value> body) =>
        EmitCarried(loops, index, local, [], (part, _) =>
        {
            body(part);
            return [];
        });

    private IReadOnlyList<Value> EmitCarried(
        IReadOnlyList<LoopRange> loops, int index, Value local, IReadOnlyList<Value> carried,
        System.Func<Value, IReadOnlyList<Value>, IReadOnlyList<Value>> body)
    {
        if (index == loops.Count) return body(local, carried);
        var loop = loops[index];
        return builder.For(builder.Index(0), builder.Index(1L << loop.EndBit), 1L << loop.FirstBit, carried, (variable, inner) =>
            EmitCarried(loops, index + 1, builder.Add(local, variable), inner, body), "offset");
    }

    private static ElementType TypeOf(RowValue value) => value.Element == RowElement.Number ? ElementType.Float : ElementType.Int32;
}
