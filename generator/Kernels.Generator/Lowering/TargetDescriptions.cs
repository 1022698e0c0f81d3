using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>The machines that the compiler knows.</summary>
internal static class TargetDescriptions
{
    public static TargetDescription Scalar { get; } = Vector("Scalar", laneBits: 0, registerBits: 3) with
    {
        BalancesPorts = false,
        ChainsDots = false,
        PrefetchBytes = 0,
        StreamsStores = false,
    };

    public static TargetDescription Vector128 { get; } = Vector("128", laneBits: 2, registerBits: 3);

    public static TargetDescription Vector256 { get; } = Vector("256", laneBits: 3, registerBits: 3) with { LookupEntries = 16 };

    /// <summary>32 registers instead of 16; four-byte dot products are not offered to .NET at this width.</summary>
    public static TargetDescription Vector512 { get; } = Vector("512", laneBits: 4, registerBits: 4) with { DotLaneBits = 3, LookupEntries = 32 };

    /// <summary>NVIDIA GPUs: warps of 32 threads, up to 1,024 threads a block, 32 KiB of static shared memory in use.</summary>
    public static TargetDescription Ptx { get; } = new()
    {
        Name = "PTX",
        LaneBits = 10,
        MinimumLaneBits = 7,
        ExchangeBits = 5,
        RegisterBits = 5,
        AccessElementBits = 2,
        SharedBytes = 32 * 1024,
        ConvertsHalf = true,
        PermutesBytes = true,
        RoundsToInteger = true,
        MatrixInstructions =
        [
            new(
                MatrixFragment.Parse(lanes: "k2 k3 m0 m1 m2", registers: "m3 k4", elements: "k0 k1"),
                MatrixFragment.Parse(lanes: "k2 k3 n0 n1 n2", registers: "k4", elements: "k0 k1"),
                MatrixFragment.Parse(lanes: "n1 n2 m0 m1 m2", registers: "n0 m3", elements: "")),
        ],
    };

    /// <summary>OpenCL 1.2 without extensions: no exchanges, work-groups of up to 256, 32 KiB of local memory.</summary>
    public static TargetDescription OpenCL { get; } = new()
    {
        Name = "OpenCL",
        LaneBits = 8,
        MinimumLaneBits = 6,
        ExchangeBits = 0,
        RegisterBits = 4,
        AccessElementBits = 2,
        SharedBytes = 32 * 1024,
        RoundsToInteger = true,
    };

    /// <summary>Every machine that a kernel is compiled for, the vector widths first and ascending.</summary>
    public static IReadOnlyList<TargetDescription> All { get; } = [Scalar, Vector128, Vector256, Vector512, Ptx, OpenCL];

    /// <summary>The vector widths, ascending: the CPU bodies that the runtime calls.</summary>
    public static IReadOnlyList<TargetDescription> Vectors { get; } = [.. All.Where(target => target.IsVector)];

    /// <summary>The machines that a project compiles its kernels for.</summary>
    public static IReadOnlyList<TargetDescription> Of(VectorWidths widths) => [.. All.Where(target => !target.IsVector || widths.Contains(target.VectorBits))];

    private static TargetDescription Vector(string name, int laneBits, int registerBits) => new()
    {
        Name = name,
        IsVector = true,
        LaneBits = laneBits,
        ExchangeBits = laneBits,
        RegisterBits = registerBits,
        HasLaneLiterals = true,
        BalancesPorts = true,
        ChainsDots = true,
        PrefetchBytes = 64,
        StreamsStores = true,
    };
}
