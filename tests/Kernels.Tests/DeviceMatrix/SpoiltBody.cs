using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kernels.CompilerServices;
using Kernels.Tests.DeviceMatrix.Cases;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>An unscaled transform of two elements whose difference has the wrong sign; also what carries a spoilt device program.</summary>
internal readonly struct SpoiltBody : IRowKernel
{
    /// <summary>Calls with these bodies.</summary>
    public static KernelCall CallOf(KernelInfo info) => (device, operands) => KernelLauncher.Run<SpoiltBody>(
        info,
        device,
        HostOperand.Input<float>(MemoryMarshal.Cast<byte, float>(operands[0].Span)),
        HostOperand.Output(MemoryMarshal.Cast<byte, float>(operands[1].Span)));

    public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, plan => plan.Scalar);

    public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, plan => plan.Vector128);

    public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, plan => plan.Vector256);

    public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, plan => plan.Vector512);

    private static void Run(in KernelArguments arguments, nint firstTile, nint tiles, Func<CpuPlan, CpuTile> tileOf)
    {
        int blocks = tileOf(Declared.FloatTransforms.Unscaled2Kernel.Cpu!).TileBlocks;
        ref float source = ref arguments.Operand<float>(0);
        ref float destination = ref arguments.Operand<float>(1);
        for (nint block = firstTile * blocks; block < (firstTile + tiles) * blocks; block++)
        {
            float a = Unsafe.Add(ref source, 2 * block), b = Unsafe.Add(ref source, (2 * block) + 1);
            Unsafe.Add(ref destination, 2 * block) = a + b;
            Unsafe.Add(ref destination, (2 * block) + 1) = b - a;
        }
    }
}
