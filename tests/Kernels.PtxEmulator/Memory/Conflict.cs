namespace Kernels.PtxEmulator.Memory;

/// <summary>An earlier access that the present one must not meet unordered.</summary>
internal readonly record struct Conflict(PtxFault Fault, string Kind, Access Access);
