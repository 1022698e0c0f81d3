using System.Reflection;
using System.Runtime.InteropServices;
using Kernels.Tests.Devices;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Functions;

/// <summary>Compiled into kernels, functions give the bits that they give when they are called, on all devices.</summary>
public class WrittenFunctionTests
{
    private static readonly float[] s_numbers = Numbers();

    public static TheoryData<string> Names => [.. Methods().Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void On_the_CPU(string name)
    {
        foreach (int bits in new[] { 0, 128, 256, 512 }) Check(name, KernelDevice.CreateCpu(new CpuOptions { VectorBits = bits }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void On_OpenCL(string name) => Check(name, RequiredDevices.Get(DeviceKind.OpenCL));

    [Theory]
    [MemberData(nameof(Names))]
    public void On_CUDA(string name) => Check(name, RequiredDevices.Get(DeviceKind.Cuda));

    [Theory]
    [MemberData(nameof(Names))]
    public void In_emulated_PTX(string name)
    {
        var info = (KernelInfo)typeof(WrittenFunctions).GetProperty(name + "Kernel")!.GetValue(null)!;
        byte[] y = PtxRows.Run(info, MemoryMarshal.AsBytes<float>(s_numbers).ToArray());
        Compare(name, MemoryMarshal.Cast<byte, float>(y));
    }

    private static void Check(string name, KernelDevice device)
    {
        MethodInfo method = typeof(WrittenFunctions).GetMethod(name, [typeof(KernelDevice), typeof(ReadOnlySpan<float>), typeof(Span<float>)])!;
        float[] y = new float[s_numbers.Length];
        method.CreateDelegate<Call>()(device, s_numbers, y);
        Compare(name, y);
    }

    private static void Compare(string name, ReadOnlySpan<float> y)
    {
        Func<float, float> function = typeof(WrittenFunctions).GetMethod(name == "OfOwnName" ? "Exp" : name[2..], BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Func<float, float>>();
        for (int i = 0; i < s_numbers.Length; i += 2)
        {
            (float a, float b) = (function(s_numbers[i]), function(s_numbers[i + 1]));
            Assert.True(AreSame(y[i], Fp32.Add(a, b)), $"{name} of {s_numbers[i]:R} and {s_numbers[i + 1]:R} gives the sum {y[i]:R}, and the function {a:R} and {b:R}.");
            Assert.True(AreSame(y[i + 1], Fp32.Add(a, -b)), $"{name} of {s_numbers[i]:R} and {s_numbers[i + 1]:R} gives the difference {y[i + 1]:R}, and the function {a:R} and {b:R}.");
        }
    }

    private static bool AreSame(float x, float y) => BitConverter.SingleToUInt32Bits(x) == BitConverter.SingleToUInt32Bits(y) || (float.IsNaN(x) && float.IsNaN(y));

    private static IEnumerable<MethodInfo> Methods() => typeof(WrittenFunctions).GetMethods(BindingFlags.Static | BindingFlags.Public)
        .Where(method => method.GetCustomAttribute<HadamardKernelAttribute>() is not null && method.GetParameters().Length == 2);

    /// <summary>Special numbers with one another, and numbers of many magnitudes.</summary>
    private static float[] Numbers()
    {
        var random = new SplitMix64(3);
        IEnumerable<float> special = SpecialValues.All.Concat([5, 7, 10, -10, 0.7f, 100, -4, 4, 3, 88.8f, -104]);
        IEnumerable<float> drawn = Enumerable.Range(0, 400).Select(_ => (float)((random.NextUniform() - 0.5) * Math.Pow(10, random.NextInt(5) - 1)));
        float[] all = [.. special.Concat(drawn)];
        return [.. all.SelectMany((x, i) => new[] { x, all[(i * 7) % all.Length] })];
    }

    private delegate void Call(KernelDevice device, ReadOnlySpan<float> source, Span<float> destination);
}
