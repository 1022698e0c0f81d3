using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Xunit;

namespace Kernels.Tests.Products.Devices;

/// <summary>The devices on which special values are tried, with products and shapes that are quick there.</summary>
internal static class SpecialDevices
{
    private const string OpenCL = "OpenCL";
    private const string Ptx = "emulated PTX";

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string device in ProductDevices.Cpu.Select(device => device.Name).Append(OpenCL))
            {
                data.Add(device, $"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}");
                data.Add(device, $"{nameof(Int8Products)}.{nameof(Int8Products.HalfToHalfWithBias)}");
                data.Add(device, $"{nameof(TwoBitProducts)}.{nameof(TwoBitProducts.Group16)}");
                data.Add(device, $"{nameof(TernaryProducts)}.{nameof(TernaryProducts.RotationAboveGroup)}");
                data.Add(device, $"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4)}");
            }

            data.Add(Ptx, $"{nameof(Int8Products)}.{nameof(Int8Products.Group16WithBias)}");
            data.Add(Ptx, $"{nameof(OwnFormatProducts)}.{nameof(OwnFormatProducts.OfExcess8WithBias)}");
            data.Add(Ptx, $"{nameof(TernaryProducts)}.{nameof(TernaryProducts.RotationAboveGroup)}");
            data.Add(Ptx, $"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4WithBias)}");
            return data;
        }
    }

    public static ProductDevice Get(string name) => name switch
    {
        OpenCL => ProductDevices.OpenCL(),
        Ptx => new EmulatedProduct(),
        _ => ProductDevices.OnCpu(name),
    };

    /// <summary>Rows, outputs and groups of which some stand in tiles that are not whole.</summary>
    public static CallShape Shape(string device, ProductKernel kernel) =>
        device == Ptx ? new CallShape(19, 37, 64) : new CallShape(19, 37, kernel.Layout.RowLength * (768 / kernel.Layout.RowLength));
}
