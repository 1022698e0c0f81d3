using System.Collections.Immutable;
using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>The largest vectors that attributes can ask for, behind rotations that leave any index bits on registers, stay within the memory of the machines.</summary>
public class MatrixTileTests
{
    public static TheoryData<string, int, int, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int, int, int>();
            foreach (string target in InterpreterDevice.TargetNames)
            {
                foreach ((int inner, int outer) in new[] { (16, 1), (256, 1), (128, 128), (256, 128), (128, 256), (16, 256), (256, 2) })
                {
                    foreach (int rotation in new[] { 1, inner, 32768, 3 * 8192 }.Where(rotation => rotation != 3 * 8192 || inner * outer <= 8192)) data.Add(target, inner, outer, rotation);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decoders_compile(string target, int inner, int outer, int rotation)
    {
        IEnumerable<MatrixStep> matrices = MatrixStep.Of(inner, outer);
        var method = new MethodSpec("", default, "Decode", "", "", ImmutableArray.Create<OperandSpec>(
        [
            new("codes", OperandRole.Codes, ElementType.Byte, false),
            new("scales", OperandRole.Scales, ElementType.Float, false),
            .. matrices.Select(step => new OperandSpec(step.InverseRole.Name, step.InverseRole, ElementType.Half, false)),
            new("destination", OperandRole.Destination, ElementType.Float, true),
        ]), "", "Decode");
        var encoding = new EncodingSpec(3 * 32768, 128, Pipeline.StepsOf(matrices, rotation, null), IntegerGrid.Of("Int4", 4, -7, 7, 7, 0, 0));
        TargetDescription machine = InterpreterDevice.Target(target);

        TileProgram program = TileCompiler.Compile(RowCompiler.Compile(new DequantizeRotateSpec(method, "Encode", encoding.Of(method))), machine, "decode");

        int shared = program.Buffers.Where(buffer => buffer.Space == MemorySpace.Shared).Sum(buffer => buffer.Bytes);
        Assert.InRange(shared, 0, machine.SharedBytes);
    }
}
