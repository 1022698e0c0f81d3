using System.Runtime.Intrinsics.X86;
using Kernels.CompilerServices;
using Kernels.Devices.Cpu;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Which calls prefetch and stream.</summary>
public class CpuCacheUseTests
{
    private const long Large = CpuCacheUse.LeastStreamedBytes;

    /// <summary>A kernel of one float a block, a byte of codes and a binary16 scale.</summary>
    private static readonly KernelInfo s_kernel = new(
        KernelInfo.KnownContract,
        "Probe",
        "Is not run.",
        1,
        1,
        [
            new("source", KernelElementType.Float, 1, false),
            new("codes", KernelElementType.Byte, 1, true),
            new("scales", KernelElementType.Half, 1, true),
        ],
        null,
        null,
        null,
        1);

    [Fact]
    public void Large_outputs_on_cache_lines_are_streamed() => Assert.Equal(Sse2.IsSupported, Of(Large / 2, 0, 64, 128).Streams);

    [Fact]
    public void Smaller_outputs_are_not() => Assert.False(Of((Large / 2) - 1, 0, 64, 128).Streams);

    [Theory]
    [InlineData(65, 128)]
    [InlineData(96, 128)]
    [InlineData(64, 130)]
    public void Outputs_off_a_cache_line_are_not(int codes, int scales) => Assert.False(Of(Large, 0, codes, scales).Streams);

    [Fact]
    public void Inputs_may_be_anywhere() => Assert.Equal(Sse2.IsSupported, Of(Large, 4, 64, 128).Streams);

    [Fact]
    public void Outputs_in_place_are_not() => Assert.False(Of(Large, 64, 64, 128).Streams);

    [Theory]
    [InlineData(1 << 18, true)]
    [InlineData((1 << 18) - 1, false)]
    public void Inputs_larger_than_a_second_level_cache_are_prefetched(long blocks, bool prefetches) =>
        Assert.Equal(prefetches, Of(blocks, 4, 65, 130).Prefetches);

    [Fact]
    public void A_threshold_below_both_counts_for_both()
    {
        OperandAddresses operands = default;
        (operands[0], operands[1], operands[2]) = (4, 64, 128);
        Assert.Equal(new CpuCacheUse(true, Sse2.IsSupported), CpuCacheUse.Of(s_kernel, operands, LaunchSize.OfRows(s_kernel, 1), 1));
    }

    [Fact]
    public void Products_prefetch_and_do_not_stream()
    {
        var product = new KernelInfo(KernelInfo.KnownContract, "Probe", "Is not run.", [new("destination", KernelElementType.Float, 1, true)], 1, null, null, null, 1);
        Assert.Equal(new CpuCacheUse(true, false), CpuCacheUse.Of(product, default, new LaunchSize(Large, 1, default, Large), 1));
    }

    private static CpuCacheUse Of(long blocks, nint source, nint codes, nint scales)
    {
        OperandAddresses operands = default;
        (operands[0], operands[1], operands[2]) = (source, codes, scales);
        return CpuCacheUse.Of(s_kernel, operands, LaunchSize.OfRows(s_kernel, blocks), CpuCacheUse.LeastStreamedBytes);
    }
}
