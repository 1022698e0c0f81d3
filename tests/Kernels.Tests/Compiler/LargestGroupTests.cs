using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>The deepest reductions that an attribute can ask for stay within what the verifier and the machines allow.</summary>
public class LargestGroupTests
{
    private const int Size = 32768;

    public static TheoryData<string, int, ScaleStatistic> Cases
    {
        get
        {
            var data = new TheoryData<string, int, ScaleStatistic>();
            foreach (string target in InterpreterDevice.TargetNames)
            {
                foreach (int rotation in new[] { 1, 64, Size })
                {
                    data.Add(target, rotation, ScaleStatistic.LargestMagnitude);
                    data.Add(target, rotation, ScaleStatistic.MeanMagnitude);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compile(string target, int rotation, ScaleStatistic statistic)
    {
        var format = new IntegerGridAttribute(2, -1, 1, 1, statistic: statistic);
        var encoder = new EncoderDescription(format, Size, rotation, Size, SignPlacement.None, 0);
        TargetDescription machine = InterpreterDevice.Target(target);

        TileProgram program = TileCompiler.Compile(RowCompiler.Compile(EncoderSpecs.Of(encoder, withCodeSums: true)), machine, "encode");

        int shared = program.Buffers.Where(buffer => buffer.Space == MemorySpace.Shared).Sum(buffer => buffer.Bytes);
        Assert.InRange(shared, 0, machine.SharedBytes);
    }
}
