using System.Diagnostics.CodeAnalysis;

namespace Kernels.CompilerServices;

/// <summary>The rules that the operands of a product must keep, checked before anything is written.</summary>
internal static class ProductRules
{
    public static void CheckWeights(LutGemmInfo kernel, [NotNull] PackedWeights? weights, KernelDevice? device)
    {
        if (kernel.Contract != KernelInfo.KnownContract) throw OperandErrors.UnknownContract(kernel.Contract, kernel.Name);
        string name = kernel.Parameters.Weights;
        ArgumentNullException.ThrowIfNull(weights, name);
        if (WeightsDifference.First(weights.Description, kernel.Weights) is { } difference)
        {
            throw new ArgumentException(
                $"These are weights of another kernel: {difference}. Pass weights that {kernel.Name}Kernel packed, or that were saved from such.", name);
        }

        if (device is not null && weights.Device != device)
        {
            throw new ArgumentException(
                $"The weights are on {weights.Device.Id} ({weights.Device.Name}), the call is for {device.Id} ({device.Name})"
                + (weights.Device.Id == device.Id ? ", another device object" : "") + ". Pack or load them on the device that they are used on.",
                name);
        }
    }

    /// <summary>Checks the other operands and returns the number of rows.</summary>
    public static long Rows(LutGemmInfo kernel, PackedWeights weights, in ProductOperands operands)
    {
        ProductParameters parameters = kernel.Parameters;
        CheckType(operands.Activations, parameters.ActivationType, parameters.Activations);
        CheckType(operands.Destination, parameters.DestinationType, parameters.Destination);

        long inputs = weights.Inputs;
        (long rows, long rest) = Math.DivRem(operands.Activations.Length, inputs);
        if (rest != 0)
        {
            throw new ArgumentException(
                $"{operands.Activations.Length} elements are not whole rows of the weights' {inputs}. Pass a multiple of {inputs}, such as {rows * inputs} or {(rows + 1) * inputs} elements.",
                parameters.Activations);
        }

        long needed = checked(rows * weights.Outputs);
        if (operands.Destination.Length != needed)
        {
            throw OperandErrors.UnequalRows(
                (parameters.Destination, operands.Destination.Length, weights.Outputs), (parameters.Activations, operands.Activations.Length, inputs));
        }

        if (parameters.Bias is not null) CheckBias(weights, operands.Bias, parameters.Bias);
        if (parameters.ChannelScales is not null) CheckChannelScales(kernel, operands.ChannelScales, parameters.ChannelScales);
        if (rows > 0) CheckOverlap(kernel, operands, needed, weights.Outputs);
        return rows;
    }

    private static void CheckBias(PackedWeights weights, in OperandView bias, string name)
    {
        CheckType(bias, KernelElementType.Float, name);
        if (bias.Length == weights.Outputs) return;
        throw new ArgumentException($"{bias.Length} elements are not one for each of the weights' {weights.Outputs} outputs. Pass {weights.Outputs} elements.", name);
    }

    private static void CheckChannelScales(LutGemmInfo kernel, in OperandView scales, string name)
    {
        CheckType(scales, kernel.Parameters.ChannelScaleType, name);
        if (scales.Length == kernel.RowLength) return;
        throw new ArgumentException($"{scales.Length} elements are not one for each of the {kernel.RowLength} of the encoder's row, which all rows share. Pass {kernel.RowLength} elements.", name);
    }

    private static void CheckType(in OperandView operand, KernelElementType type, string name)
    {
        if (operand.Type != type) throw new ArgumentException($"The elements of this operand are {type}. Pass memory of that type.", name);
    }

    private static void CheckOverlap(LutGemmInfo kernel, in ProductOperands operands, long needed, long outputs)
    {
        ProductParameters parameters = kernel.Parameters;
        long bytes = needed * parameters.DestinationType.Size();
        if (operands.Destination.Overlaps(bytes, operands.Activations, operands.Activations.Length * parameters.ActivationType.Size()))
        {
            throw OperandErrors.Overlap(parameters.Destination, parameters.Activations, mayShare: false);
        }

        if (parameters.Bias is not null && operands.Destination.Overlaps(bytes, operands.Bias, outputs * sizeof(float)))
        {
            throw OperandErrors.Overlap(parameters.Destination, parameters.Bias, mayShare: false);
        }

        if (parameters.ChannelScales is not null && operands.Destination.Overlaps(bytes, operands.ChannelScales, kernel.RowLength * parameters.ChannelScaleType.Size()))
        {
            throw OperandErrors.Overlap(parameters.Destination, parameters.ChannelScales, mayShare: false);
        }
    }
}
