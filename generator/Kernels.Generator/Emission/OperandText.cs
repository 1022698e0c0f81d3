using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>An operand in the signatures and calls of generated methods.</summary>
internal static class OperandText
{
    private const string Weights = "global::Kernels.PackedWeights";

    /// <summary>Its type where operands are in host memory.</summary>
    public static string Span(OperandSpec operand) => operand.Role == OperandRole.Weights
        ? Weights
        : $"global::System.{(operand.IsOutput ? "Span" : "ReadOnlySpan")}<{Element(operand)}>";

    /// <summary>Its type where operands are on a device.</summary>
    public static string Buffer(OperandSpec operand) => operand.Role == OperandRole.Weights ? Weights : $"global::Kernels.DeviceBuffer<{Element(operand)}>";

    /// <summary>What a launcher is given of a span.</summary>
    public static string Host(OperandSpec operand) => operand.Role == OperandRole.Weights
        ? operand.Name
        : $"global::Kernels.CompilerServices.HostOperand.{(operand.IsOutput ? "Output" : "Input")}({operand.Name})";

    private static string Element(OperandSpec operand) => operand.Scalar switch
    {
        ScalarKind.Float => "float",
        ScalarKind.Half => "global::System.Half",
        ScalarKind.Int => "int",
        _ => "byte",
    };
}
