using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Every kernel's PTX on the emulator.</summary>
public class PtxMatrixTests
{
    private static readonly PtxDevice s_device = new();

    public static TheoryData<string> Kernels => DeclaredKernels.Theory();

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Agrees_with_the_oracle(string kernel) => Matrix.Verify(DeclaredKernels.Get(kernel), s_device);
}
