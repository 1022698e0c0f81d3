using System.Runtime.CompilerServices;
using Kernels.CompilerServices;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Runtime;

namespace Kernels.Tests.Products;

/// <summary>The bodies of a product for several rows, and then the lowest bit of y's first element flipped.</summary>
internal readonly unsafe struct SpoiltProduct : IRowKernel
{
    private const int Destination = 5;

    private static readonly RowKernelBody s_genuine = Int4Products.MultiplyKernel.Variant(4, TestData.Cpu(256)).Stages[^1].Body;

    public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles)
    {
        s_genuine.Scalar(arguments, firstTile, tiles);
        Spoil(arguments, firstTile);
    }

    public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles)
    {
        s_genuine.Vector128(arguments, firstTile, tiles);
        Spoil(arguments, firstTile);
    }

    public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles)
    {
        s_genuine.Vector256(arguments, firstTile, tiles);
        Spoil(arguments, firstTile);
    }

    public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles)
    {
        s_genuine.Vector512(arguments, firstTile, tiles);
        Spoil(arguments, firstTile);
    }

    private static void Spoil(in KernelArguments arguments, nint firstTile)
    {
        if (firstTile == 0) Unsafe.As<float, int>(ref arguments.Operand<float>(Destination)) ^= 1;
    }
}
