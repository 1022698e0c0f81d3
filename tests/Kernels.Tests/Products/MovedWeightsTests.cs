using Kernels.Tests.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Runtime;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Weights that one device packed and saved give on another, which loaded them, what they give everywhere.</summary>
public class MovedWeightsTests
{
    public static TheoryData<DeviceKind, string> Cases => new MatrixTheoryData<DeviceKind, string>(
        [DeviceKind.Cpu, DeviceKind.OpenCL],
        [
            $"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}",
            $"{nameof(Int8Products)}.{nameof(Int8Products.HalfToHalfWithBias)}",
            $"{nameof(TwoBitProducts)}.{nameof(TwoBitProducts.Group16)}",
            $"{nameof(TernaryProducts)}.{nameof(TernaryProducts.HalfWithBias)}",
            $"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4)}",
            $"{nameof(OwnFormatProducts)}.{nameof(OwnFormatProducts.OfMidRise7)}",
        ]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Multiply_where_they_were_loaded(DeviceKind to, string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        KernelDevice cpu = TestData.Cpu(256), openCL = RequiredDevices.Get(DeviceKind.OpenCL);
        (KernelDevice from, KernelDevice device) = to == DeviceKind.Cpu ? (openCL, cpu) : (cpu, openCL);
        foreach (int rows in new[] { 1, 6, 33 })
        {
            var data = ProductData.Of(kernel, new CallShape(rows, 37, 2 * kernel.Layout.RowLength));
            using var file = new MemoryStream();
            using (PackedWeights packed = data.Pack(kernel, from)) packed.Save(file);
            file.Position = 0;
            using var loaded = PackedWeights.Load(file, device);
            byte[] y = new byte[data.Expected.Length];
            kernel.Call(device, data.X, loaded, data.Bias, y);
            ProductMatrix.AssertEqual(kernel, data, y, $"{device.Id} by weights of {from.Id}");
        }
    }
}
