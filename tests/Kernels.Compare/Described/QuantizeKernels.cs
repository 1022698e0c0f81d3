using Kernels.Compare.Baselines;

namespace Kernels.Compare.Described;

/// <summary>A described pair of encode and decode, as a value.</summary>
/// <param name="Format">The format.</param>
/// <param name="Rotation">The block of the rotation; 1 for none.</param>
/// <param name="Encode">The encoder.</param>
/// <param name="EncodeInfo">The encoder's cost.</param>
/// <param name="Decode">The decoder.</param>
/// <param name="DecodeInfo">The decoder's cost.</param>
internal sealed record QuantizeKernels(
    IntegerFormat Format,
    int Rotation,
    EncodeCall Encode,
    KernelInfo EncodeInfo,
    DecodeCall Decode,
    KernelInfo DecodeInfo);
