using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>
/// Every kernel on the CPU. Each device has a class of its own: classes run side by side, and can be left out where vectors of their width are composed of narrower ones.
/// </summary>
public abstract class CpuMatrixTests(string device)
{
    public static TheoryData<string> Kernels => DeclaredKernels.Theory();

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Agrees_with_the_oracle(string kernel) => Matrix.Verify(DeclaredKernels.Get(kernel), CpuDevices.Get(device));

    public class Scalar() : CpuMatrixTests("scalar");

    public class Bits128() : CpuMatrixTests("128 bits");

    public class Bits256() : CpuMatrixTests("256 bits");

    public class Bits512() : CpuMatrixTests("512 bits");

    public class Threads() : CpuMatrixTests(CpuDevices.OfThreads);
}
