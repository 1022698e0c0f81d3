using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Moving a tile to another layout through shared memory.</content>
internal sealed partial class TileEmitter
{
    /// <summary>The lane bits that share a memory bank's width of 32 words.</summary>
    private const int BankBits = 5;

    /// <summary>Moves row values of whole rows to another layout of the same index bits; all others are forgotten.</summary>
    public void Relayout(Layout to, IReadOnlyList<RowValue> live)
    {
        var from = Layout;
        var moved = live.Select(value => Move(from, to, values[value])).ToList();
        Begin(to, Position, PositionBits);
        for (var i = 0; i < live.Count; i++) values[live[i]] = moved[i];
    }

    /// <summary>
    /// Registers that agree in the digit and in the index bits which stay in registers form a round: all lanes write theirs, then all read what
    /// the other layout gives them.
    /// </summary>
    private Value[] Move(Layout from, Layout to, IReadOnlyList<Value> x)
    {
        var staying = from.Registers.Where(to.InRegisters).ToList();
        var leaving = from.Registers.Where(bit => !to.InRegisters(bit)).ToList();
        memory.Shared.Reserve(4 << (from.Lanes.Count + leaving.Count));
        var place = SharedPlaces(from, to, leaving);
        var result = new Value[x.Count];
        foreach (var round in Enumerable.Range(0, from.Digits << staying.Count))
        {
            foreach (var register in RegistersOf(from, staying, round))
            {
                builder.Store(SharedAddress(from, place, register), x[register]);
            }

            builder.Barrier();
            foreach (var register in RegistersOf(to, staying, round))
            {
                result[register] = builder.Load(SharedAddress(to, place, register));
            }

            builder.Barrier();
        }

        return result;
    }

    /// <summary>
    /// What each index bit contributes (by exclusive or) to the address in shared memory. The writing lanes are consecutive; a bit
    /// that comes from a register to a low lane also flips a low address bit that no reading lane uses, so that both the writing
    /// and the reading lanes spread over the banks.
    /// </summary>
    private static Dictionary<int, int> SharedPlaces(Layout from, Layout to, IReadOnlyList<int> leaving)
    {
        var place = new Dictionary<int, int>();
        for (var i = 0; i < from.Lanes.Count; i++) place[from.Lanes[i]] = 1 << i;
        var readers = to.Lanes.Take(BankBits).ToList();
        var unused = new Queue<int>(Enumerable.Range(0, Math.Min(BankBits, from.Lanes.Count)).Where(i => !readers.Contains(from.Lanes[i])));
        for (var i = 0; i < leaving.Count; i++)
        {
            place[leaving[i]] = 1 << (from.Lanes.Count + i);
            if (readers.Contains(leaving[i]) && unused.Count > 0) place[leaving[i]] |= 1 << unused.Dequeue();
        }

        return place;
    }

    private Address SharedAddress(Layout layout, Dictionary<int, int> place, int register)
    {
        var lanes = new LaneMap([.. layout.Lanes.Select(bit => place[bit])]);
        var offset = 0;
        for (var i = 0; i < layout.Registers.Count; i++)
        {
            if ((register >> i & 1) != 0 && place.TryGetValue(layout.Registers[i], out var bits)) offset ^= bits;
        }

        if (lanes.Strides.All(stride => (stride & offset) == 0)) return new Address(memory.Shared, ElementType.Float, null, lanes, offset);
        var combined = builder.Xor(LaneOffset(lanes), builder.Constant(offset));
        return new Address(memory.Shared, ElementType.Float, null, lanes, 0, combined);
    }

    /// <summary>The registers whose digit and staying index bits have the values of a round.</summary>
    private static IEnumerable<int> RegistersOf(Layout layout, IReadOnlyList<int> staying, int round) =>
        from register in Enumerable.Range(0, layout.RegisterCount)
        where register >> layout.Registers.Count == round >> staying.Count && Enumerable.Range(0, staying.Count).All(i => (register & layout.RegisterMask(staying[i])) != 0 == ((round >> i & 1) != 0))
        select register;
}
