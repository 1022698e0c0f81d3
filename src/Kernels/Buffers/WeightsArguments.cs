using Kernels.CompilerServices;

namespace Kernels;

/// <summary>The checks of what a caller wants packed, done before anything is allocated.</summary>
internal static class WeightsArguments
{
    public static WeightsLayout Check<T>(
        WeightsDescription description, ReadOnlySpan<byte> codes, ReadOnlySpan<T> scales, ReadOnlySpan<byte> zeroPoints, long outputs, long inputs, KernelDevice device)
        where T : unmanaged
    {
        WeightsLayout layout = Layout(description, outputs, inputs);
        WeightsRules.CheckReach(device, layout);
        if (KernelElementTypes.Of<T>() != description.ScaleType.Declared())
        {
            throw new ArgumentException(
                $"The scales are {KernelElementTypes.KeywordOf<T>()}; format {description.Format} was encoded with scales of type {description.ScaleType.Keyword()}. Pass those.",
                nameof(scales));
        }

        CheckLength(codes.Length, outputs * WeightsLayout.CodeBytes(description, inputs), $"bytes of {description.CodeBits}-bit codes", layout, nameof(codes));
        CheckLength(scales.Length, outputs * layout.GroupsPerRow, $"scales, one for {description.GroupSize} elements", layout, nameof(scales));
        CheckZeroPoints(layout, zeroPoints);
        CheckCodes(description, codes);
        return layout;
    }

    /// <summary>The layout of weights of a shape that there is.</summary>
    public static WeightsLayout Layout(WeightsDescription description, long outputs, long inputs)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (WeightsRules.Fault(description) is { } fault) throw new ArgumentException(fault, nameof(description));
        if (WeightsRules.InputsFault(description, inputs) is { } wrongInputs)
        {
            throw new ArgumentOutOfRangeException(nameof(inputs), inputs, wrongInputs);
        }

        if (WeightsRules.OutputsFault(description, outputs, inputs) is { } wrongOutputs)
        {
            throw new ArgumentOutOfRangeException(nameof(outputs), outputs, wrongOutputs);
        }

        return new WeightsLayout(description, outputs, inputs);
    }

    private static void CheckLength(int found, long needed, string what, WeightsLayout layout, string name)
    {
        if (found == needed) return;
        throw new ArgumentException(
            $"The length is {found}; {layout.Outputs} rows of {layout.Inputs} elements have {needed} {what}. Pass exactly these.", name);
    }

    private static void CheckZeroPoints(WeightsLayout layout, ReadOnlySpan<byte> zeroPoints)
    {
        WeightsDescription description = layout.Description;
        if (description.HasZeroPoints && zeroPoints.IsEmpty)
        {
            throw new ArgumentException($"The groups of format {description.Format} have zero points. Pass those that the encoder wrote, behind the scales.", nameof(zeroPoints));
        }

        if (!description.HasZeroPoints && !zeroPoints.IsEmpty)
        {
            throw new ArgumentException($"The groups of format {description.Format} have no zero points. Leave them out.", nameof(zeroPoints));
        }

        CheckLength(zeroPoints.Length, description.HasZeroPoints ? layout.Outputs * layout.GroupsPerRow : 0, $"zero points, one for {description.GroupSize} elements", layout, nameof(zeroPoints));
    }

    private static void CheckCodes(WeightsDescription description, ReadOnlySpan<byte> codes)
    {
        long index = CodeScan.FirstOutside(codes, description.CodeBits, -description.Minimum, description.Maximum - description.Minimum);
        if (index < 0) return;

        int code = CodeScan.Code(codes, index, description.CodeBits);
        if (description.Minimum < 0 && code >> (description.CodeBits - 1) != 0) code -= 1 << description.CodeBits;
        throw new ArgumentException(
            $"Element {index} has code {code}; format {description.Format} has codes from {description.Minimum} to {description.Maximum}. "
            + "Pass codes as the encoder wrote them.",
            nameof(codes));
    }
}
