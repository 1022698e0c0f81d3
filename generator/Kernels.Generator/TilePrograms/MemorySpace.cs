namespace Kernels.Generator.TilePrograms;

/// <summary>Where a buffer lives.</summary>
internal enum MemorySpace
{
    /// <summary>An operand of the kernel, in the caller's or the device's memory.</summary>
    Operand,

    /// <summary>Read-only data of the program.</summary>
    Constant,

    /// <summary>CPU: the thread's scratch memory.</summary>
    Scratch,

    /// <summary>GPU: memory shared by the threads of a block.</summary>
    Shared,
}
