using Kernels.CompilerServices;

namespace Kernels.Tests.Runtime;

/// <summary>What a plugin does: called by reflection in an assembly that is to be unloaded.</summary>
public static class PluginCalls
{
    private const int Rows = 40_000;

    /// <summary>A call on several threads, whose workers are then idle.</summary>
    public static void OnThreads() => Call(Cpu);

    public static void OnThreadsAndTrim()
    {
        Call(Cpu);
        Cpu.Trim();
    }

    /// <summary>Every piece throws an exception whose type is the plugin's.</summary>
    public static void Failing()
    {
        float[] memory = new float[Rows * ScaleBody.RowLength];
        try
        {
            KernelLauncher.Run<ThrowingBody>(ThrowingBody.Kernel, Cpu, HostOperand.Input<float>(memory), HostOperand.Output<float>(memory));
        }
        catch (PluginException)
        {
            Cpu.Trim();
            return;
        }

        throw new InvalidOperationException("The kernel did not throw.");
    }

    public static void OnStreams()
    {
        Enqueue(Cpu);
        Cpu.Trim();
    }

    public static void OnOpenCL()
    {
        KernelDevice device = KernelDevice.Discover().Devices.First(device => device.Kind == DeviceKind.OpenCL);
        Call(device);
        Enqueue(device);
    }

    private static KernelDevice Cpu => KernelDevice.CreateCpu(new CpuOptions { Threads = 4 });

    private static void Call(KernelDevice device)
    {
        float[] source = TestData.Ramp(Rows * ScaleBody.RowLength);
        float[] destination = new float[source.Length];
        Launch.Scale(device, source, destination);
        if (!destination.AsSpan().SequenceEqual(TestData.Doubled(source))) throw new InvalidOperationException("The result is wrong.");
    }

    private static void Enqueue(KernelDevice device)
    {
        float[] source = TestData.Ramp(Rows * ScaleBody.RowLength);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> input = device.Upload<float>(source);
        using DeviceBuffer<float> output = device.Allocate<float>(source.Length);
        Launch.Scale(stream, input, output);
        stream.Synchronize();
        if (!output.ToArray().AsSpan().SequenceEqual(TestData.Doubled(source))) throw new InvalidOperationException("The result is wrong.");
    }
}
