using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Execution;

/// <summary>A decoded address operand.</summary>
/// <param name="space">The state space the instruction names.</param>
/// <param name="base">Register or constant part.</param>
/// <param name="offset">Literal part.</param>
/// <param name="mask">The width addresses of the base register wrap at.</param>
internal sealed class AddressSource(StateSpace space, Source @base, long offset, ulong mask)
{
    public (MemoryRegion Region, int Offset) Locate(PtxThread thread, int size)
    {
        ulong address = @base.Read(thread) + (ulong)offset & mask;
        LaunchContext launch = thread.Block.Launch;
        return space switch
        {
            StateSpace.Global => launch.Global.Locate(thread, address, size),
            StateSpace.Shared => thread.Block.Shared.Locate(thread, address, size),
            StateSpace.Const => launch.Const.Locate(thread, address, size),
            StateSpace.Param => launch.Param.Locate(thread, address, size),
            _ => LocateGeneric(thread, address, size),
        };
    }

    private static (MemoryRegion Region, int Offset) LocateGeneric(PtxThread thread, ulong address, int size)
    {
        if (address - AddressMap.SharedWindow < AddressMap.WindowBytes)
            return thread.Block.Shared.Locate(thread, address - AddressMap.SharedWindow, size);
        if (address - AddressMap.ConstWindow < AddressMap.WindowBytes)
            return thread.Block.Launch.Const.Locate(thread, address - AddressMap.ConstWindow, size);
        return thread.Block.Launch.Global.Locate(thread, address, size);
    }
}
