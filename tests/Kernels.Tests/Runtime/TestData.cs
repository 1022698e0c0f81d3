using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Small operands and the CPU devices that tests run on.</summary>
internal static class TestData
{
    public const float Untouched = -12345f;

    public static readonly int[] VectorBits = [0, 128, 256, 512];

    public static TheoryData<int> Widths => [.. VectorBits];

    public static KernelDevice Cpu(int vectorBits, int threads = 1) => KernelDevice.CreateCpu(new CpuOptions { VectorBits = vectorBits, Threads = threads });

    public static float[] Ramp(int length, float first = 1)
    {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) values[i] = first + i;
        return values;
    }

    public static float[] Filled(int length)
    {
        float[] values = new float[length];
        Array.Fill(values, Untouched);
        return values;
    }

    public static float[] Doubled(ReadOnlySpan<float> source)
    {
        float[] values = new float[source.Length];
        for (int i = 0; i < source.Length; i++) values[i] = 2 * source[i];
        return values;
    }
}
