using Kernels.PtxEmulator.Memory;

namespace Kernels.PtxEmulator.Execution;

/// <summary>What the threads of one launch share.</summary>
internal sealed record LaunchContext(
    PtxEntry Entry,
    (int X, int Y, int Z) GridSize,
    (int X, int Y, int Z) BlockSize,
    AddressSpace Global,
    AddressSpace Const,
    AddressSpace Param,
    long InstructionBudget);
