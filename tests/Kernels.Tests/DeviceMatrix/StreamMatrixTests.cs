using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>One kernel of each shape through streams and device buffers.</summary>
public class StreamMatrixTests
{
    public static TheoryData<string> Kernels =>
    [
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal64)}",
        $"{nameof(HalfTransforms)}.{nameof(HalfTransforms.FloatToHalf1024)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Encode48Rotation16Group16)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Encode4096Rotation128Group128HalfScales)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Decode192Rotation64Group32HalfToHalf)}",
        $"{nameof(PermutedCodecs)}.{nameof(PermutedCodecs.EncodeHeads4096)}",
        $"{nameof(PermutedCodecs)}.{nameof(PermutedCodecs.DecodeAll512)}",
        $"{nameof(InnerProducts)}.{nameof(InnerProducts.ScoreAll1024)}",
        $"{nameof(RandomCodecs)}.{nameof(RandomCodecs.EncodeAll512)}",
        $"{nameof(ScatteredCodecs)}.{nameof(ScatteredCodecs.DecodeBlocks96)}",
        $"{nameof(ScatteredCodecs)}.{nameof(ScatteredCodecs.ScoreHead128)}",
    ];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void On_the_CPU(string kernel) => Verify(
        kernel, new StreamDevice("CPU", KernelDevice.CreateCpu(new CpuOptions { VectorBits = 256 }), info => info.Cpu!.Vector256.TileBlocks));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void On_OpenCL(string kernel) => Verify(
        kernel, new StreamDevice("OpenCL", RequiredDevices.Get(DeviceKind.OpenCL), info => info.OpenCLStages[0].TileBlocks));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void On_CUDA(string kernel) => Verify(
        kernel, new StreamDevice("CUDA", RequiredDevices.Get(DeviceKind.Cuda), info => info.PtxStages[0].TileBlocks));

    private static void Verify(string kernel, StreamDevice device) => Matrix.Verify(DeclaredKernels.Get(kernel), device);
}
