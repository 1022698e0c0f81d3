using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Every kernel on the devices that a driver gives.</summary>
[Collection(OpenCLFirst.Matrix)]
public class DriverMatrixTests
{
    public static TheoryData<string> Kernels => DeclaredKernels.Theory();

    [Theory]
    [MemberData(nameof(Kernels))]
    public void OpenCL_agrees_with_the_oracle(string kernel) => Matrix.Verify(DeclaredKernels.Get(kernel), DriverDevices.OpenCL());

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Cuda_agrees_with_the_oracle(string kernel) => Matrix.Verify(DeclaredKernels.Get(kernel), DriverDevices.Cuda());
}
