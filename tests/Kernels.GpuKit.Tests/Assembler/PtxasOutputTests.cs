using Kernels.GpuKit.Assembler;

namespace Kernels.GpuKit.Tests.Assembler;

/// <summary>What ptxas prints is understood whole, or it is an objection.</summary>
public class PtxasOutputTests
{
    [Fact]
    public void Registers_shared_and_local_memory_are_read()
    {
        const string Spilling = """
            ptxas info    : 0 bytes gmem
            ptxas info    : Compiling entry function 'kernels_OfMidRise7_rows32' for 'sm_80'
            ptxas info    : Function properties for kernels_OfMidRise7_rows32
                48 bytes stack frame, 96 bytes spill stores, 52 bytes spill loads
            ptxas info    : Used 128 registers, 48 bytes cumulative stack size, 12800 bytes smem, 432 bytes cmem[0]

            """;

        Assert.Equal((Samples.Fine, null), new PtxasOutput(0, Samples.Said).Read());
        Assert.Equal((new EntryUse(128, 12800, 48, 96, 52), null), new PtxasOutput(0, Spilling).Read());
    }

    [Theory]
    [InlineData(255, "ptxas x.ptx, line 20; error   : Not a name of any known instruction: 'movv'\nptxas fatal   : Ptx assembly aborted due to errors")]
    [InlineData(0, "ptxas warning : Value of minnctapersm for entry kernels_Fine is out of range. minnctapersm will be ignored")]
    [InlineData(0, "ptxas info    : (C7510) Potential Performance Loss")]
    public void Any_other_line_is_an_objection_and_the_rest_is_left_out(int exitCode, string line) =>
        Assert.Equal((null, $"exit code {exitCode}\n{line}"), new PtxasOutput(exitCode, $"{line}\n{Samples.Said}").Read());

    [Theory]
    [InlineData(0, "")]
    [InlineData(0, "ptxas info    : 0 bytes gmem")]
    [InlineData(0, Samples.Said + Samples.Said)]
    [InlineData(-1, Samples.Said)]
    public void So_is_anything_but_one_entry_point_and_success(int exitCode, string text) =>
        Assert.Equal((null, $"exit code {exitCode}\n{text.TrimEnd()}"), new PtxasOutput(exitCode, text).Read());
}
