using Acme;
using Kernels;

// The runtime comes with the library: its devices, buffers and streams are here to use.
foreach (KernelDevice device in KernelDevice.Discover().Devices)
{
    float[] destination = new float[4];
    Rotations.Rotate(device, [1, 2, 3, 4], destination);

    byte[] codes = new byte[8];
    Half[] scales = new Half[1];
    Rotations.Encode(device, [7, -7, 6, -6, 5, -5, 4, -4, 3, -3, 2, -2, 1, -1, 0, 0], codes, scales);
    Console.WriteLine($"{device.Id}: {string.Join(' ', destination)}; {Convert.ToHexString(codes)} {scales[0]}; {Rotations.RotateKernel.Name}");
}
