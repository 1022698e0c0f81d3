using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering.Threads;

/// <summary>Chooses the layout that brings the next butterflies of a thread block's tile to registers or exchangeable lanes.</summary>
internal sealed class LayoutPlanner(ThreadTile tile, TargetDescription target)
{
    /// <summary>Whether a butterfly of an index bit needs no other layout.</summary>
    public bool CanDo(Layout layout, int bit) => layout.InRegisters(bit) || layout.Lanes.Take(target.ExchangeBits).Contains(bit);

    /// <summary>Whether memory can be accessed in long runs.</summary>
    public bool CanAccess(Layout layout) =>
        tile.Access.All(layout.InRegisters)
        && layout.Lanes.Take(target.ExchangeBits).SequenceEqual(tile.Home.Lanes.Take(target.ExchangeBits))
        && (target.ExchangeBits > 0 || layout.Equals(tile.Home));

    /// <summary>Whether a base matrix needs no other layout.</summary>
    public bool CanMultiply(Layout layout) => BaseBits.All(layout.InRegisters);

    /// <summary>The layout for a dense matrix: this one, or with as many index bits of no vector on registers as tell apart what passes through shared memory in turn.</summary>
    public Layout ForProduct(Layout layout, RowOperation.MatrixProduct product)
    {
        var missing = ScheduleTable.RoundBits(product, tile.Shape, target) - layout.Registers.Count(bit => !product.IsAlong(bit));
        return Exchanged(layout, [.. layout.Registers.Where(product.IsAlong).Reverse()], [.. layout.Lanes.Where(bit => !product.IsAlong(bit)).Reverse()], missing);
    }

    /// <summary>The layout for a base matrix: what it couples and the highest index bits on registers, the others in order on lanes.</summary>
    public Layout Columns
    {
        get
        {
            var others = Enumerable.Range(0, tile.Shape.Bits).Except(BaseBits).ToList();
            var lanes = tile.Home.Lanes.Count;
            return Layout.OfUnits([.. BaseBits, .. others.Skip(lanes)], [.. others.Take(lanes)], tile.Shape);
        }
    }

    /// <summary>Whether lanes that exchange hold consecutive elements.</summary>
    public bool IsConsecutive(Layout layout) => target.ExchangeBits > 0 && layout.Lanes.Take(target.ExchangeBits).SequenceEqual(Enumerable.Range(0, target.ExchangeBits));

    private IEnumerable<int> BaseBits => Enumerable.Range(tile.Shape.BlockBits - HadamardMatrix.OrderBits, HadamardMatrix.OrderBits);

    /// <summary>
    /// Home, when that serves all that is to come; otherwise the next bits change places with register bits: first with those
    /// that are done, then with those needed last.
    /// </summary>
    /// <param name="ahead">The index bits of the butterflies to come, in order.</param>
    public Layout Next(Layout layout, IReadOnlyList<int> ahead)
    {
        if (!layout.Equals(tile.Home) && ahead.All(bit => CanDo(tile.Home, bit))) return tile.Home;

        var keeps = target.ExchangeBits > 0 && layout.Registers.Count > tile.Access.Count;
        var victims = layout.Registers.Where(bit => !(keeps && tile.Access.Contains(bit))).OrderByDescending(bit => ahead.Contains(bit) ? ahead.ToList().IndexOf(bit) : int.MaxValue).ToList();
        var wanted = ahead.Where(bit => !CanDo(layout, bit)).ToList();
        return Exchanged(layout, victims, wanted, new[] { wanted.Count, victims.Count, Capacity(layout) }.Min());
    }

    /// <summary>The next layout on the way to another: that, where what leaves registers passes through shared memory in one go, or one on which as much of it as does has changed places.</summary>
    public Layout Toward(Layout layout, Layout to)
    {
        var leaving = layout.Registers.Where(bit => !to.InRegisters(bit)).ToList();
        var entering = to.Registers.Where(bit => !layout.InRegisters(bit)).ToList();
        return leaving.Count <= Capacity(layout) ? to : Exchanged(layout, leaving, entering, Capacity(layout));
    }

    /// <summary>How many index bits can leave registers at once.</summary>
    private int Capacity(Layout layout) => PowersOfTwo.Log2(target.SharedBytes / 4) - layout.Lanes.Count;

    /// <summary>A layout with the first of some index bits that are on registers in the places of others, and these in theirs.</summary>
    private static Layout Exchanged(Layout layout, IReadOnlyList<int> leaving, IReadOnlyList<int> entering, int count)
    {
        var registers = layout.Registers.ToArray();
        var lanes = layout.Lanes.ToArray();
        for (var i = 0; i < count; i++)
        {
            registers[Array.IndexOf(registers, leaving[i])] = entering[i];
            lanes[Array.IndexOf(lanes, entering[i])] = leaving[i];
        }

        return layout with { Registers = registers, Lanes = lanes };
    }
}
