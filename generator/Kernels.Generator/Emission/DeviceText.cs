using Kernels.Generator.Targets.OpenCL;
using Kernels.Generator.Targets.Ptx;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>A target whose programs are text in the generated file.</summary>
/// <param name="Target">The name of the machine's description.</param>
/// <param name="Argument">The parameter of the definition that takes the program.</param>
/// <param name="Constant">The name of the constant that holds the text.</param>
internal sealed record DeviceText(string Target, string Argument, string Constant, Func<TileProgram, string> Print)
{
    public static IReadOnlyList<DeviceText> All { get; } =
    [
        new("PTX", "ptx", "Ptx", PtxPrinter.Print),
        new("OpenCL", "openCL", "OpenCL", OpenCLPrinter.Print),
    ];
}
