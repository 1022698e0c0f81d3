using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>What the operands of a product's stages and its parameters are in a call, by the names that the runtime's <c>ProductSlot</c> has for it.</summary>
internal static class ProductSlots
{
    /// <summary>The arguments that bind the operands of the stage that quantizes activations.</summary>
    public static string Arguments(IEnumerable<OperandSpec> operands) => Arguments(operands.Select(operand => OfStage(operand.Role)));

    /// <summary>The arguments that bind the operands of a program that multiplies, or of one beside it.</summary>
    public static string Arguments(TileProgram program) => Arguments(program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand).Select(buffer => Of(buffer.Name)));

    /// <summary>What an operand of the stage that quantizes activations is.</summary>
    public static string OfStage(OperandRole role) => role switch
    {
        OperandRole.Source => "Activations",
        OperandRole.Codes => "Codes",
        OperandRole.Scales => "CodeScales",
        OperandRole.CodeSums => "CodeSums",
        OperandRole.ChannelDivisors => "ChannelScales",
        _ => throw Unknown(role),
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
        "zeroPoints" => "WeightZeroPoints",
        "bias" => "Bias",
        "partials" => "Partials",
        "destination" => "Destination",
        _ => throw Unknown(memory),
    };

    /// <summary>The slot of a parameter besides the weights.</summary>
    public static string Of(OperandRole parameter) => "ProductSlot." + parameter switch
    {
        OperandRole.Source => "Activations",
        OperandRole.Bias => "Bias",
        OperandRole.ChannelScales => "ChannelScales",
        OperandRole.Destination => "Destination",
        _ => throw Unknown(parameter),
    };

    private static string Arguments(IEnumerable<string> slots) => string.Concat(slots.Select(slot => $", ProductSlot.{slot}"));

    private static InvalidOperationException Unknown(object what) => new($"No memory of a product is {what}.");
}
