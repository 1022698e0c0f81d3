using System.Runtime.Intrinsics.X86;

namespace Kernels.Devices.Cpu;

/// <summary>The vectors that the processor itself has, whatever the program was compiled for.</summary>
internal static class CpuVectors
{
    private const int SavesExtendedState = 1 << 27, Avx = 1 << 28;
    private const int Avx2 = 1 << 5;
    private const int Avx512 = 1 << 16 | 1 << 17 | 1 << 28 | 1 << 30 | 1 << 31;

    /// <summary>The widest in bits; 0 for processors that do not tell.</summary>
    public static int WidestBits { get; } = Read();

    /// <summary>What x86 processors tell.</summary>
    /// <param name="features">Leaf 1, ECX.</param>
    /// <param name="extendedFeatures">Leaf 7, EBX.</param>
    public static int OfFeatures(int features, int extendedFeatures)
    {
        if (!Has(features, SavesExtendedState | Avx) || !Has(extendedFeatures, Avx2)) return 128;
        return Has(extendedFeatures, Avx512) ? 512 : 256;
    }

    private static int Read()
    {
        if (!X86Base.IsSupported) return 0;
        int leaves = X86Base.CpuId(0, 0).Eax;
        return OfFeatures(X86Base.CpuId(1, 0).Ecx, leaves >= 7 ? X86Base.CpuId(7, 0).Ebx : 0);
    }

    private static bool Has(int register, int bits) => (register & bits) == bits;
}
