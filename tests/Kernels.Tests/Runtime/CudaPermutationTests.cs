using Kernels.Tests.DeviceMatrix.Declared;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Permutations in CUDA memory, whose addresses are not this process's.</summary>
[Collection(nameof(FakeCuda))]
public class CudaPermutationTests
{
    /// <summary>What is on a device may not be there yet, and cannot be read here: places outside the row are the kernel's business.</summary>
    [Fact]
    public void Nobody_looks_at_places_on_a_device()
    {
        int launches = 0;
        KernelDevice device = FakeCuda.StartDevice();
        FakeCuda.Launcher = _ => launches++;
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Allocate<float>(128), scales = device.Allocate<float>(4);
        using DeviceBuffer<int> permutation = device.Upload<int>([.. Enumerable.Repeat(-1, 128)]);
        using DeviceBuffer<byte> codes = device.Allocate<byte>(64);
        PermutedCodecs.EncodeRow128(stream, source, permutation, codes, scales);
        Assert.Equal(1, launches);
    }
}
