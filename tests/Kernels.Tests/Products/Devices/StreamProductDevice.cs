using System.Runtime.InteropServices;
using Kernels.Generator.Types;
using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>A device of the runtime, called through a stream. What a call reads is disposed as soon as it is enqueued.</summary>
/// <param name="name">What the device is called.</param>
/// <param name="device">The device.</param>
/// <param name="hold">Keeps a stream from going on until what it returns is disposed; or null.</param>
internal sealed class StreamProductDevice(string name, KernelDevice device, Func<KernelStream, IDisposable>? hold = null) : ProductDevice
{
    public override string Name => $"{name} through a stream";

    public override int Shapes => 4;

    public override long QuickProducts => 1 << 20;

    public override IEnumerable<byte[]> Run(ProductKernel kernel, ProductData data)
    {
        using PackedWeights weights = data.Pack(kernel, device);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer x = Upload(data.X, kernel.ActivationType);
        using DeviceBuffer? bias = kernel.HasBias ? Upload(data.Bias, ElementType.Float) : null;
        DeviceBuffer[] shared = [.. kernel.Shared.Select(numbers => Upload(numbers.Bytes, numbers.Type))];
        byte[] y = new byte[data.Expected.Length];
        using DeviceBuffer destination = Upload(y, kernel.DestinationType);

        using (hold?.Invoke(stream))
        {
            ProductCalls.Enqueue(kernel.Method, stream, x, weights, bias, destination, shared);
            x.Dispose();
            weights.Dispose();
            bias?.Dispose();
            foreach (DeviceBuffer numbers in shared) numbers.Dispose();
        }

        stream.Synchronize();

        if (destination is DeviceBuffer<Half> halves) halves.CopyTo(MemoryMarshal.Cast<byte, Half>(y));
        else if (destination is DeviceBuffer<BFloat16> narrow) narrow.CopyTo(MemoryMarshal.Cast<byte, BFloat16>(y));
        else ((DeviceBuffer<float>)destination).CopyTo(MemoryMarshal.Cast<byte, float>(y));
        yield return y;
    }

    private DeviceBuffer Upload(byte[] bytes, ElementType scalar) => scalar switch
    {
        ElementType.Int32 => device.Upload<int>(MemoryMarshal.Cast<byte, int>(bytes)),
        ElementType.Half => device.Upload<Half>(MemoryMarshal.Cast<byte, Half>(bytes)),
        ElementType.BFloat16 => device.Upload<BFloat16>(MemoryMarshal.Cast<byte, BFloat16>(bytes)),
        _ => device.Upload<float>(MemoryMarshal.Cast<byte, float>(bytes)),
    };
}
