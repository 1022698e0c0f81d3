using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Oracles;
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
    ];

    public static TheoryData<string> Longest => [.. s_longest];

    public static TheoryData<string, string> LongestOnCpu => new MatrixTheoryData<string, string>(ProductDevices.Cpu.Select(device => device.Name), s_longest);

    public static TheoryData<string, string> OnTargets => DeclaredProducts.TheoryWith(InterpreterDevice.TargetNames);

    [Theory]
    [MemberData(nameof(LongestOnCpu))]
    public void In_the_longest_group_on_the_CPU(string device, string kernel) =>
        Verify(kernel, ProductDevices.Cpu.Single(candidate => candidate.Name == device), m: 5, n: 17);

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
        var shape = new CallShape(m, n, kernel.Layout.RowLength);
        ProductMatrix.Verify(kernel, device, ProductData.Of(kernel, shape, Activations(kernel, shape), Weights(kernel, shape), new float[n]));
    }

    /// <summary>Rows whose codes are all 127, all −127, or of both signs as those of the weights are.</summary>
    private static float[] Activations(ProductKernel kernel, CallShape shape)
    {
        var targets = new float[shape.M * shape.K];
        for (int i = 0; i < targets.Length; i++) targets[i] = Sign(i / shape.K, i % shape.K);

        // What is rotated to them: rotation and signs are their own inverses, up to a factor that the scale takes.
        QuantizeLayout layout = kernel.Layout;
        return QuantizeOracle.Rotate(layout with { Signs = (SignSide)((3 - (int)layout.Signs) % 3) }, targets);
    }

    private static EncodedRows Weights(ProductKernel kernel, CallShape shape)
    {
        GridFormat format = kernel.Layout.Format;
        var codes = new int[shape.N * shape.K];
        for (int i = 0; i < codes.Length; i++) codes[i] = Sign(i / shape.K, i % shape.K) > 0 ? format.Maximum : format.Minimum;
        var scales = new float[codes.Length / kernel.Layout.GroupSize];
        Array.Fill(scales, 0.25f);
        return new EncodedRows(CodePacking.Pack(codes, format.StorageBits), scales);
    }

    private static int Sign(int row, int column) => (row % 5) switch
    {
        0 => 1,
        1 => -1,
        2 => column % 2 == 0 ? 1 : -1,
        3 => column / 4 % 2 == 0 ? 1 : -1,
        _ => column / 16 % 2 == 0 ? -1 : 1,
    };
}
