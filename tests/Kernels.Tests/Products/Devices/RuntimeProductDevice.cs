using Kernels.Generator.Types;
using Kernels.Tests.Products.Cases;
using Xunit;

namespace Kernels.Tests.Products.Devices;

/// <summary>A device of the runtime, called with memory that is aligned to its elements and no more, within guard bytes.</summary>
internal sealed class RuntimeProductDevice(string name, KernelDevice device, int shapes, long quickProducts) : ProductDevice
{
    private const byte Guard = 0xA5;
    private const int GuardElements = 33;

    public override string Name => name;

    public override int Shapes => shapes;

    public override long QuickProducts => quickProducts;

    public override IEnumerable<byte[]> Run(ProductKernel kernel, ProductData data)
    {
        using PackedWeights weights = data.Pack(kernel, device);
        int element = kernel.DestinationType.Bytes();
        byte[] guarded = new byte[data.Expected.Length + (GuardElements * element)];
        guarded.AsSpan().Fill(Guard);
        byte[] x = Shifted(data.X, kernel.ActivationType.Bytes());
        byte[] bias = Shifted(data.Bias, sizeof(float));

        kernel.Call(device, x.AsMemory(x.Length - data.X.Length), weights, bias.AsMemory(sizeof(float)), guarded.AsMemory(element, data.Expected.Length));

        Assert.False(guarded.AsSpan(0, element).ContainsAnyExcept(Guard), $"{kernel} on {name} wrote before y");
        Assert.False(guarded.AsSpan(element + data.Expected.Length).ContainsAnyExcept(Guard), $"{kernel} on {name} wrote after y");
        yield return guarded.AsSpan(element, data.Expected.Length).ToArray();
    }

    /// <summary>The bytes behind one element.</summary>
    private static byte[] Shifted(byte[] bytes, int element) => [.. new byte[element], .. bytes];
}
