using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Kernels on a device that does not take all rows of a call at once, against the oracle.</summary>
public class PieceTests
{
    private const int QuickElements = 1 << 14;

    [Theory]
    [InlineData($"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal128)}", 3)]
    [InlineData($"{nameof(Int4OneBlock)}.{nameof(Int4OneBlock.Encode64Group64HalfSource)}", 5)]
    [InlineData($"{nameof(Int4OneBlock)}.{nameof(Int4OneBlock.Decode64Group64HalfSourceToHalf)}", 5)]
    [InlineData($"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Encode48Rotation16Group16)}", 1)]
    [InlineData($"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Encode48Rotation16Group16)}", 2)]
    [InlineData($"{nameof(ChannelScaleCodecs)}.{nameof(ChannelScaleCodecs.EncodeThreeBlocks)}", 1)]
    [InlineData($"{nameof(ChannelScaleCodecs)}.{nameof(ChannelScaleCodecs.EncodeThreeBlocks)}", 3)]
    [InlineData($"{nameof(ChannelScaleCodecs)}.{nameof(ChannelScaleCodecs.DecodeShort)}", 2)]
    [InlineData($"{nameof(MatrixCodecs)}.{nameof(MatrixCodecs.EncodeThreeBlocks)}", 1)]
    [InlineData($"{nameof(MatrixCodecs)}.{nameof(MatrixCodecs.DecodeShort)}", 1)]
    [InlineData($"{nameof(ScatteredCodecs)}.{nameof(ScatteredCodecs.EncodeRow96)}", 1)]
    [InlineData($"{nameof(ScatteredCodecs)}.{nameof(ScatteredCodecs.EncodeHead128)}", 5)]
    [InlineData($"{nameof(ScatteredCodecs)}.{nameof(ScatteredCodecs.DecodeHead128)}", 5)]
    [InlineData($"{nameof(RandomCodecs)}.{nameof(RandomCodecs.EncodeInt4)}", 3)]
    [InlineData($"{nameof(RandomCodecs)}.{nameof(RandomCodecs.EncodeRow96)}", 1)]
    [InlineData($"{nameof(RandomCodecs)}.{nameof(RandomCodecs.EncodeAll512)}", 1)]
    public void Rows_of_a_few_at_once_agree_with_the_oracle(string name, int rows)
    {
        MatrixKernel kernel = DeclaredKernels.Get(name);
        long row = Enumerable.Range(0, kernel.Info.OperandCount).Max(kernel.Info.BytesPerRowOf);
        KernelDevice device = LimitedDevice.OpenCL(facts => facts with { AllocationBytes = (ulong)(rows * row) });
        Matrix.Verify(kernel, new RuntimeDevice($"OpenCL by {rows} rows", device, info => info.OpenCLStages[0].TileBlocks, QuickElements));
    }
}
