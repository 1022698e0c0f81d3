using EveryKind;
using Kernels;

foreach (int bits in new[] { 0, 128, 256, 512 })
{
    Checks.Run(KernelDevice.CreateCpu(new CpuOptions { VectorBits = bits }));
    Console.WriteLine($"{bits} bits agree");
}

foreach (KernelDevice device in KernelDevice.Discover().Devices)
{
    Checks.Run(device);
    Console.WriteLine($"{device.Id} agrees");
}
