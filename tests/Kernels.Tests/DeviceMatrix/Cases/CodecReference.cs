using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>What encoders and decoders of a layout share.</summary>
internal abstract class CodecReference(QuantizeLayout layout) : KernelReference
{
    protected QuantizeLayout Layout { get; } = layout;

    public override int ElementsPerRow(OperandRole role) => role switch
    {
        OperandRole.Codes => Layout.RowLength * Layout.Format.StorageBits / 8,
        OperandRole.Scales or OperandRole.CodeSums => Layout.RowLength / Layout.GroupSize,
        _ => Layout.RowLength,
    };

    protected float[] SourceRows() => Rows(Layout.RowLength, Layout.GroupSize, Layout.Rotation, Layout.Format.Largest);

    protected EncodedRows Encode(float[] source, ElementType scales) =>
        QuantizeOracle.Encode(Layout, source, ScaleTypes.Of(scales));
}
