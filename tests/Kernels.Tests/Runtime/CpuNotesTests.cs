using Kernels.Devices.Cpu;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>A CPU device's text tells what makes kernels slower than they could be.</summary>
public class CpuNotesTests
{
    private static readonly CpuCompilation s_justInTime = new(false, 512, 512);

    [Theory]
    [InlineData(true, 128, 512, "processors without AVX-512, which this one has", "or x86-64-v4 for all that have AVX-512")]
    [InlineData(true, 256, 512, "processors without AVX-512, which this one has", "or x86-64-v4 for all that have AVX-512")]
    [InlineData(true, 128, 256, "processors without AVX2, which this one has", "or x86-64-v3 for all that have AVX2")]
    public void Narrow_vectors_of_a_program_compiled_ahead_of_time_are_explained(bool aheadOfTime, int compiled, int processor, string why, string level)
    {
        string note = new CpuCompilation(aheadOfTime, compiled, processor).Note!;
        Assert.Contains(why, note);
        Assert.Contains("<IlcInstructionSet>native</IlcInstructionSet>", note);
        Assert.EndsWith(level, note);
    }

    [Theory]
    [InlineData(true, 512, 512)]
    [InlineData(true, 256, 256)]
    [InlineData(true, 128, 128)]
    [InlineData(true, 128, 0)]
    [InlineData(false, 128, 512)]
    [InlineData(false, 512, 512)]
    public void Nothing_is_said_of_others(bool aheadOfTime, int compiled, int processor) => Assert.Null(new CpuCompilation(aheadOfTime, compiled, processor).Note);

    [Fact]
    public void The_device_s_text_ends_with_the_notes()
    {
        var narrow = new CpuCompilation(true, 128, 512);
        Assert.Equal("512-bit vectors, 2 threads", Describe(new CpuNotes(null, s_justInTime)));
        Assert.Equal($"512-bit vectors, 2 threads; {CpuBuild.Unoptimized("App")}", Describe(new CpuNotes("App", s_justInTime)));
        Assert.Equal($"512-bit vectors, 2 threads; {narrow.Note}", Describe(new CpuNotes(null, narrow)));
        Assert.Equal($"512-bit vectors, 2 threads; {CpuBuild.Unoptimized("App")}; {narrow.Note}", Describe(new CpuNotes("App", narrow)));
    }

    [Fact]
    public void The_program_s_own_vectors_are_not_wider_than_the_processor_s()
    {
        Assert.False(CpuCompilation.OfProgram.IsAheadOfTime);
        Assert.SkipWhen(CpuVectors.WidestBits == 0, "This processor does not tell what it has.");
        Assert.InRange(CpuCompilation.OfProgram.CompiledBits, 0, CpuVectors.WidestBits);
    }

    // Leaf 1's ECX and leaf 7's EBX as processors report them: Nehalem, Sandy Bridge, Haswell, Skylake-X, Zen 4; and Skylake-X under a system that saves no extended state.
    [Theory]
    [InlineData(0x009CE3BD, 0x00000000, 128)]
    [InlineData(0x1FBAE3FF, 0x00000000, 128)]
    [InlineData(0x7FFAFBBF, 0x000027AB, 256)]
    [InlineData(0x7FFEFBFF, 0xD39FFFFB, 512)]
    [InlineData(0x7EF8320B, 0xF1BF97A9, 512)]
    [InlineData(0x61FEFBFF, 0xD39FFFFB, 128)]
    public void Vectors_are_read_from_features(uint features, uint extendedFeatures, int bits) =>
        Assert.Equal(bits, CpuVectors.OfFeatures((int)features, (int)extendedFeatures));

    private static string Describe(CpuNotes notes) => new CpuDevice(new CpuOptions { VectorBits = 512, Threads = 2 }, notes: notes).Description;
}
