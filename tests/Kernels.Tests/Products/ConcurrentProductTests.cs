using System.Runtime.InteropServices;
using Kernels.Tests.Devices;
using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Kernels.Tests.Runtime;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Many threads multiply by the same weights at once, through spans and through one stream.</summary>
public class ConcurrentProductTests
{
    private const int Callers = 6;
    private const int Threads = 3;
    private const int MostRows = 33;
    private const int Outputs = 257;
    private const int Inputs = 1024;

    public static TheoryData<DeviceKind, string> Cases => new MatrixTheoryData<DeviceKind, string>(
        [DeviceKind.Cpu, DeviceKind.OpenCL],
        [$"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}", $"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4)}"]);

    [Theory]
    [InlineData($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}")]
    [InlineData($"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4)}")]
    public void The_largest_calls_are_split(string name) =>
        Assert.True(CpuSplit.Threads(DeclaredProducts.Get(name).Info, new CallShape(MostRows, Outputs, Inputs), Threads)[^1] > 1);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_host_memory(DeviceKind kind, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        KernelDevice device = Device(kind);
        ProductData[] calls = Calls(kernel);
        using PackedWeights weights = calls[0].Pack(kernel, device);
        InThreads(number =>
        {
            for (int call = 0; call < 8; call++)
            {
                ProductData data = calls[(number + call) % calls.Length];
                byte[] y = new byte[data.Expected.Length];
                kernel.Call(device, data.X, weights, Memory<byte>.Empty, y);
                Assert.Equal(data.Expected, y);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_one_stream(DeviceKind kind, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        KernelDevice device = Device(kind);
        ProductData[] calls = Calls(kernel);
        using PackedWeights weights = calls[0].Pack(kernel, device);
        using KernelStream stream = device.CreateStream();
        InThreads(number =>
        {
            for (int call = 0; call < 8; call++)
            {
                ProductData data = calls[(number + call) % calls.Length];
                using DeviceBuffer<float> x = device.Upload<float>(MemoryMarshal.Cast<byte, float>(data.X));
                using DeviceBuffer<float> y = device.Allocate<float>(data.Shape.M * Outputs);
                ProductCalls.Enqueue(kernel.Method, stream, x, weights, null, y);
                stream.Synchronize();
                Assert.Equal(data.Expected, MemoryMarshal.AsBytes<float>(y.ToArray()));
            }
        });
    }

    private static KernelDevice Device(DeviceKind kind) => kind == DeviceKind.Cpu ? TestData.Cpu(256, Threads) : RequiredDevices.Get(kind);

    /// <summary>Calls of several numbers of rows by the same weights; the workspace between the stages grows with them.</summary>
    private static ProductData[] Calls(ProductKernel kernel)
    {
        var operands = new AdversarialOperands(kernel.Layout, 3);
        EncodedRows weights = operands.Weights(new CallShape(1, Outputs, Inputs), kernel.Spec.ScaleType, kernel.Spec.ShiftType);
        return [.. new[] { 1, 5, 2, MostRows }.Select(m =>
        {
            var shape = new CallShape(m, Outputs, Inputs);
            float[] x = new float[m * Inputs];
            for (int i = 0; i < x.Length; i++) x[i] = ((i * 37) % 101) - 50;
            return ProductData.Of(kernel, shape, x, WithoutNaN(weights), new float[Outputs]);
        })];
    }

    /// <summary>Results are compared byte for byte here.</summary>
    private static EncodedRows WithoutNaN(EncodedRows weights) =>
        weights with { Scales = [.. weights.Scales.Select(scale => Math.Abs(scale) < 1e10f ? scale : 1f)] };

    private static void InThreads(Action<int> body)
    {
        var errors = new Exception?[Callers];
        Thread[] threads = [.. Enumerable.Range(0, Callers).Select(number => new Thread(() => errors[number] = Record.Exception(() => body(number))))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.All(errors, Assert.Null);
    }
}
