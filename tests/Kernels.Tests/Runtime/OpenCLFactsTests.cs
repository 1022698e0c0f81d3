using Kernels.Devices.OpenCL;
using Silk.NET.OpenCL;
using Xunit;

namespace Kernels.Tests.Runtime;

public class OpenCLFactsTests
{
    private const DeviceFpConfig Denorm = (DeviceFpConfig)1;
    private const DeviceFpConfig InfNan = (DeviceFpConfig)2;
    private const DeviceFpConfig Nearest = (DeviceFpConfig)4;
    private const DeviceFpConfig CorrectDivide = (DeviceFpConfig)128;

    private static readonly OpenCLFacts Good = new()
    {
        Name = "Device",
        Platform = "Platform",
        Version = "OpenCL 1.2",
        DriverVersion = "3.1",
        ComputeUnits = 2,
        GlobalBytes = 3UL << 29,
        AllocationBytes = 3UL << 27,
        LocalBytes = 32768,
        WorkGroupSize = 256,
        SingleFpConfig = Denorm | InfNan | Nearest,
        IsAvailable = true,
        HasCompiler = true,
        IsLittleEndian = true,
    };

    [Fact]
    public void A_device_that_keeps_the_numeric_contract_is_taken()
    {
        Assert.Null(Good.Refusal);
        Assert.Equal("OpenCL 1.2, 2 compute units, 1.5 GiB, 32 KiB local, work-groups of 256, Platform, driver 3.1", Good.Description);
    }

    [Theory]
    [InlineData(InfNan | Nearest, "CL_FP_DENORM")]
    [InlineData(Denorm | Nearest, "CL_FP_INF_NAN")]
    [InlineData(Denorm | InfNan, "CL_FP_ROUND_TO_NEAREST")]
    public void A_device_that_does_not_is_refused_by_what_it_lacks(DeviceFpConfig config, string lacking)
        => Assert.Contains($"no {lacking}", (Good with { SingleFpConfig = config }).Refusal);

    [Fact]
    public void Other_reasons_are_given()
    {
        Assert.Contains("not available", (Good with { IsAvailable = false }).Refusal);
        Assert.Contains("no compiler", (Good with { HasCompiler = false }).Refusal);
        Assert.Contains("work-groups have at most 63 work-items; kernels need 64", (Good with { WorkGroupSize = 63 }).Refusal);
        Assert.Null((Good with { WorkGroupSize = 64 }).Refusal);
        Assert.Contains("big-endian", (Good with { IsLittleEndian = false }).Refusal);
    }

    [Fact]
    public void Correctly_rounded_division_is_asked_for_only_where_it_is_offered()
    {
        Assert.Equal("-cl-std=CL1.2", OpenCLProgram.Options(Good));
        Assert.Equal(
            "-cl-std=CL1.2 -cl-fp32-correctly-rounded-divide-sqrt -DKERNELS_CORRECT_DIVISION",
            OpenCLProgram.Options(Good with { SingleFpConfig = Good.SingleFpConfig | CorrectDivide }));
    }
}
