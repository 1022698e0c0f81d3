using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Barriers of a block and of a warp, and fences.</summary>
internal static class Barriers
{
    public static Operation Bar(InstructionReader reader)
    {
        if (reader.Flag("warp"))
            return WarpBarrier(reader);
        if (reader.Flag("cta"))
            reader.Requires(78, 30, ".cta");
        return BlockBarrier(reader, aligned: true);
    }

    public static Operation Barrier(InstructionReader reader)
    {
        reader.Requires(60, 30);
        if (reader.Flag("cta"))
            reader.Requires(78, 30, ".cta");
        return BlockBarrier(reader, aligned: false);
    }

    public static Operation Membar(InstructionReader reader)
    {
        reader.Required("cta", "gl", "sys");
        reader.EndModifiers(0);
        return new FenceOperation();
    }

    public static Operation Fence(InstructionReader reader)
    {
        reader.Requires(60, 70);
        reader.Optional("sc", "acq_rel");
        reader.Required("cta", "gpu", "sys");
        reader.EndModifiers(0);
        return new FenceOperation();
    }

    private static WarpBarrierOperation WarpBarrier(InstructionReader reader)
    {
        reader.Requires(60, 30);
        reader.Required("sync");
        reader.EndModifiers(1);
        return new WarpBarrierOperation(reader.Source(0, PtxType.B32), WarpInstructions.MustConverge(reader));
    }

    private static BarrierOperation BlockBarrier(InstructionReader reader, bool aligned)
    {
        if (reader.Optional("arrive", "red") is not null)
            throw reader.Fault(PtxFault.Unsupported, "only .sync is emulated");
        reader.Required("sync");
        aligned |= reader.Flag("aligned");
        reader.EndModifiers(1, 2);
        Source? count = reader.OperandCount == 2 ? reader.Source(1, PtxType.U32) : null;
        return new BarrierOperation(reader.Source(0, PtxType.U32), count, aligned);
    }
}
