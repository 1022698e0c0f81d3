using Kernels.Generator.Lowering.Threads;
using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering;

/// <summary>The tile shapes in use, by block size and machine.</summary>
internal static class ScheduleTable
{
    /// <summary>The largest tile that is made of several groups: its scratch stays in the first-level cache.</summary>
    private const int GroupTileBits = 12;

    /// <summary>A tile has groups as if none were smaller: what one vector of groups waits for, its divisions above all, several wait for together.</summary>
    private const int LeastGroupBits = 6;

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
    /// group arithmetic, as many groups as lanes (measured: encode took 3.1 times the transform at one group a tile), and more of small ones.
    /// </summary>
    public static TileShape VectorTile(RowProgram row, TargetDescription target)
    {
        // A row of several coupled blocks has iterations enough without others.
        var bits = target.LaneBits + (row.CoupledBlocks > 1 ? VectorSlotBits(row, target) : VectorRegisterBits(row, target));
        if (row.Operations.OfType<RowOperation.Reduce>().FirstOrDefault() is { } reduction)
        {
            bits = Math.Max(bits, Math.Min(GroupTileBits, target.LaneBits + (row.CoupledBlocks > 1 ? reduction.Result.LowBit : Math.Max(LeastGroupBits, reduction.Result.LowBit))));
        }

        // Of codes of groups, each lane has that of its own, however large groups are.
        foreach (var codes in GroupCodes(row)) bits = Math.Max(bits, target.LaneBits + codes.LowBit);
        return new TileShape(row.BlockBits, Math.Max(0, bits - row.BlockBits), row.CoupledBlocks);
    }

    /// <summary>The index bits by which codes of groups share bytes.</summary>
    public static IReadOnlyList<int> GroupBits(RowProgram row) => [.. GroupCodes(row).SelectMany(codes => codes.Part!.Layout.GroupBits).Distinct().OrderBy(bit => bit)];

    private static IEnumerable<RowOperand> GroupCodes(RowProgram row) =>
        row.Operations.Select(operation => operation switch { RowOperation.Load load => load.Operand, RowOperation.Store store => store.Operand, _ => null }).OfType<RowOperand>().Where(operand => operand.IsOfGroupCodes);

    /// <summary>
    /// The register bits of a part of a vector machine's tile: codes need one for every slot bit of their words. With groups so small that all
    /// registers would hold the tile at once, half of them do: several passes without a loop are more than a method's locals.
    /// </summary>
    public static int VectorRegisterBits(RowProgram row, TargetDescription target)
    {
        var isOnePart = row.Operations.OfType<RowOperation.Reduce>().Any(reduction => reduction.Result.LowBit <= target.RegisterBits);
        return Math.Max(isOnePart ? target.RegisterBits - 1 : target.RegisterBits, VectorSlotBits(row, target));
    }

    /// <summary>
    /// A thread block's tile: enough elements a thread for long memory accesses and for the butterflies that exchanges do not
    /// reach, and enough blocks to make the thread block worth its launch.
    /// </summary>
    public static ThreadTile ThreadTile(RowProgram row, TargetDescription target)
    {
        var k = row.BlockBits;
        int[] access = [.. Enumerable.Range(0, AccessBits).Union(ThreadSlots(row)).OrderBy(bit => bit)];
        var registers = Math.Max(access.Length, Math.Min(target.RegisterBits, Math.Max(MinimumRegisterBits, k - target.ExchangeBits)));
        while (registers > access.Length && row.CoupledBlocks << registers > MostRegisters) registers--;
        registers = Math.Max(registers, k - target.LaneBits);
        var lanes = Math.Max(target.MinimumLaneBits, k - registers);
        var shape = new TileShape(k, lanes + registers - k, row.CoupledBlocks);

        // Machines with exchanges keep their lanes on the low bits and the far bits on the warps; the others keep the far bits of a
        // block on registers, whence they need not be fetched.
        var more = registers - access.Length;
        int[] others = [.. Enumerable.Range(0, shape.Bits).Except(access)];
        var near = target.ExchangeBits > 0 ? target.ExchangeBits : Math.Max(0, others.Count(bit => bit < k) - more);
        int[] onRegisters = [.. access.Concat(others.Skip(near).Take(more))];
        int[] onLanes = [.. others.Except(onRegisters)];
        return new ThreadTile(shape, Layout.OfUnits(onRegisters, onLanes, shape), access);
    }

    /// <summary>How many index bits on registers, of no vector, tell the rounds of a matrix product apart: as many as make the rest of a tile fit into shared memory.</summary>
    public static int RoundBits(RowOperation.MatrixProduct product, TileShape shape, TargetDescription target)
    {
        var gaps = 1 << (product.Bits + target.AccessElementBits);
        return Enumerable.Range(0, shape.Bits).First(bits => (1 << (shape.Bits - bits)) + gaps <= target.SharedBytes / 4);
    }

    /// <summary>
    /// The bits of the words in which a thread accesses codes: a thread holds as many elements as a word has codes, and those of several coupled blocks beside each of them.
    /// </summary>
    public static int ThreadWordBits(RowProgram row) =>
        row.CoupledBlocks > 1 && row.CoupledBlocks << SlotBits(row, WordBits).Length > MostRegisters ? 8 : WordBits;

    /// <summary>The index bits that vectors have on registers while codes in blocks are accessed: those that count the codes of a byte, but for those of lanes. Words of codes take the bits next to the lanes'.</summary>
    public static int[] BlockSlots(RowOperand codes, TargetDescription target) => codes.Part is null ? [] : [.. SlotBits(codes, WordBits).Where(bit => bit >= target.LaneBits).Distinct()];

    /// <summary>The register bits that codes need on vectors: those of words have as many codes next to those of their lanes.</summary>
    private static int VectorSlotBits(RowProgram row, TargetDescription target) =>
        CodesOf(row).Select(codes => codes.Part is null ? SlotBits(codes, WordBits).Count() : BlockSlots(codes, target).Length).DefaultIfEmpty(0).Max();

    /// <summary>The index bits that threads have on registers while codes are accessed: those that count the codes of a word, or of a byte of blocks.</summary>
    private static int[] ThreadSlots(RowProgram row) => [.. SlotBits(row, ThreadWordBits(row)).Union(GroupBits(row))];

    private static int[] SlotBits(RowProgram row, int wordBits) => [.. CodesOf(row).SelectMany(codes => SlotBits(codes, wordBits)).Distinct()];

    private static IEnumerable<int> SlotBits(RowOperand codes, int wordBits) => codes.Part is { } part
        ? part.Fields.SelectMany(field => field.Slots)
        : Enumerable.Range(0, PowersOfTwo.Log2(wordBits / codes.CodeBits));

    private static IEnumerable<RowOperand> CodesOf(RowProgram row) => row.Operands.Where(operand => operand.IsPacked);
}
