using Kernels.GpuKit.Assembler;

namespace Kernels.GpuKit.Tests.Assembler;

/// <summary>Modules and what an assembler says of them.</summary>
internal static class Samples
{
    public const string Said = """
        ptxas info    : 0 bytes gmem, 24 bytes cmem[4]
        ptxas info    : Compiling entry function 'kernels_Fine' for 'sm_75'
        ptxas info    : Function properties for kernels_Fine
            0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
        ptxas info    : Used 40 registers, 384 bytes cmem[0], 8 bytes cmem[2]

        """;

    public static EntryUse Fine { get; } = new(40, 0, 0, 0, 0);

    /// <summary>A module that takes the same on all architectures, but for the local memory of the last.</summary>
    public static ModuleUse Module(string name, int registers = 40, int stack = 0) =>
        new(name, [Fine, Fine, Fine, Fine, new EntryUse(registers, 0, stack, 2 * stack, stack)]);
}
