using System.Diagnostics.CodeAnalysis;

namespace Kernels.CompilerServices;

/// <summary>The rules that the operands of a product must keep, checked before anything is written.</summary>
internal static class ProductRules
{
    public static void CheckWeights(LutGemmInfo kernel, [NotNull] PackedWeights? weights, KernelDevice? device)
    {
        if (kernel.Contract != KernelInfo.KnownContract) throw OperandErrors.UnknownContract(kernel.Contract, kernel.Name);
        string name = kernel.WeightsParameter;
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

    /// <summary>Checks the other operands, in the order of the parameters, and returns the number of rows.</summary>
    public static long Rows(LutGemmInfo kernel, PackedWeights weights, ReadOnlySpan<OperandView> operands)
    {
        ReadOnlySpan<ProductParameter> parameters = kernel.Parameters;
        for (int i = 0; i < parameters.Length; i++)
        {
            if (operands[i].Type != parameters[i].Type) throw new ArgumentException($"The elements of this operand are {parameters[i].Type.Keyword()}. Pass memory of that type.", parameters[i].Name);
        }

        long length = operands[kernel.ActivationsAt].Length;
        (long rows, long rest) = Math.DivRem(length, weights.Inputs);
        if (rest != 0) throw OperandErrors.NotWholeRows(parameters[kernel.ActivationsAt].Name, length, weights.Inputs);

        var call = new ProductCall(kernel, weights, rows);
        for (int i = 0; i < parameters.Length; i++) CheckLength(call, parameters[i], operands[i].Length, length);
        if (rows == 0) return 0;
        CheckOverlap(call, operands);
        // Products only read at places: the activations are what is permuted.
        for (int i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Slot == ProductSlot.Shared4) PlaceRules.Check(parameters[i].Name, OperandPlaces.Read, operands[i]);
        }

        return rows;
    }

    private static void CheckLength(in ProductCall call, ProductParameter parameter, long found, long activations)
    {
        SlotSize size = call.Size(parameter);
        if (found == size.Count(call.Rows)) return;
        if (size.Shared is null)
        {
            throw OperandErrors.UnequalRows((parameter.Name, found, size.Elements), (call.Kernel.Parameters[call.Kernel.ActivationsAt].Name, activations, call.Weights.Inputs));
        }

        throw new ArgumentException(
            $"{found} elements are not one for each of the {size.Elements} {size.Shared}, which all rows share. Pass {size.Elements} elements.", parameter.Name);
    }

    private static void CheckOverlap(in ProductCall call, ReadOnlySpan<OperandView> operands)
    {
        ReadOnlySpan<ProductParameter> parameters = call.Kernel.Parameters;
        int output = call.Kernel.DestinationAt;
        long bytes = call.Size(parameters[output]).Bytes(call.Rows);
        for (int i = 0; i < parameters.Length; i++)
        {
            if (i != output && operands[output].Overlaps(bytes, operands[i], call.Size(parameters[i]).Bytes(call.Rows)))
            {
                throw OperandErrors.Overlap(parameters[output].Name, parameters[i].Name, mayShare: false);
            }
        }
    }
}
