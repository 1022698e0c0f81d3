namespace Kernels.GpuKit.Measurement;

/// <summary>Copies of a product's weights that calls take turns with: more of them than a cache holds.</summary>
internal sealed class WeightsRing : IDisposable
{
    private const long MemoryBytes = 256L << 20;

    private readonly List<PackedWeights> _copies = [];
    private int _next;

    private WeightsRing(PackedWeights first) => _copies.Add(first);

    public PackedWeights First => _copies[0];

    /// <summary>Random weights, encoded on the device.</summary>
    public static WeightsRing Create(KernelDevice device, LutGemmInfo product, KernelInfo encoder, int outputs, int inputs)
    {
        var ring = new WeightsRing(Encode(device, product, encoder, outputs, inputs));
        try
        {
            using var file = new MemoryStream();
            ring.First.Save(file);
            for (long bytes = ring.First.PackedBytes; bytes < MemoryBytes; bytes += ring.First.PackedBytes)
            {
                file.Position = 0;
                ring._copies.Add(PackedWeights.Load(file, device));
            }

            return ring;
        }
        catch
        {
            ring.Dispose();
            throw;
        }
    }

    public PackedWeights Next()
    {
        _next = (_next + 1) % _copies.Count;
        return _copies[_next];
    }

    public void Dispose()
    {
        foreach (PackedWeights weights in _copies) weights.Dispose();
    }

    private static PackedWeights Encode(KernelDevice device, LutGemmInfo product, KernelInfo encoder, int outputs, int inputs)
    {
        int rows = checked((int)((long)outputs * inputs / encoder.RowLength));
        DeviceBuffer[] operands =
        [
            .. from operand in encoder.Operands
               let length = rows * encoder.ElementsPerRow(operand.Name)
               select operand.IsOutput ? DeviceOperand.Uninitialized(device, operand.Type, length) : DeviceOperand.Random(device, operand.Type, length),
        ];
        try
        {
            using KernelStream stream = device.CreateStream();
            KernelMeter.Enqueue(encoder, stream, operands);
            stream.Synchronize();
            byte[] codes = operands.OfType<DeviceBuffer<byte>>().Single().ToArray();
            int scales = encoder.Operands.Select(operand => operand.Name).ToList().IndexOf("scales");
            return operands[scales] is DeviceBuffer<Half> halves
                ? product.Pack(codes, halves.ToArray(), outputs, inputs, device)
                : product.Pack(codes, ((DeviceBuffer<float>)operands[scales]).ToArray(), outputs, inputs, device);
        }
        finally
        {
            foreach (DeviceBuffer operand in operands) operand.Dispose();
        }
    }
}
