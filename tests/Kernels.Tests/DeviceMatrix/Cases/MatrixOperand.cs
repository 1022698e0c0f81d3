using Kernels.Generator.Specs;
using Kernels.Generator.Types;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>An operand of a kernel, as the declared method's signature and attribute give it.</summary>
/// <param name="IsShared">Whether all rows of a call read the same elements.</param>
/// <param name="IsScattered">Whether its rows are at slots.</param>
internal sealed record MatrixOperand(OperandSpec Spec, int ElementsPerRow, bool IsShared = false, bool IsScattered = false)
{
    /// <summary>Whether it says where scattered rows are.</summary>
    public bool IsSlots => Spec.Role.Name == "slots";

    public bool IsOutput => Spec.IsOutput;

    public int ElementBytes => Spec.Element switch
    {
        ElementType.Float or ElementType.Int32 => 4,
        ElementType.Half or ElementType.BFloat16 => 2,
        _ => 1,
    };

    public int BytesPerRow => ElementsPerRow * ElementBytes;
}
