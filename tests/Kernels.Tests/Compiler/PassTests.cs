using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.DeviceMatrix;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>No pass changes what a program computes.</summary>
public class PassTests
{
    private static readonly string[] s_kernels =
    [
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal2)}",
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal64)}",
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Unscaled4096)}",
        $"{nameof(HalfTransforms)}.{nameof(HalfTransforms.HalfToHalf16)}",
        $"{nameof(HalfTransforms)}.{nameof(HalfTransforms.FloatToHalf1024)}",
        $"{nameof(SignedTransforms)}.{nameof(SignedTransforms.Before8)}",
        $"{nameof(SignedTransforms)}.{nameof(SignedTransforms.AfterHalf1024)}",
        $"{nameof(Int4OneBlock)}.{nameof(Int4OneBlock.Encode128Rotation128Group128Half)}",
        $"{nameof(Int4OneBlock)}.{nameof(Int4OneBlock.Decode128Rotation128Group128HalfToHalf)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Encode48Rotation16Group16)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Decode48Rotation16Group16)}",
        $"{nameof(Int8Codecs)}.{nameof(Int8Codecs.Encode1024Rotation1024Group32)}",
        $"{nameof(Int8Codecs)}.{nameof(Int8Codecs.Decode640Rotation64Group128ToHalf)}",
        $"{nameof(OwnFormatCodecs)}.{nameof(OwnFormatCodecs.EncodeExcess8Row80Rotation16Group16HalfScales)}",
        $"{nameof(TernaryCodecs)}.{nameof(TernaryCodecs.EncodeRow256Rotation128Group32Half)}",
        $"{nameof(TernaryCodecs)}.{nameof(TernaryCodecs.EncodeRow2048Rotation64Group1024)}",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string target in InterpreterDevice.TargetNames)
            {
                foreach (string kernel in s_kernels) data.Add(target, kernel);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_pass_keeps_the_results(string target, string kernel)
    {
        TargetDescription machine = InterpreterDevice.Target(target);
        MatrixKernel declared = DeclaredKernels.Get(kernel);
        foreach ((string stage, TileProgram program) in StagedCompiler.Stages(declared.Row, machine))
        {
            var device = new InterpreterDevice($"{target} after {stage}", machine, _ => program);
            int rows = Math.Max(1, Math.Min(program.TileBlocks / declared.Row.BlocksPerRow + 1, device.QuickElements / declared.RowLength));
            Matrix.Verify(declared, device, firstRow: 7, rows, inPlace: false);
        }
    }
}
