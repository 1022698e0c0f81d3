using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>How the generated methods of a kernel call the runtime.</summary>
/// <param name="Run">The launcher's method for operands in host memory.</param>
/// <param name="Enqueue">The one for operands on a stream's device.</param>
/// <param name="Order">The operands in the launcher's order: packed weights come first.</param>
/// <param name="InfoType">The type of the info object.</param>
/// <param name="InfoText">What the info object tells.</param>
internal sealed record LaunchText(string Run, string Enqueue, IReadOnlyList<OperandSpec> Order, string InfoType, string InfoText)
{
    private const string Services = "global::Kernels.CompilerServices.";

    public static LaunchText Of(KernelSpec spec)
    {
        IReadOnlyList<OperandSpec> order = [.. spec.Method.Operands.OrderBy(operand => operand.Role == OperandRole.Weights ? 0 : 1)];
        if (spec.Method.Has(OperandRole.Weights)) return new($"{Services}ProductLauncher.Run", $"{Services}ProductLauncher.Enqueue", order, "global::Kernels.LutGemmInfo", "its stages, and the packing of its weights");

        var body = GeneratedNames.Of(spec.Method).Body;
        return new($"{Services}KernelLauncher.Run<{body}>", $"{Services}KernelLauncher.Enqueue<{body}>", order, "global::Kernels.KernelInfo", "operands, PTX, OpenCL C and cost");
    }
}
