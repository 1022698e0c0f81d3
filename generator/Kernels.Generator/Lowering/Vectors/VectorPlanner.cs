using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Vectors;

/// <summary>
/// Distributes a row program's operations over passes: butterflies go where their index bit is on lanes or registers, and what
/// needs what a group reduces to waits for the next pass, so that the arithmetic of many groups shares vectors and overlaps.
/// </summary>
internal sealed class VectorPlanner(RowProgram row, TileShape shape, TargetDescription target)
{
    /// <summary>The rounds of signs and butterflies of one pass: three of 16 registers are more than RyuJIT inlines into a method.</summary>
    private const int MostRounds = 2;

    private readonly List<VectorPass> passes = [];
    private readonly HashSet<RowValue> pending = [];

    private VectorPass Current => passes[passes.Count - 1];

    public IReadOnlyList<VectorPass> Plan()
    {
        Open([]);
        for (var i = 0; i < row.Operations.Count; i++) Place(row.Operations[i], i);
        return passes;
    }

    private void Place(RowOperation operation, int index)
    {
        switch (operation)
        {
            // What groups have is as well read, and reckoned with, where a group is in one place.
            case RowOperation.Butterfly or RowOperation.Reduce or RowOperation.LoadElement or RowOperation.Load { Operand.LowBit: > 0 } when Current.IsOfUnits:
                Open([]);
                break;
            case RowOperation.Butterfly butterfly when !InTile(butterfly.Bit):
                Open(NextButterflies(index));
                break;
            // Of so many elements at once, what takes several instructions each is more than a method may have.
            case RowOperation.Signs or RowOperation.Load or RowOperation.Store { Operand.Element: not ElementType.Float } or RowOperation.Store { Permutation: not null }
                when Current.IsOfUnits && shape.Digits << HadamardMatrix.OrderBits > ScheduleTable.MostSumsTogether:
                Open([]);
                break;
            case RowOperation.Signs when Current.Operations.OfType<RowOperation.Signs>().Count() == MostRounds:
                Open([]);
                break;
            case RowOperation.BaseMatrix:
                Open(OfUnits(), 0);
                break;
            case RowOperation.MatrixProduct product:
                Open(OfVectors(product), 0);
                break;
            case RowOperation.Load { Operand: { IsPacked: true } codes } when !IsLaidOutFor(codes):
                Open(ScheduleTable.BlockSlots(codes, target));
                break;
            case RowOperation.Store { Operand: { IsPacked: true } codes } when !IsLaidOutFor(codes):
                Open(ScheduleTable.BlockSlots(codes, target));
                break;
        }

        if (operation is RowOperation.Reduce further && !Current.Takes(further)) Open([]);
        if (operation is RowOperation.Store completion && Current.Completes(completion))
        {
            Current.Operations.Add(operation);
            return;
        }

        var lowBit = LowBit(operation);
        if (RowUses.Of(operation).Any(pending.Contains) || (Current.LowBit == 0 && IsOfGroupCodes(operation))) Open([], lowBit);
        else if (Current.LowBit > 0 && lowBit == 0) Open([]);

        Current.Operations.Add(operation);
        if (operation is RowOperation.Reduce reduction) pending.Add(reduction.Result);
    }

    private bool IsLaidOutFor(RowOperand codes) => Current.LowBit == 0 && Current.Layout.Equals(Compact(ScheduleTable.BlockSlots(codes, target)));

    /// <summary>The index bit from which on an operation works: that of groups where what a block has is found for each of them.</summary>
    private int LowBit(RowOperation operation) => operation switch
    {
        RowOperation.Map map => map.Result.LowBit,
        RowOperation.LoadElement load => load.Result.LowBit,
        RowOperation.Load { Operand.IsOfGroupCodes: true } load => load.Operand.LowBit,
        RowOperation.Load load => Math.Min(load.Operand.LowBit, Current.LowBit),
        RowOperation.Reduce reduction => reduction.X.LowBit,
        RowOperation.Store store => Math.Min(store.Operand.LowBit, store.X.LowBit),
        _ => 0,
    };

    private static bool IsOfGroupCodes(RowOperation operation) => operation is RowOperation.Load { Operand.IsOfGroupCodes: true } or RowOperation.Store { Operand.IsOfGroupCodes: true };

    private bool InTile(int bit) => Current.Layout.InRegisters(bit) || Current.Layout.InLanes(bit);

    private void Open(IReadOnlyList<int> bits, int lowBit = 0) => Open(lowBit == 0 ? Compact(bits) : OfGroups(lowBit), lowBit);

    private void Open(Layout layout, int lowBit)
    {
        pending.Clear();
        if (passes.Count > 0 && Current.Operations.Count == 0) passes.RemoveAt(passes.Count - 1);
        passes.Add(new VectorPass(layout, lowBit));
    }

    /// <summary>The consecutive butterflies from here that one pass takes: the rest of them divided evenly over as few passes as can be.</summary>
    private int[] NextButterflies(int index)
    {
        var bits = row.Operations.Skip(index).TakeWhile(o => o is RowOperation.Butterfly).Select(o => ((RowOperation.Butterfly)o).Bit).ToArray();
        var trips = (bits.Length + target.RegisterBits - 1) / target.RegisterBits;
        return [.. bits.Take((bits.Length + trips - 1) / trips)];
    }

    /// <summary>The lowest index bits on the lanes; the given ones, and the next lowest as far as registers last, on registers.</summary>
    private Layout Compact(IReadOnlyList<int> bits)
    {
        var lanes = Enumerable.Range(0, Math.Min(target.LaneBits, shape.Bits)).ToArray();
        var fill = Enumerable.Range(lanes.Length, shape.Bits - lanes.Length).Where(bit => !bits.Contains(bit)).Take(ScheduleTable.VectorRegisterBits(row, target) - bits.Count);
        return new Layout([.. fill.Concat(bits).OrderBy(bit => bit)], lanes);
    }

    /// <summary>The lowest index bits on the lanes, and on registers what a base matrix couples.</summary>
    private Layout OfUnits()
    {
        var butterflyBits = shape.BlockBits - HadamardMatrix.OrderBits;
        if (target.LaneBits > butterflyBits) throw new InvalidOperationException($"Vectors of {1 << target.LaneBits} lanes hold more than the {1 << butterflyBits} elements beside a base matrix.");
        return Layout.OfUnits([.. Enumerable.Range(butterflyBits, HadamardMatrix.OrderBits)], [.. Enumerable.Range(0, target.LaneBits)], shape);
    }

    /// <summary>
    /// The lowest index bits on the lanes, and on registers as many of those along which vectors are multiplied as others: a row of the matrix is read for several vectors, and an element for
    /// several columns.
    /// </summary>
    private Layout OfVectors(RowOperation.MatrixProduct product)
    {
        var free = Enumerable.Range(target.LaneBits, shape.Bits - target.LaneBits).ToList();
        var along = free.Where(product.IsAlong).ToList();
        var others = free.Except(along).ToList();
        var most = ScheduleTable.VectorRegisterBits(row, target);
        var few = Math.Min(others.Count, Math.Max(most - along.Count, (most + 1) / 2));
        return new Layout([.. along.Take(most - few).Concat(others.Take(few)).OrderBy(bit => bit)], [.. Enumerable.Range(0, target.LaneBits)]);
    }

    /// <summary>
    /// One group a lane where the tile has as many groups; otherwise all lanes work on the same one. Where codes of groups share bytes, those of a byte are on lanes and registers.
    /// </summary>
    private Layout OfGroups(int lowBit)
    {
        var first = shape.Bits - lowBit >= target.LaneBits ? lowBit : 0;
        int[] lanes = [.. Enumerable.Range(first, target.LaneBits)];
        return new Layout([.. ScheduleTable.GroupBits(row).Where(bit => bit >= lowBit).Except(lanes)], lanes);
    }
}
