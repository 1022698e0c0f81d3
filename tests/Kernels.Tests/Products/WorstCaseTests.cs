using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>
/// Codes and activations at their extremes in every element, which bring all integer sums to the bounds that the compiler computed.
/// In the interpreter a sum beyond a promised range is a fault.
/// </summary>
public class WorstCaseTests
{
    private static readonly string[] s_longest =
    [
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfInt8)}",
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfEveryByte)}",
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMidRise7)}",
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfInt4)}",
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfInt8ByTables)}",
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMidRise7ByTables)}",
        $"{nameof(LevelProducts)}.{nameof(LevelProducts.OfLargestDigits)}",
        $"{nameof(LevelProducts)}.{nameof(LevelProducts.OfSmallestDigits)}",
    ];

    public static TheoryData<string> Longest => [.. s_longest];

    public static TheoryData<string, string> LongestOnCpu => new MatrixTheoryData<string, string>(ProductDevices.Cpu.Select(device => device.Name), s_longest);

    public static TheoryData<string, string> OnTargets => DeclaredProducts.TheoryWith(InterpreterDevice.TargetNames);

    [Theory]
    [MemberData(nameof(LongestOnCpu))]
    public void In_the_longest_group_on_the_CPU(string device, string kernel) =>
        Verify(kernel, ProductDevices.OnCpu(device), m: 5, n: 17);

    [Theory]
    [MemberData(nameof(Longest))]
    public void In_the_longest_group_on_OpenCL(string kernel) => Verify(kernel, ProductDevices.OpenCL(), m: 5, n: 17);

    [Theory]
    [MemberData(nameof(Longest))]
    public void In_the_longest_group_on_CUDA(string kernel) => Verify(kernel, ProductDevices.Cuda(), m: 5, n: 17);

    [Theory]
    [MemberData(nameof(OnTargets))]
    public void In_the_interpreter(string target, string kernel) => Verify(kernel, new InterpretedProduct(InterpreterDevice.Target(target)), m: 3, n: 5);

    private static void Verify(string name, ProductDevice device, int m, int n)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        ProductMatrix.Verify(kernel, device, ExtremeOperands.Of(kernel, new CallShape(m, n, kernel.Layout.RowLength)));
    }
}
