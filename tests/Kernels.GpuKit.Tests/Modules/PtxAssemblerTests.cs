using Kernels.GpuKit.Modules;
using Kernels.GpuKit.Tests.Assembler;

namespace Kernels.GpuKit.Tests.Modules;

/// <summary>The driver is given what a device can run, and no other text counts against it.</summary>
public class PtxAssemblerTests
{
    private const int Turing = 75;
    private const int Ampere = 80;

    [Theory]
    [InlineData(".version 6.5\n.target sm_75\n", Turing)]
    [InlineData(".version 6.5\n.target sm_75\n", Ampere)]
    [InlineData(".version 7.0\n.target sm_80\n", Ampere)]
    public void A_text_for_the_device_goes_to_the_driver(string text, int computeCapability) =>
        Assert.Null(PtxAssembler.Withheld(computeCapability, Samples.Kernel("Fine", text)));

    [Fact]
    public void One_for_newer_devices_has_neither_passed_nor_failed()
    {
        CatalogKernel kernel = Samples.Kernel("Newer", ".version 7.0\n.target sm_80\n");
        ModuleResult result = Assert.IsType<ModuleResult>(PtxAssembler.Withheld(Turing, kernel));

        Assert.Null(result.Error);
        Assert.False(result.IsAssembled);
        Assert.Empty(result.Entries);
        Assert.Equal($"  Newer {kernel.PtxHash![..12]}: for sm_80 and newer, not for this device", result.ToString());
    }

    [Theory]
    [InlineData(null, "It has no PTX.")]
    [InlineData(".version 7.0\n", "Its PTX has no line '.target sm_' with the number of an architecture.")]
    public void None_and_one_without_a_target_have_failed(string? text, string error) =>
        Assert.Equal(error, PtxAssembler.Withheld(Ampere, Samples.Kernel("Bad", text))?.Error);
}
