using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>What some devices of a kind have and others lack: it decides between the programs of a product.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DeviceFeatures
{
    /// <summary>Nothing beyond what every device of the kind has.</summary>
    None = 0,

    /// <summary>Dot products of four bytes that go to 32 bits at once: AVX-VNNI, or the dot products of ARM64; scalar code has them anyway.</summary>
    ByteDots = 1,

    /// <summary>A matrix instruction of bytes, for 16 rows by 8 outputs by 32 elements of k: compute capability 8.0 and later.</summary>
    ByteMatrices = 2,
}
