using Kernels.Generator.Lowering;
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
    public void Agrees_with_the_oracle(string target, string kernel)
    {
        MatrixKernel declared = DeclaredKernels.Get(kernel);
        TargetDescription machine = InterpreterDevice.Target(target);
        if (ScheduleTable.TargetsOf(declared.Row, TargetDescriptions.All).Contains(machine)) Matrix.Verify(declared, new InterpreterDevice(machine));
        else Assert.Throws<InvalidOperationException>(() => TileCompiler.Lower(declared.Row, machine, "refused"));
    }
}
