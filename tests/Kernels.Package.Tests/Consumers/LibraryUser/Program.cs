using Acme;
using Kernels;

float[] ladder = [7, -7, 6, -6, 5, -5, 4, -4, 3, -3, 2, -2, 1, -1, 0, 0];

// Two rows whose largest magnitude is 127, so that their 8 bits hold them exactly.
float[] x = [127, 0, 0, 0, 1, .. new float[11], 0, -127, .. new float[14]];

Console.WriteLine($"own: {string.Join(' ', OwnKernels.Rotated([1, 2, 3, 4]))}");

// The runtime comes with the library: its devices, buffers, streams and packed weights are here to use.
foreach (KernelDevice device in KernelDevice.Discover().Devices)
{
    float[] destination = new float[4];
    Rotations.Rotate(device, [1, 2, 3, 4], destination);

    byte[] codes = new byte[16];
    Half[] scales = new Half[2];
    Rotations.Encode(device, [.. ladder, .. Enumerable.Repeat(7f, 16)], codes, scales);

    using PackedWeights packed = Rotations.MultiplyKernel.Pack(codes, scales, outputs: 2, inputs: 16, device);
    float[] products = new float[4];
    Rotations.Multiply(device, x, packed, products);

    packed.Save("matrix.weights");
    using PackedWeights loaded = PackedWeights.Load("matrix.weights", device);
    float[] first = new float[2];
    Rotations.Multiply(device, x.AsSpan(0, 16), loaded, first);

    Console.WriteLine(
        $"{device.Id}: {string.Join(' ', destination)}; {Convert.ToHexString(codes)} {string.Join(' ', scales)}; " +
        $"{string.Join(' ', products)}; {string.Join(' ', first)}; {Rotations.RotateKernel.Name} {Rotations.MultiplyKernel.Name}");
}
