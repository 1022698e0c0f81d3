using System.Runtime.Intrinsics;
using AheadOfTime;
using Kernels;

// The widest vectors that the program was compiled for, what the device says of that, and the sums of all widths.
Console.WriteLine(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128);
Console.WriteLine(KernelDevice.Default.Description);
foreach (int bits in new[] { 0, 128, 256, 512 })
{
    foreach (string sum in Sums.Of(KernelDevice.CreateCpu(new CpuOptions { VectorBits = bits }))) Console.WriteLine($"{bits}: {sum}");
}
