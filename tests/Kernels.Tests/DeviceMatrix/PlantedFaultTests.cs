using Kernels.CompilerServices;
using Kernels.Generator.Lowering;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;
using Xunit.Sdk;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>One fault on the path to each device, which the matrix must find.</summary>
public class PlantedFaultTests
{
    private static readonly string s_kernel = $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal64)}";

    public static TheoryData<string> CpuNames => [.. CpuDevices.All.Select(device => device.Name)];

    public static TheoryData<string> Targets => [.. InterpreterDevice.TargetNames];

    [Theory]
    [MemberData(nameof(CpuNames))]
    public void In_a_CPU_body(string device)
    {
        MatrixKernel kernel = DeclaredKernels.Get($"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Unscaled2)}");
        AssertFound(kernel.With(kernel.Info, SpoiltBody.CallOf(kernel.Info)), CpuDevices.Get(device));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void In_a_tile_program(string target)
    {
        TargetDescription machine = InterpreterDevice.Target(target);
        AssertFound(DeclaredKernels.Get(s_kernel), new InterpreterDevice(
            "spoilt " + target, machine, kernel => SpoiltSubtraction.Spoil(InterpreterDevice.Compile(kernel, machine))));
    }

    [Fact]
    public void In_emulated_PTX() => AssertFound(SpoiltPtx(), new PtxDevice());

    [Fact]
    public void In_PTX() => AssertFound(SpoiltPtx(), DriverDevices.Cuda());

    [Fact]
    public void In_OpenCL()
    {
        KernelInfo info = DeclaredKernels.Get(s_kernel).Info;
        AssertFound(Spoilt(info.Ptx!, ReplaceLast(info.OpenCL!, " - ", " + ")), DriverDevices.OpenCL());
    }

    private static MatrixKernel SpoiltPtx()
    {
        KernelInfo info = DeclaredKernels.Get(s_kernel).Info;
        return Spoilt(ReplaceLast(info.Ptx!, "sub.rn.f32", "add.rn.f32"), info.OpenCL!);
    }

    private static MatrixKernel Spoilt(string ptx, string openCL)
    {
        MatrixKernel kernel = DeclaredKernels.Get(s_kernel);
        KernelInfo info = kernel.Info;
        var spoilt = new KernelInfo(
            info.Contract, info.Name, info.Summary, info.RowLength, info.BlocksPerRow, [.. info.Operands], info.Cpu,
            new GpuProgram(() => System.Text.Encoding.UTF8.GetBytes(ptx), [.. info.PtxStages]), new GpuProgram(() => System.Text.Encoding.UTF8.GetBytes(openCL), [.. info.OpenCLStages]), info.OperationsPerRow);
        return kernel.With(spoilt, SpoiltBody.CallOf(spoilt));
    }

    /// <summary>Replaces the last of several places.</summary>
    private static string ReplaceLast(string text, string old, string @new)
    {
        int at = text.LastIndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no '{old}' to replace.");
        return text[..at] + @new + text[(at + old.Length)..];
    }

    private static void AssertFound(MatrixKernel kernel, MatrixDevice device)
    {
        XunitException found = Assert.ThrowsAny<XunitException>(() => Matrix.Verify(kernel, device));
        Assert.Contains("elements differ", found.Message);
    }
}
