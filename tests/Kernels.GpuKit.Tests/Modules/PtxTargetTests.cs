using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Tests.Modules;

/// <summary>What a text is for is read from it.</summary>
public class PtxTargetTests
{
    [Theory]
    [InlineData(".version 6.5\n.target sm_75\n.address_size 64\n", 75)]
    [InlineData(".version 7.0\n.target sm_80\n", 80)]
    [InlineData("// .target sm_75\r\n.target sm_100\r\n", 100)]
    public void It_is_the_architecture_of_the_targets_line(string text, int architecture) =>
        Assert.Equal(architecture, PtxTarget.Of(text)?.Architecture);

    [Theory]
    [InlineData("")]
    [InlineData(".version 7.0\n")]
    [InlineData("// .target sm_80\n")]
    [InlineData(".target sm_90a\n")]
    public void Another_text_has_none(string text) => Assert.Null(PtxTarget.Of(text));

    [Theory]
    [InlineData(75, false)]
    [InlineData(80, true)]
    [InlineData(90, true)]
    [InlineData(120, true)]
    public void It_runs_there_and_on_all_newer_ones(int architecture, bool runs) => Assert.Equal(runs, new PtxTarget(80).RunsOn(architecture));
}
