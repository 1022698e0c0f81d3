using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Every kernel's tile program of every target on the interpreter.</summary>
public class InterpreterMatrixTests
{
    public static TheoryData<string, string> Cases => DeclaredKernels.TheoryWith(InterpreterDevice.TargetNames);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_oracle(string target, string kernel) =>
        Matrix.Verify(DeclaredKernels.Get(kernel), new InterpreterDevice(InterpreterDevice.Target(target)));
}
