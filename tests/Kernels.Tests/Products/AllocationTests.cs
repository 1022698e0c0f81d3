using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Kernels.Tests.Runtime;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Products on the CPU allocate nothing once they are warm.</summary>
public class AllocationTests
{
    private delegate void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    public static TheoryData<int, int, bool> Cases => new MatrixTheoryData<int, int, bool>([1, 7, 200], [1, 3], [false, true]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_host_memory(int rows, int threads, bool tables)
    {
        const int outputs = 257;
        int inputs = Inputs(rows);
        LutGemmInfo kernel = tables ? TableProducts.OfInt4Kernel : Int4Products.MultiplyKernel;
        Assert.Equal(threads > 1, CpuSplit.Threads(kernel, new CallShape(rows, outputs, inputs), threads)[^1] > 1);
        using PackedWeights weights = kernel.Pack(
            new byte[outputs * inputs / 2], new float[outputs * inputs / 128], outputs, inputs, TestData.Cpu(256, threads));
        float[] x = TestData.Ramp(rows * inputs), y = new float[rows * outputs];
        Multiply multiply = tables ? TableProducts.OfInt4 : Int4Products.Multiply;

        Assert.Equal(0, Allocated(() => multiply(x, weights, y)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Of_streams(int rows)
    {
        const int outputs = 65, inputs = 256;
        KernelDevice device = TestData.Cpu(256);
        using PackedWeights weights = Int4Products.MultiplyKernel.Pack(new byte[outputs * inputs / 2], new float[outputs * inputs / 128], outputs, inputs, device);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> x = device.Upload<float>(TestData.Ramp(rows * inputs)), y = device.Allocate<float>(rows * outputs);
        Assert.Equal(0, Allocated(() => Int4Products.Multiply(stream, x, weights, y)));
    }

    /// <summary>The bytes that some calls allocate. Tiers of the JIT and first uses allocate; a call that allocates each time does so in every round.</summary>
    private static long Allocated(Action call)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++) call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    /// <summary>The elements of a row that make a call large enough for several threads.</summary>
    private static int Inputs(int rows) => rows switch { 1 => 6400, 7 => 2048, _ => 1024 };
}
