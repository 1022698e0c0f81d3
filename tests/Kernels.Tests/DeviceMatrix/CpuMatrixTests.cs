using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Every kernel on the CPU at every vector width.</summary>
public class CpuMatrixTests
{
    public static TheoryData<string, string> Cases => DeclaredKernels.TheoryWith(CpuDevices.All.Select(device => device.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_oracle(string device, string kernel) => Matrix.Verify(DeclaredKernels.Get(kernel), CpuDevices.Get(device));
}
