using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Shifts;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>What the operands of a product's stages and its parameters are in a call, by the names that the runtime's <c>ProductSlot</c> has for it.</summary>
internal static class ProductSlots
{
    /// <summary>The arguments that bind the operands of the stage that quantizes activations.</summary>
    public static string Arguments(IEnumerable<OperandSpec> operands) => Arguments(operands.Select(operand => Of(operand.Role)));

    /// <summary>The arguments that bind the operands of a program that multiplies, or of one beside it.</summary>
    public static string Arguments(TileProgram program) => Arguments(program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand).Select(buffer => Of(buffer.Name)));

    /// <summary>What a parameter is besides the weights, or an operand of the stage that quantizes activations.</summary>
    public static string Of(OperandRole role) => role.Name switch
    {
        "source" => "Activations",
        "codes" => "Codes",
        "scales" => "CodeScales",
        "sums" => "CodeSums",
        "bias" => "Bias",
        "destination" => "Destination",
        _ => OperandStep.Roles.IndexOf(role) is >= 0 and var place ? $"Shared{place}" : throw new InvalidOperationException($"No slot of a product holds {role}."),
    };

    /// <summary>What a memory of a program that multiplies is, or of one beside it.</summary>
    public static string Of(string memory) => memory switch
    {
        "activations" => "Codes",
        "activationScales" => "CodeScales",
        "activationSums" => "CodeSums",
        "tables" or "pairs" => "Prepared",
        "codes" => "WeightCodes",
        "scales" => "WeightScales",
        "bias" => "Bias",
        "partials" => "Partials",
        "destination" => "Destination",
        _ when GroupShift.All.Any(shift => shift.Role.Name == memory) => "WeightShifts",
        _ => throw new InvalidOperationException($"No memory of a product is {memory}."),
    };

    private static string Arguments(IEnumerable<string> slots) => string.Concat(slots.Select(slot => $", ProductSlot.{slot}"));
}
