using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Kernels.Compare.Ceilings;

/// <summary>Signed bytes times signed bytes, widened and added to 32-bit sums: one instruction of Arm (sdot).</summary>
internal readonly struct MultiplyAddArm : IByteStep<Vector128<byte>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Create(byte value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Step(Vector128<byte> chain, Vector128<byte> constant) =>
        Dp.DotProduct(chain.AsInt32(), constant.AsSByte(), constant.AsSByte()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Combine(Vector128<byte> left, Vector128<byte> right) => left ^ right;

    public static float First(Vector128<byte> vector) => vector.GetElement(0);
}
