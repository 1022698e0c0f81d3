using System.Text;
using Kernels.CompilerServices;
using Kernels.GpuKit.Assembler;
using Kernels.GpuKit.Modules;

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

    public static CatalogKernel Kernel(string name, string? ptx)
    {
        GpuProgram? program = ptx is null ? null : new GpuProgram(() => Encoding.UTF8.GetBytes(ptx), [new GpuStage($"kernels_{name}", 128, 1, 0)]);
        return new CatalogKernel(name, new KernelInfo(2, name, "Is not run.", 1, 1, [], null, program, null, 1));
    }

    /// <summary>A module that takes the same on all architectures, but for the local memory of the last.</summary>
    public static ModuleUse Module(string name, int registers = 40, int stack = 0) =>
        new(name, [Fine, Fine, Fine, Fine, new EntryUse(registers, 0, stack, 2 * stack, stack)]);

    /// <summary>The same of a module that is for sm_80 and newer.</summary>
    public static ModuleUse NewerModule(string name, int registers = 40, int stack = 0) =>
        new(name, [null, .. Module(name, registers, stack).Uses.Skip(1)]);
}
