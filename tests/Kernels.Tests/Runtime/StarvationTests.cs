using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>
/// What waits, waits for what was enqueued before it: it comes back while another thread keeps a stream filled. The bound is no measure of
/// speed; the stream stays filled for as long, so that who waits for an empty one does not come back.
/// </summary>
public class StarvationTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, Action<KernelDevice, KernelStream>> Waits = new()
    {
        ["Upload"] = (device, _) => device.Upload<float>(new float[16]).Dispose(),
        ["CopyFrom"] = (device, _) => Use(device, buffer => buffer.CopyFrom(new float[16])),
        ["CopyTo"] = (device, _) => Use(device, buffer => buffer.CopyTo(new float[16])),
        ["ToArray"] = (device, _) => Use(device, buffer => buffer.ToArray()),
        ["Synchronize a device"] = (device, _) => device.Synchronize(),
        ["Synchronize the stream"] = (_, stream) => stream.Synchronize(),
        ["Call on host memory"] = (device, _) => Rotations.Rotate64(device, new float[64], new float[64]),
    };

    public static TheoryData<DeviceKind, string> Cases
    {
        get
        {
            var cases = new TheoryData<DeviceKind, string>();
            foreach (DeviceKind kind in (DeviceKind[])[DeviceKind.Cpu, DeviceKind.OpenCL, DeviceKind.Cuda])
            {
                foreach (string wait in Waits.Keys) cases.Add(kind, wait);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_comes_back_while_a_stream_is_kept_filled(DeviceKind kind, string wait)
    {
        KernelDevice device = kind == DeviceKind.Cpu ? TestData.Cpu(256) : Devices.RequiredDevices.Get(kind);
        Task waiting;
        bool isBack;
        using (var filled = new FilledStream(device))
        {
            KernelStream stream = filled.Stream;
            waiting = Task.Factory.StartNew(() => Waits[wait](device, stream), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            isBack = await Task.WhenAny(waiting, Task.Delay(Bound, TestContext.Current.CancellationToken)) == waiting;
        }

        await waiting;
        Assert.True(isBack, $"{wait} came back only when nobody filled the stream any more.");
    }

    private static void Use(KernelDevice device, Action<DeviceBuffer<float>> use)
    {
        using DeviceBuffer<float> buffer = device.Allocate<float>(16);
        use(buffer);
    }
}
