using Kernels.CompilerServices;

namespace Kernels.Tests.Runtime;

/// <summary>What a generated file would hold for the kernels of these tests.</summary>
internal static class Launch
{
    public static void Scale(KernelDevice? device, ReadOnlySpan<float> source, Span<float> destination)
        => KernelLauncher.Run<ScaleBody>(ScaleBody.Kernel, device, HostOperand.Input(source), HostOperand.Output(destination));

    public static void Scale(KernelStream stream, DeviceBuffer<float> source, DeviceBuffer<float> destination)
        => KernelLauncher.Enqueue<ScaleBody>(ScaleBody.Kernel, stream, source, destination);

    public static void Sum(KernelDevice? device, ReadOnlySpan<float> source, ReadOnlySpan<Half> bias, Span<byte> codes, Span<float> sums)
        => KernelLauncher.Run<SumBody>(
            SumBody.Kernel, device, HostOperand.Input(source), HostOperand.Input(bias), HostOperand.Output(codes), HostOperand.Output(sums));

    public static void Sum(KernelStream stream, DeviceBuffer<float> source, DeviceBuffer<Half> bias, DeviceBuffer<byte> codes, DeviceBuffer<float> sums)
        => KernelLauncher.Enqueue<SumBody>(SumBody.Kernel, stream, source, bias, codes, sums);

    public static void Probe(KernelDevice device, ReadOnlySpan<float> source, Span<float> destination)
        => KernelLauncher.Run<ProbeBody>(ProbeBody.Kernel, device, HostOperand.Input(source), HostOperand.Output(destination));
}
