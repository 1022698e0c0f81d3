using System.Runtime.Intrinsics;

namespace Kernels.Compare.Ceilings;

internal static class MemoryReader
{
    /// <summary>Reads memory with the widest vectors.</summary>
    public static float Read(ReadOnlySpan<float> source) =>
        Vector512.IsHardwareAccelerated ? ReadLoop<FloatVector512, Vector512<float>>.Run(source)
        : Vector256.IsHardwareAccelerated ? ReadLoop<FloatVector256, Vector256<float>>.Run(source)
        : Vector128.IsHardwareAccelerated ? ReadLoop<FloatVector128, Vector128<float>>.Run(source)
        : ReadLoop<FloatScalar, float>.Run(source);
}
