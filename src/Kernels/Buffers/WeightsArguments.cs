using Kernels.CompilerServices;

namespace Kernels;

/// <summary>The checks of what a caller wants packed, done before anything is allocated.</summary>
internal static class WeightsArguments
{
    public static WeightsLayout Check(WeightsDescription description, ReadOnlySpan<byte> codes, GroupValues scales, GroupValues shifts, long outputs, long inputs, KernelDevice device, string codesName)
    {
        WeightsLayout layout = Layout(description, outputs, inputs);
        WeightsRules.CheckReach(device, layout);
        CheckType(description, scales, "scales", description.ScaleType, nameof(scales));
        CheckLength(codes.Length, outputs * WeightsLayout.CodeBytes(description, inputs), $"bytes of {description.CodeBits}-bit codes", layout, codesName);
        CheckLength(scales.Count, outputs * layout.GroupsPerRow, $"scales, one for {description.GroupSize} elements", layout, nameof(scales));
        CheckShifts(layout, shifts);
        CheckCodes(description, codes, codesName);
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

    private static void CheckType(WeightsDescription description, GroupValues values, string what, KernelElementType written, string name)
    {
        if (values.Type == written.Declared()) return;
        throw new ArgumentException(
            $"The {what} are {values.Type.Keyword()}; format {description.Format} was encoded with {what} of type {written.Keyword()}. Pass those.", name);
    }

    private static void CheckShifts(WeightsLayout layout, GroupValues shifts)
    {
        WeightsDescription description = layout.Description;
        if (description.Shifts is not { } what)
        {
            if (shifts.Count == 0) return;
            throw new ArgumentException($"The groups of format {description.Format} have nothing beside their scales. Leave these out.", nameof(shifts));
        }

        if (shifts.Count == 0)
        {
            throw new ArgumentException($"The groups of format {description.Format} have {what}. Pass those that the encoder wrote, behind the scales.", nameof(shifts));
        }

        CheckType(description, shifts, what, description.StoredShift, nameof(shifts));
        CheckLength(shifts.Count, layout.Outputs * layout.GroupsPerRow, $"{what}, one for {description.GroupSize} elements", layout, nameof(shifts));
    }

    private static void CheckCodes(WeightsDescription description, ReadOnlySpan<byte> codes, string name)
    {
        long index = CodeScan.FirstOutside(codes, description.CodeBits, -description.Minimum, description.Maximum - description.Minimum);
        if (index < 0) return;

        int code = CodeScan.Code(codes, index, description.CodeBits);
        if (description.Minimum < 0 && code >> (description.CodeBits - 1) != 0) code -= 1 << description.CodeBits;
        throw new ArgumentException(
            $"Element {index} has code {code}; format {description.Format} has codes from {description.Minimum} to {description.Maximum}. "
            + "Pass codes as the encoder wrote them.",
            name);
    }
}
