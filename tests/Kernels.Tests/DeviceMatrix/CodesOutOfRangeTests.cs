using Kernels.Generator.Specs;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>A decoder takes a code as its field holds it, also one that no encoder writes: the section Decode of <c>docs/numerics.md</c>.</summary>
public class CodesOutOfRangeTests
{
    private const int Rows = 5;

    private static readonly PtxDevice s_ptx = new();

    // Decoders without rotation, with the width and the sign of their fields and the offset of their formats.
    private static readonly (string Decoder, int Bits, bool IsSigned, float Offset)[] s_decoders =
    [
        ("TernaryCodecs.DecodeRow384Group128", 2, true, 0),
        ("TwoBitCodecs.DecodeSignOnlyRow64Group16", 2, false, 0.5f),
        ("Int4OneBlock.Decode128Group128", 4, true, 0),
        ("Int8Codecs.Decode256Group128HalfScales", 8, true, 0),
        ("OwnFormatCodecs.DecodeInt5Row1024Group128HalfScales", 8, true, 0),
    ];

    public static TheoryData<string> Decoders => [.. s_decoders.Select(decoder => decoder.Decoder)];

    [Theory]
    [MemberData(nameof(Decoders))]
    public void The_CPU_decodes_what_the_field_holds(string decoder) => Assert.All(CpuDevices.All, device => Verify(decoder, device));

    [Theory]
    [MemberData(nameof(Decoders))]
    public void PTX_decodes_what_the_field_holds(string decoder) => Verify(decoder, s_ptx);

    [Theory]
    [MemberData(nameof(Decoders))]
    public void OpenCL_decodes_what_the_field_holds(string decoder) => Verify(decoder, DriverDevices.OpenCL());

    /// <summary>Every byte there is, under scales of 1.</summary>
    private static void Verify(string decoder, MatrixDevice device)
    {
        (_, int bits, bool isSigned, float offset) = s_decoders.Single(row => row.Decoder == decoder);
        MatrixKernel kernel = DeclaredKernels.Get(decoder);
        byte[][] operands = [.. kernel.Operands.Select(operand => operand.Spec.Role.Name switch
        {
            "codes" => [.. Enumerable.Range(0, Rows * operand.ElementsPerRow).Select(i => (byte)i)],
            "scales" => OperandBytes.FromFloats([.. Enumerable.Repeat(1f, Rows * operand.ElementsPerRow)], operand.Spec.Element),
            _ => new byte[Rows * operand.BytesPerRow],
        })];

        device.Run(kernel, Rows, operands);

        float[] decoded = Numbers(kernel, operands, OperandRole.Destination);
        float[] expected = [.. Enumerable.Range(0, decoded.Length).Select(element => Field(element, bits, isSigned) - offset)];
        BitComparer.AssertEqual(expected, decoded);
    }

    // Element i of bytes 0, 1, 2, …, its field from the low bits of the byte up.
    private static int Field(int element, int bits, bool isSigned)
    {
        int perByte = 8 / bits, field = ((byte)(element / perByte) >> (element % perByte * bits)) & ((1 << bits) - 1);
        return isSigned && field >= 1 << (bits - 1) ? field - (1 << bits) : field;
    }

    private static float[] Numbers(MatrixKernel kernel, byte[][] operands, OperandRole role)
    {
        int index = kernel.Operands.ToList().FindIndex(operand => operand.Spec.Role == role);
        return OperandBytes.ToFloats(operands[index], kernel.Operands[index].Spec.Element);
    }
}
