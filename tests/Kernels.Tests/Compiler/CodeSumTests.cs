using System.Runtime.InteropServices;
using Kernels.CompilerServices;
using Kernels.Generator.Emission;
using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>Encoders with the sums of their codes, which no attribute asks for.</summary>
public class CodeSumTests
{
    private static readonly IntegerGridAttribute s_int8 = new(8, -127, 127, 127);

    private static readonly Dictionary<string, EncoderDescription> s_encoders = new()
    {
        ["Int8 in groups of 128, rotated"] = new(s_int8, 128, 128, 128, SignPlacement.None, 0),
        ["Int8 in groups of 32 of several blocks"] = new(s_int8, 768, 256, 32, SignPlacement.Before, 5),
        ["Int8 in groups of 16"] = new(s_int8, 48, 1, 16, SignPlacement.None, 0),
        ["Int8 in groups of 4096"] = new(s_int8, 4096, 64, 4096, SignPlacement.After, 6),
        ["Int4 in groups of 64"] = new(new IntegerGridAttribute(4, -7, 7, 7), 192, 32, 64, SignPlacement.None, 0),
        ["unsigned codes in groups of 256"] = new(new IntegerGridAttribute(2, 0, 3, 1.5f, 1.5f, 2), 256, 1, 256, SignPlacement.None, 0),
        ["Ternary in groups of 128"] = new(new IntegerGridAttribute(2, -1, 1, 1, statistic: Kernels.ScaleStatistic.MeanMagnitude), 128, 128, 128, SignPlacement.None, 0),
    };

    public static TheoryData<string> Encoders => [.. s_encoders.Keys];

    public static TheoryData<string, string> OnTargets
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string target in InterpreterDevice.TargetNames)
            {
                foreach (string encoder in s_encoders.Keys) data.Add(target, encoder);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(OnTargets))]
    public void Tile_programs_agree_with_the_oracle(string target, string encoder) =>
        Matrix.Verify(Kernel(encoder), new InterpreterDevice(InterpreterDevice.Target(target)));

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Ptx_agrees_with_the_oracle(string encoder) => Matrix.Verify(Kernel(encoder), new PtxDevice());

    [Theory]
    [MemberData(nameof(Encoders))]
    public void OpenCL_agrees_with_the_oracle(string encoder) => Matrix.Verify(Kernel(encoder), DriverDevices.OpenCL());

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Cuda_agrees_with_the_oracle(string encoder) => Matrix.Verify(Kernel(encoder), DriverDevices.Cuda());

    private static MatrixKernel Kernel(string encoder)
    {
        EncoderDescription description = s_encoders[encoder];
        RotateQuantizeSpec spec = EncoderSpecs.Of(description, withCodeSums: true);
        var reference = new EncodeReference(description.Layout);
        KernelInfo info = Info(spec, reference);
        return new MatrixKernel(encoder, info, spec, description.RowLength, reference, CallOf(info));
    }

    private static KernelInfo Info(RotateQuantizeSpec spec, EncodeReference reference)
    {
        RowProgram row = RowCompiler.Compile(spec);
        KernelOperand[] operands = [.. spec.Method.Operands.Select(operand => new KernelOperand(
            operand.Name, TypeOf(operand.Element), reference.ElementsPerRow(operand.Role) / row.BlocksPerRow, operand.IsOutput))];
        var noTile = new CpuTile(1, 0);
        return new KernelInfo(
            KernelInfo.KnownContract, "Encode", "", spec.Encoding.RowLength, row.BlocksPerRow, operands, new CpuPlan(noTile, noTile, noTile, noTile),
            Program(row, "PTX"), Program(row, "OpenCL"), 0);
    }

    private static GpuProgram Program(RowProgram row, string target)
    {
        TileProgram program = TileCompiler.Compile(row, InterpreterDevice.Target(target), "encode");
        int shared = program.Buffers.Where(buffer => buffer.Space == MemorySpace.Shared).Sum(buffer => buffer.Bytes);
        string text = DeviceText.All.Single(candidate => candidate.Target == target).Print(program);
        return new GpuProgram(() => System.Text.Encoding.UTF8.GetBytes(text), [new GpuStage(program.Name, program.Lanes, program.TileBlocks, shared)]);
    }

    /// <summary>The CPU bodies are those of another kernel: this one is called on other devices.</summary>
    private static KernelCall CallOf(KernelInfo info) => (device, operands) => KernelLauncher.Run<SpoiltBody>(
        info,
        device,
        HostOperand.Input<float>(MemoryMarshal.Cast<byte, float>(operands[0].Span)),
        HostOperand.Output(operands[1].Span),
        HostOperand.Output(MemoryMarshal.Cast<byte, float>(operands[2].Span)),
        HostOperand.Output(MemoryMarshal.Cast<byte, int>(operands[3].Span)));

    private static KernelElementType TypeOf(ElementType scalar) => scalar switch
    {
        ElementType.Int32 => KernelElementType.Int32,
        ElementType.Byte => KernelElementType.Byte,
        _ => KernelElementType.Float,
    };
}
