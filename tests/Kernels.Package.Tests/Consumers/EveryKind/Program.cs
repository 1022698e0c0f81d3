using EveryKind;
using Kernels;

foreach (int bits in new[] { 0, 128, 256, 512 })
{
    KernelDevice device = KernelDevice.CreateCpu(new CpuOptions { VectorBits = bits });
    Checks.Run(device);
    ProductChecks.Run(device);
    Console.WriteLine($"{bits} bits agree");
}

foreach (KernelDevice device in KernelDevice.Discover().Devices)
{
    Checks.Run(device);
    ProductChecks.Run(device);
    Console.WriteLine($"{device.Id} agrees");
}
