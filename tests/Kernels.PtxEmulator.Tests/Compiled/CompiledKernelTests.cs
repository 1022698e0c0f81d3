using System.Buffers.Binary;
using System.Numerics;

namespace Kernels.PtxEmulator.Tests.Compiled;

/// <summary>Kernels that another compiler turned into PTX (<c>kernels.cu</c>), against their statements in C#.</summary>
public sealed class CompiledKernelTests
{
    private static readonly PtxModule s_module = PtxModule.Parse(ReadText());

    public static TheoryData<int> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Walsh_Hadamard_transform(int seed)
    {
        const int rows = 5;
        var random = new Random(seed);
        float[] x = [.. Enumerable.Range(0, rows * 256).Select(_ => random.NextSingle() - 0.5f)];
        var machine = new PtxMachine(s_module, seed);
        PtxBuffer source = machine.Allocate<float>(x, "x", readOnly: true);
        PtxBuffer destination = machine.Allocate(4L * x.Length, "y");
        machine.Launch("fwht256", 3, 256, source, destination, (long)rows);
        float[] y = destination.ToArray<float>();
        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < 256; i++)
            {
                double sum = 0;
                for (int j = 0; j < 256; j++)
                    sum += (BitOperations.PopCount((uint)(i & j)) % 2 == 0 ? 1 : -1) * (double)x[row * 256 + j];
                Assert.Equal(sum / 16, y[row * 256 + i], 1e-5);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Quantization_to_bytes(int seed)
    {
        const int n = 200;
        var random = new Random(seed);
        float[] x = [.. Enumerable.Range(0, n).Select(i => i / 32 == 2 ? 0 : random.NextSingle() * 8 - 4)];
        var machine = new PtxMachine(s_module, seed);
        PtxBuffer codes = machine.Allocate(n, "codes");
        PtxBuffer scales = machine.Allocate(28, "scales");
        machine.Launch("quantize", 2, 128, machine.Allocate<float>(x, "x"), codes, scales, n);
        sbyte[] q = codes.ToArray<sbyte>();
        float[] s = scales.ToArray<float>();
        for (int i = 0; i < n; i++)
        {
            float scale = x.Skip(i / 32 * 32).Take(32).Max(MathF.Abs) / 127f;
            Assert.Equal(scale, s[i / 32]);
            float inverse = scale == 0 ? 0 : 1 / scale;
            Assert.Equal((sbyte)Math.Clamp(MathF.Round(x[i] * inverse), -127, 127), q[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Histogram_through_atomics(int seed)
    {
        byte[] x = new byte[1000];
        new Random(seed).NextBytes(x);
        var machine = new PtxMachine(s_module, seed);
        PtxBuffer counts = machine.Allocate(new byte[64], "counts");
        machine.Launch("histogram", 3, 96, machine.Allocate(x, "x"), counts, x.Length);
        Assert.Equal(Enumerable.Range(0, 16).Select(bin => (uint)x.Count(value => (value & 15) == bin)), counts.ToArray<uint>());
    }

    [Fact]
    public void Mixture_of_types_and_branches()
    {
        const int n = 1000;
        var random = new Random(9);
        uint[] a = [.. Enumerable.Range(0, n).Select(_ => (uint)random.NextInt64(1L << 32))];
        ulong[] b = [.. Enumerable.Range(0, n).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue))];
        short[] c = [.. Enumerable.Range(0, n).Select(_ => (short)random.Next(short.MinValue, short.MaxValue))];
        var machine = new PtxMachine(s_module);
        PtxBuffer result = machine.Allocate(8L * n, "out");
        machine.Launch("mixture", (n + 63) / 64, 64,
            machine.Allocate<uint>(a, "a"), machine.Allocate<ulong>(b, "b"), machine.Allocate<short>(c, "c"), result, n);
        double[] actual = result.ToArray<double>();
        for (int i = 0; i < n; i++)
            Assert.Equal(Mixture(a[i], b[i], c[i]), actual[i]);
    }

    [Fact]
    public void A_planted_race_in_compiled_code_is_found()
    {
        string text = ReadText();
        int barrier = text.IndexOf("bar.sync", StringComparison.Ordinal);
        string faulty = string.Concat(text.AsSpan(0, barrier), "// ", text.AsSpan(barrier));
        var machine = new PtxMachine(PtxModule.Parse(faulty));
        PtxBuffer source = machine.Allocate(new byte[1024], "x");
        PtxBuffer destination = machine.Allocate(1024, "y");
        PtxException exception = Assert.Throws<PtxException>(() => machine.Launch("fwht256", 1, 256, source, destination, 1L));
        Assert.True(exception.Fault is PtxFault.Race or PtxFault.UnwrittenRead, exception.Message);
    }

    private static double Mixture(uint u, ulong w, short h)
    {
        float[] table = [0.5f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15.25f];
        double d = (u % 5) switch
        {
            0 => (double)(int)u / 3,
            1 => BitOperations.PopCount(u) * 1.5,
            2 => w >> (int)(u & 63),
            3 => (double)(h * (int)(u >> 20)) - table[u & 15],
            _ => (double)((long)w % (h | 1)) + BitOperations.LeadingZeroCount(u | 1),
        };
        for (int k = 0; k < (int)(u & 7); k++)
            d = d * 0.75 + (float)(k + h);
        return d + (u << (h & 15)) + BinaryPrimitives.ReverseEndianness(u) + MathF.Sqrt(u & 0xFFFF);
    }

    private static string ReadText()
    {
        using Stream stream = typeof(CompiledKernelTests).Assembly.GetManifestResourceStream("kernels.ptx")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
