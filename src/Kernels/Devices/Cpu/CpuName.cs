using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Kernels.Devices.Cpu;

/// <summary>The processor's name.</summary>
internal static class CpuName
{
    private const int BrandLeaf = unchecked((int)0x80000002);
    private const int BrandLeaves = 3;

    public static string Value { get; } = Brand() ?? $"{RuntimeInformation.ProcessArchitecture} processor";

    /// <summary>The 48-character brand string that x86 processors report, or null elsewhere.</summary>
    private static string? Brand()
    {
        if (!X86Base.IsSupported) return null;
        if (X86Base.CpuId(unchecked((int)0x80000000), 0).Eax < BrandLeaf + BrandLeaves - 1) return null;

        Span<int> registers = stackalloc int[4 * BrandLeaves];
        for (int leaf = 0; leaf < BrandLeaves; leaf++)
        {
            (registers[4 * leaf], registers[4 * leaf + 1], registers[4 * leaf + 2], registers[4 * leaf + 3]) = X86Base.CpuId(BrandLeaf + leaf, 0);
        }

        string brand = Encoding.ASCII.GetString(MemoryMarshal.AsBytes(registers)).Trim('\0', ' ');
        return brand.Length > 0 ? brand : null;
    }
}
