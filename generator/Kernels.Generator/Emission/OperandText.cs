using Kernels.Generator.Specs;
using Kernels.Generator.Types;

namespace Kernels.Generator.Emission;

/// <summary>An operand in the signatures and calls of generated methods.</summary>
internal static class OperandText
{
    private const string Weights = "global::Kernels.PackedWeights";

    /// <summary>Its type where operands are in host memory.</summary>
    public static string Span(OperandSpec operand) => operand.Role == OperandRole.Weights
        ? Weights
        : $"global::System.{(operand.IsOutput ? "Span" : "ReadOnlySpan")}<{operand.Element.FullName()}>";

    /// <summary>Its type where operands are on a device.</summary>
    public static string Buffer(OperandSpec operand) => operand.Role == OperandRole.Weights ? Weights : $"global::Kernels.DeviceBuffer<{operand.Element.FullName()}>";

    /// <summary>What a launcher is given of a span.</summary>
    public static string Host(OperandSpec operand) => operand.Role == OperandRole.Weights
        ? operand.Name
        : $"global::Kernels.CompilerServices.HostOperand.{(operand.IsOutput ? "Output" : "Input")}({operand.Name})";
}
