using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Runtime;

public class KernelInfoTests
{
    [Fact]
    public void An_info_tells_what_was_compiled()
    {
        KernelInfo kernel = ScaleBody.Kernel;
        Assert.Equal("Scale", kernel.Name);
        Assert.Equal("Scale", kernel.ToString());
        Assert.Equal("Doubles every element.", kernel.Summary);
        Assert.Equal(8, kernel.RowLength);
        Assert.Equal(["source", "destination"], kernel.Operands.Select(operand => operand.Name));
        Assert.Equal("// ptx text", kernel.Ptx);
        Assert.Equal([new GpuStage("first", 96, 24, 0), new GpuStage("second", 32, 5, 0)], kernel.PtxStages);
        Assert.Contains("__kernel", kernel.OpenCL);
        Assert.Equal("scale", Assert.Single(kernel.OpenCLStages).EntryPoint);
        Assert.Equal(8, kernel.OperationsPerRow);
        Assert.Equal(64, kernel.BytesPerRow);
        Assert.Equal(16 + 2 + 4 + 4, SumBody.Kernel.BytesPerRow);
    }

    [Fact]
    public void An_info_tells_how_long_an_operand_must_be()
    {
        Assert.Equal(8, ScaleBody.Kernel.ElementsPerRow("destination"));

        ArgumentException error = Assert.Throws<ArgumentException>(() => ScaleBody.Kernel.ElementsPerRow("weights"));
        Assert.Contains("source, destination", error.Message);
    }

    [Fact]
    public void A_kernel_may_lack_a_target()
    {
        Assert.Null(ProbeBody.Kernel.Ptx);
        Assert.Empty(ProbeBody.Kernel.PtxStages);
        Assert.Null(ProbeBody.Kernel.OpenCL);
        Assert.Empty(ProbeBody.Kernel.OpenCLStages);
    }
}
