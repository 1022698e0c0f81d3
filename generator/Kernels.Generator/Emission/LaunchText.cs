using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>How the generated methods of a kernel call the runtime.</summary>
/// <param name="Run">The launcher's method for operands in host memory.</param>
/// <param name="Enqueue">The one for operands on a stream's device.</param>
/// <param name="Order">The operands in the launcher's order.</param>
/// <param name="InfoType">The type of the info object.</param>
/// <param name="InfoText">What the info object tells.</param>
internal sealed record LaunchText(string Run, string Enqueue, IReadOnlyList<OperandSpec> Order, string InfoType, string InfoText)
{
    private const string Services = "global::Kernels.CompilerServices.";

    private static readonly OperandRole[] ProductOrder = [OperandRole.Source, OperandRole.Weights, OperandRole.Destination, OperandRole.Bias, OperandRole.ChannelScales];

    /// <summary>The operands that a call names, as it may have them without those before them.</summary>
    private IReadOnlyList<OperandRole> Named { get; init; } = [];

    /// <summary>What a call passes for an operand.</summary>
    public string Argument(OperandSpec operand, string text) => Named.Contains(operand.Role) ? $"{OperandRoles.Of(operand.Role).Name}: {text}" : text;

    public static LaunchText Of(KernelSpec spec)
    {
        var operands = spec.Method.Operands;
        if (spec is LutGemmSpec)
        {
            var order = ProductOrder.SelectMany(role => operands.Where(operand => operand.Role == role)).ToList();
            return new(Services + "ProductLauncher.Run", Services + "ProductLauncher.Enqueue", order, "global::Kernels.LutGemmInfo", "its stages, and the packing of its weights")
            {
                Named = [OperandRole.ChannelScales],
            };
        }

        var body = GeneratedNames.Of(spec.Method).Body;
        return new(
            $"{Services}KernelLauncher.Run<{body}>", $"{Services}KernelLauncher.Enqueue<{body}>", [.. operands], "global::Kernels.KernelInfo", "operands, PTX, OpenCL C and cost");
    }
}
