using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>The values of the special registers.</summary>
internal static class SpecialRegisters
{
    public static Func<PtxThread, ulong> Reader(SpecialRegister register) => register switch
    {
        SpecialRegister.TidX => thread => (ulong)thread.Position.X,
        SpecialRegister.TidY => thread => (ulong)thread.Position.Y,
        SpecialRegister.TidZ => thread => (ulong)thread.Position.Z,
        SpecialRegister.NtidX => thread => (ulong)thread.Block.Launch.BlockSize.X,
        SpecialRegister.NtidY => thread => (ulong)thread.Block.Launch.BlockSize.Y,
        SpecialRegister.NtidZ => thread => (ulong)thread.Block.Launch.BlockSize.Z,
        SpecialRegister.CtaidX => thread => (ulong)thread.Block.Position.X,
        SpecialRegister.CtaidY => thread => (ulong)thread.Block.Position.Y,
        SpecialRegister.CtaidZ => thread => (ulong)thread.Block.Position.Z,
        SpecialRegister.NctaidX => thread => (ulong)thread.Block.Launch.GridSize.X,
        SpecialRegister.NctaidY => thread => (ulong)thread.Block.Launch.GridSize.Y,
        SpecialRegister.NctaidZ => thread => (ulong)thread.Block.Launch.GridSize.Z,
        SpecialRegister.LaneId => thread => (ulong)thread.Lane,
        SpecialRegister.WarpId => thread => (ulong)(thread.Index >> 5),
        SpecialRegister.NWarpId => thread => (ulong)thread.Block.Warps.Length,
        SpecialRegister.LaneMaskEq => thread => 1ul << thread.Lane,
        SpecialRegister.LaneMaskLt => thread => (1ul << thread.Lane) - 1,
        SpecialRegister.LaneMaskLe => thread => (2ul << thread.Lane) - 1,
        SpecialRegister.LaneMaskGt => thread => ~((2ul << thread.Lane) - 1),
        _ => thread => ~((1ul << thread.Lane) - 1),
    };
}
