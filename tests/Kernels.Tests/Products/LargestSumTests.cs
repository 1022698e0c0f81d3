using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>The largest levels times the largest activations throughout the longest group: sums at the bound that 32 bits were proved to hold.</summary>
public class LargestSumTests
{
    private const string Largest = $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMidStep8)}";
    private const string LargestByTables = $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMidStep8ByTables)}";

    private static readonly string[] s_kernels =
    [
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMagnitude8)}",
        Largest,
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMidRise8)}",
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMagnitude8ByTables)}",
        LargestByTables,
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMidRise8ByTables)}",
        $"{nameof(LongestProducts)}.{nameof(LongestProducts.OfBytesAboveZeroPoints)}",
    ];

    public static TheoryData<string> Kernels => [.. s_kernels];

    public static TheoryData<string, string> OnCpu => new MatrixTheoryData<string, string>(ProductDevices.Cpu.Select(device => device.Name), s_kernels);

    public static TheoryData<string> Targets => [.. InterpreterDevice.TargetNames];

    /// <summary>Those whose programs read tables; the others' look levels up one by one, which takes long in such a group.</summary>
    public static TheoryData<string> TargetsWithTables => [.. InterpreterDevice.TargetNames.Where(name => InterpreterDevice.Target(name).IsVector)];

    /// <summary>Twice the sums are what is computed where levels lie between integers, so the second reaches 2,118,221,824 of 2,147,483,647.</summary>
    [Theory]
    [InlineData($"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMagnitude8)}", 255)]
    [InlineData(Largest, 254.5)]
    [InlineData($"{nameof(LongestProducts)}.{nameof(LongestProducts.OfMidRise8)}", 127.5)]
    [InlineData($"{nameof(LongestProducts)}.{nameof(LongestProducts.OfBytesAboveZeroPoints)}", 255)]
    public void Operands_reach_the_bound(string name, double largestLevel)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        var shape = new CallShape(2, 2, kernel.Layout.GroupSize);
        QuantizedMatrix x = ProductOracle.Activations(kernel.Layout, ExtremeOperands.Activations(kernel, shape), shape.K);
        QuantizedMatrix levels = ProductOracle.Weights(kernel.Layout, ExtremeOperands.Weights(kernel, shape), shape.K);

        Assert.Equal(largestLevel * 127 * 32768, Sum(x.Group(0, 0), levels.Group(0, 0)) * x.Unit * levels.Unit);
        Assert.Equal(-largestLevel * 127 * 32768, Sum(x.Group(1, 0), levels.Group(0, 0)) * x.Unit * levels.Unit);
    }

    [Theory]
    [MemberData(nameof(OnCpu))]
    public void On_the_CPU(string device, string kernel)
    {
        for (int m = 1; m <= 2; m++)
        {
            for (int n = 1; n <= 2; n++) Verify(kernel, ProductDevices.OnCpu(device), m, n);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void On_OpenCL(string kernel)
    {
        for (int m = 1; m <= 2; m++) Verify(kernel, ProductDevices.OpenCL(), m, n: 2);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void On_CUDA(string kernel)
    {
        for (int m = 1; m <= 2; m++) Verify(kernel, ProductDevices.Cuda(), m, n: 2);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void In_the_interpreter(string target) => Interpret(target, Largest);

    [Theory]
    [MemberData(nameof(TargetsWithTables))]
    public void In_the_interpreter_by_tables(string target) => Interpret(target, LargestByTables);

    /// <summary>Where tables are made, each thread has its share of those of 8,192 words: more than the emulator takes for a loop without end.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void In_emulated_PTX(string kernel) => Verify(kernel, new EmulatedProduct { InstructionBudget = 8_000_000 }, m: 1, n: 1);

    private static void Interpret(string target, string kernel) => Verify(kernel, new InterpretedProduct(InterpreterDevice.Target(target)), m: 1, n: 1);

    private static void Verify(string name, ProductDevice device, int m, int n)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        ProductMatrix.Verify(kernel, device, ExtremeOperands.Of(kernel, new CallShape(m, n, kernel.Layout.GroupSize)));
    }

    private static long Sum(ReadOnlySpan<int> x, ReadOnlySpan<int> levels)
    {
        long sum = 0;
        for (int i = 0; i < x.Length; i++) sum += (long)x[i] * levels[i];
        return sum;
    }
}
