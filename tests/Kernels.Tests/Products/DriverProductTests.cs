using Kernels.Tests.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Every product on the devices that a driver gives, and some through streams.</summary>
[Collection(OpenCLFirst.Matrix)]
public class DriverProductTests
{
    public static TheoryData<string> Kernels => DeclaredProducts.Theory();

    public static TheoryData<string> Streamed =>
    [
        $"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}",
        $"{nameof(Int8Products)}.{nameof(Int8Products.HalfToHalfWithBias)}",
        $"{nameof(TernaryProducts)}.{nameof(TernaryProducts.HalfWithBias)}",
    ];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void OpenCL_agrees_with_the_oracle(string kernel) => ProductMatrix.Verify(DeclaredProducts.Get(kernel), ProductDevices.OpenCL());

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Cuda_agrees_with_the_oracle(string kernel) => ProductMatrix.Verify(DeclaredProducts.Get(kernel), ProductDevices.Cuda());

    [Theory]
    [MemberData(nameof(Streamed))]
    public void Streams_of_the_CPU(string kernel) =>
        Verify(kernel, new StreamProductDevice("CPU", KernelDevice.CreateCpu(new CpuOptions { VectorBits = 256, Threads = 2 })));

    [Theory]
    [MemberData(nameof(Streamed))]
    public void Streams_of_OpenCL(string kernel) => Verify(kernel, new StreamProductDevice("OpenCL", RequiredDevices.Get(DeviceKind.OpenCL)));

    [Theory]
    [MemberData(nameof(Streamed))]
    public void Streams_of_Cuda(string kernel) => Verify(kernel, new StreamProductDevice("CUDA", RequiredDevices.Get(DeviceKind.Cuda)));

    private static void Verify(string kernel, StreamProductDevice device) => ProductMatrix.Verify(DeclaredProducts.Get(kernel), device);
}
