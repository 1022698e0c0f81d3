using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Kernels as large calls run them: inputs prefetched, and outputs on a cache line stored past the caches.</summary>
public class StreamedMatrixTests
{
    private static readonly string[] s_kernels =
    [
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal2)}",
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal64)}",
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal128)}",
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal1024)}",
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal32768)}",
        $"{nameof(HalfTransforms)}.{nameof(HalfTransforms.FloatToHalf1024)}",
        $"{nameof(SignedTransforms)}.{nameof(SignedTransforms.AfterHalf1024)}",
        $"{nameof(Int4OneBlock)}.{nameof(Int4OneBlock.Encode128Rotation128Group128Half)}",
        $"{nameof(Int4OneBlock)}.{nameof(Int4OneBlock.Decode128Rotation128Group128HalfToHalf)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Encode4096Rotation128Group128HalfScales)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Decode48Rotation16Group16)}",
        $"{nameof(Int8Codecs)}.{nameof(Int8Codecs.Encode1024Rotation1024Group32)}",
        $"{nameof(Int8Codecs)}.{nameof(Int8Codecs.Decode640Rotation64Group128ToHalf)}",
        $"{nameof(TernaryCodecs)}.{nameof(TernaryCodecs.EncodeRow256Rotation128Group32Half)}",
    ];

    public static TheoryData<int, int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, int, string>();
            foreach (string kernel in s_kernels)
            {
                foreach (int bits in (int[])[0, 128, 256, 512])
                {
                    data.Add(bits, 1, kernel);
                    data.Add(bits, 3, kernel);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void On_a_cache_line(int vectorBits, int threads, string kernel) =>
        Matrix.Verify(DeclaredKernels.Get(kernel), new AlignedDevice(vectorBits, threads, 0));

    /// <summary>A non-temporal store would end the process here.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Off_a_cache_line(int vectorBits, int threads, string kernel) =>
        Matrix.Verify(DeclaredKernels.Get(kernel), new AlignedDevice(vectorBits, threads, threads == 1 ? 4 : 32));
}
