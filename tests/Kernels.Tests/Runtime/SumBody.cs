using System.Runtime.CompilerServices;
using Kernels.CompilerServices;

namespace Kernels.Tests.Runtime;

/// <summary>
/// For each block of four floats of <c>source</c> and one Half of <c>bias</c>: a byte of each element to <c>codes</c>, and
/// their sum with the bias to <c>sums</c>. It has every element type, two inputs, two outputs and unequal lengths.
/// </summary>
internal struct SumBody : IRowKernel
{
    public const int ElementsPerBlock = 4;

    public static KernelInfo Kernel { get; } = new(
        KernelInfo.KnownContract,
        "Sum",
        "Sums blocks.",
        ElementsPerBlock,
        1,
        [
            new("source", KernelElementType.Float, ElementsPerBlock, false),
            new("bias", KernelElementType.Half, 1, false),
            new("codes", KernelElementType.Byte, ElementsPerBlock, true),
            new("sums", KernelElementType.Float, 1, true),
        ],
        new CpuPlan(new(1, 0), new(2, 0), new(7, 0), new(8, 0)),
        null,
        new GpuProgram(
            static () => """
            __kernel void sum(__global const float* source, __global const half* bias, __global uchar* codes, __global float* sums, long blocks)
            {
                long block = (long)get_global_id(0);
                if (block < blocks)
                {
                    float sum = vload_half(block, bias);
                    for (int i = 0; i < 4; i++)
                    {
                        float x = source[4 * block + i];
                        codes[4 * block + i] = (uchar)x;
                        sum += x;
                    }
                    sums[block] = sum;
                }
            }
            """u8,
            [new GpuStage("sum", 32, 32, 0)]),
        ElementsPerBlock);

    public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, 1);

    public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, 2);

    public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, 7);

    public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, 8);

    private static void Run(in KernelArguments arguments, nint firstTile, nint tiles, int tileBlocks)
    {
        for (nint block = firstTile * tileBlocks; block < (firstTile + tiles) * tileBlocks; block++)
        {
            float sum = (float)Unsafe.Add(ref arguments.Operand<Half>(1), block);
            for (int i = 0; i < ElementsPerBlock; i++)
            {
                float x = Unsafe.Add(ref arguments.Operand<float>(0), (block * ElementsPerBlock) + i);
                Unsafe.Add(ref arguments.Operand<byte>(2), (block * ElementsPerBlock) + i) = (byte)x;
                sum += x;
            }

            Unsafe.Add(ref arguments.Operand<float>(3), block) = sum;
        }
    }
}
