using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Many threads call one generated kernel at once.</summary>
public class ConcurrentCallTests
{
    private const int Threads = 8;

    public static TheoryData<string> Kernels =>
    [
        $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal1024)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Encode384Rotation128Group64)}",
        $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Decode384Rotation128Group64)}",
        $"{nameof(ChannelScaleCodecs)}.{nameof(ChannelScaleCodecs.EncodeThreeBlocks)}",
        $"{nameof(Int8Codecs)}.{nameof(Int8Codecs.Encode4096Rotation256Group4096)}",
    ];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void On_the_CPU(string kernel) => CallFromManyThreads(kernel, CpuDevices.Get(CpuDevices.OfThreads), calls: 12);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void On_OpenCL(string kernel) => CallFromManyThreads(kernel, DriverDevices.OpenCL(), calls: 4);

    private static void CallFromManyThreads(string name, MatrixDevice device, int calls)
    {
        MatrixKernel kernel = DeclaredKernels.Get(name);
        int large = device.QuickElements / kernel.RowLength;
        var errors = new Exception?[Threads];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() => errors[number] = Record.Exception(() =>
        {
            for (int call = 0; call < calls; call++) Matrix.Verify(kernel, device, number, call % 3 == 0 ? large : 1 + call, inPlace: false);
        })))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.All(errors, Assert.Null);
    }
}
