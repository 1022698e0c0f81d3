namespace Kernels.PtxEmulator.Memory;

/// <summary>Where the emulator puts each state space.</summary>
internal static class AddressMap
{
    /// <summary>Above 32 bits, so that a truncated device address hits nothing.</summary>
    public const ulong GlobalVariableBase = 0x0000_7E00_0000_0000;

    public const ulong BufferBase = 0x0000_7F00_0000_0000;

    /// <summary>Between buffers; no access beside a buffer reaches the next.</summary>
    public const ulong BufferGap = 64 * 1024;

    /// <summary>Between variables of one state space.</summary>
    public const ulong VariableGap = 4096;

    public const ulong ConstBase = 0x1_0000;

    /// <summary>Not 0, so that an address that was never computed hits nothing.</summary>
    public const ulong SharedBase = 0x1_0000;

    public const ulong ParamBase = 0x100;

    /// <summary>A generic address in this window is a shared one plus the window's base.</summary>
    public const ulong SharedWindow = 0x0000_7A00_0000_0000;

    public const ulong WindowBytes = 0x1_0000_0000;

    /// <summary>A generic address in this window is a const one plus the window's base.</summary>
    public const ulong ConstWindow = 0x0000_7B00_0000_0000;
}
