using Kernels.Generator.Lowering.Threads;
using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering;

/// <summary>The tile shapes in use, by block size and machine.</summary>
internal static class ScheduleTable
{
    /// <summary>The largest tile that is made of several groups: its scratch stays in the first-level cache.</summary>
    private const int GroupTileBits = 12;

    /// <summary>The bits of the words in which codes are accessed.</summary>
    public const int WordBits = 32;

    /// <summary>Four elements of 32 bits make the longest memory access of a thread.</summary>
    private const int AccessBits = 2;

    private const int MinimumRegisterBits = 3;

    /// <summary>The elements a thread holds at most of several coupled blocks, if it need not hold more.</summary>
    private const int MostRegisters = 64;

    /// <summary>
    /// The largest order of a base matrix whose sums grow together, and beside which elements have operations of several instructions. Measured on vectors of 256 and 512 bits: with orders of 44, 52 and 60, a
    /// method of all sums at once took up to seven times as long, in some runs; with 36 it made no difference.
    /// </summary>
    public const int MostSumsTogether = 28;

    /// <summary>
    /// The machines that a row is compiled for, of some: vectors lie within what butterflies couple where a base matrix couples the rest. Where that leaves no vectors, the narrowest, which always do, stand in.
    /// </summary>
    public static IReadOnlyList<TargetDescription> TargetsOf(RowProgram row, IReadOnlyList<TargetDescription> targets)
    {
        if (row.CoupledBlocks == 1) return targets;
        IReadOnlyList<TargetDescription> fitting = [.. targets.Where(target => !target.IsVector || target.LaneBits <= row.BlockBits - HadamardMatrix.OrderBits)];
        return fitting.Any(target => target.IsVector) ? fitting : [TargetDescriptions.Vector128, .. fitting];
    }

    /// <summary>
    /// A vector machine's tile: as many blocks as fill its lanes and registers, so that short rows share an iteration; and with
    /// group arithmetic, as many groups as lanes (measured: encode took 3.1 times the transform at one group a tile).
    /// </summary>
    public static TileShape VectorTile(RowProgram row, TargetDescription target)
    {
        // A row of several coupled blocks has iterations enough without others.
        var bits = target.LaneBits + (row.CoupledBlocks > 1 ? MostSlotBits(row, WordBits) : VectorRegisterBits(row, target));
        if (row.Operations.OfType<RowOperation.Reduce>().FirstOrDefault() is { } reduction)
        {
            bits = Math.Max(bits, Math.Min(GroupTileBits, reduction.Result.LowBit + target.LaneBits));
        }

        return new TileShape(row.BlockBits, Math.Max(0, bits - row.BlockBits), row.CoupledBlocks);
    }

    /// <summary>
    /// The register bits of a part of a vector machine's tile: codes need one for every slot bit of their words. With groups so small that all
    /// registers would hold the tile at once, half of them do: several passes without a loop are more than a method's locals.
    /// </summary>
    public static int VectorRegisterBits(RowProgram row, TargetDescription target)
    {
        var isOnePart = row.Operations.OfType<RowOperation.Reduce>().Any(reduction => reduction.Result.LowBit <= target.RegisterBits);
        return Math.Max(isOnePart ? target.RegisterBits - 1 : target.RegisterBits, MostSlotBits(row, WordBits));
    }

    /// <summary>
    /// A thread block's tile: enough elements a thread for long memory accesses and for the butterflies that exchanges do not
    /// reach, and enough blocks to make the thread block worth its launch.
    /// </summary>
    public static ThreadTile ThreadTile(RowProgram row, TargetDescription target)
    {
        var k = row.BlockBits;
        var access = Math.Max(AccessBits, MostSlotBits(row, ThreadWordBits(row)));
        var registers = Math.Max(access, Math.Min(target.RegisterBits, Math.Max(MinimumRegisterBits, k - target.ExchangeBits)));
        while (registers > access && row.CoupledBlocks << registers > MostRegisters) registers--;
        registers = Math.Max(registers, k - target.LaneBits);
        var lanes = Math.Max(target.MinimumLaneBits, k - registers);
        var shape = new TileShape(k, lanes + registers - k, row.CoupledBlocks);

        // Machines with exchanges keep their lanes on the low bits and the far bits on the warps; the others keep the far bits of a
        // block on registers, whence they need not be fetched.
        var low = Enumerable.Range(0, access);
        var high = target.ExchangeBits > 0 ? access + target.ExchangeBits : Math.Max(access, k - (registers - access));
        int[] onRegisters = [.. low.Concat(Enumerable.Range(high, registers - access))];
        int[] onLanes = [.. Enumerable.Range(0, shape.Bits).Where(bit => !onRegisters.Contains(bit))];
        return new ThreadTile(shape, Layout.OfUnits(onRegisters, onLanes, shape), access);
    }

    /// <summary>
    /// The bits of the words in which a thread accesses codes: a thread holds as many elements as a word has codes, and those of several coupled blocks beside each of them.
    /// </summary>
    public static int ThreadWordBits(RowProgram row) =>
        row.CoupledBlocks > 1 && row.CoupledBlocks << MostSlotBits(row, WordBits) > MostRegisters ? 8 : WordBits;

    private static int MostSlotBits(RowProgram row, int wordBits) => row.Operations.Select(operation => SlotBits(operation, wordBits)).Max();

    private static int SlotBits(RowOperation operation, int wordBits) => operation switch
    {
        RowOperation.Load { Operand: { IsPacked: true } operand } => PowersOfTwo.Log2(wordBits / operand.CodeBits),
        RowOperation.Store { Operand: { IsPacked: true } operand } => PowersOfTwo.Log2(wordBits / operand.CodeBits),
        _ => 0,
    };
}
