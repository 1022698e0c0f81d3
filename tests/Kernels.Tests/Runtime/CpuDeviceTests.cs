using Kernels.Devices.Cpu;
using Xunit;

namespace Kernels.Tests.Runtime;

public class CpuDeviceTests
{
    public static TheoryData<int, int> Cases
    {
        get
        {
            // Tiles have up to 16 blocks; these rows leave every remainder of every tile size, twice over.
            var cases = new TheoryData<int, int>();
            foreach (int bits in TestData.VectorBits)
            {
                for (int rows = 1; rows <= 40; rows++) cases.Add(bits, rows);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_number_of_rows_is_right_and_writes_nothing_behind(int vectorBits, int rows)
    {
        int length = rows * ScaleBody.RowLength;
        float[] source = TestData.Ramp(length);
        float[] destination = TestData.Filled(length + 64);
        Launch.Scale(TestData.Cpu(vectorBits), source, destination.AsSpan(0, length));
        Assert.Equal(TestData.Doubled(source), destination[..length]);
        Assert.All(destination[length..], value => Assert.Equal(TestData.Untouched, value));
        Assert.Equal(TestData.Ramp(length), source);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void In_place_is_right(int vectorBits, int rows)
    {
        float[] memory = TestData.Ramp(rows * ScaleBody.RowLength);
        Launch.Scale(TestData.Cpu(vectorBits), memory, memory);
        Assert.Equal(TestData.Doubled(TestData.Ramp(memory.Length)), memory);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Operands_of_unequal_blocks_are_staged_each_by_its_own_size(int vectorBits, int blocks)
    {
        float[] source = new float[blocks * SumBody.ElementsPerBlock];
        var bias = new Half[blocks];
        byte[] expectedCodes = new byte[source.Length + 9];
        float[] expectedSums = TestData.Filled(blocks + 9);
        for (int block = 0; block < blocks; block++)
        {
            bias[block] = (Half)(block * 0.25f);
            expectedSums[block] = block * 0.25f;
            for (int i = 0; i < SumBody.ElementsPerBlock; i++)
            {
                int index = (block * SumBody.ElementsPerBlock) + i;
                source[index] = expectedCodes[index] = (byte)(7 * index);
                expectedSums[block] += source[index];
            }
        }

        byte[] codes = new byte[expectedCodes.Length];
        float[] sums = TestData.Filled(expectedSums.Length);
        Launch.Sum(TestData.Cpu(vectorBits), source, bias, codes.AsSpan(0, source.Length), sums.AsSpan(0, blocks));
        Assert.Equal(expectedCodes, codes);
        Assert.Equal(expectedSums, sums);
    }

    [Theory]
    [MemberData(nameof(TestData.Widths), MemberType = typeof(TestData))]
    public void Large_calls_on_many_threads_are_right(int vectorBits)
    {
        float[] source = TestData.Ramp(((1 << 16) + 3) * ScaleBody.RowLength);
        float[] destination = new float[source.Length];
        Launch.Scale(TestData.Cpu(vectorBits, threads: 7), source, destination);
        Assert.Equal(TestData.Doubled(source), destination);
    }

    [Theory]
    [InlineData(-128)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1024)]
    public void Other_widths_are_refused(int bits)
        => Assert.Throws<ArgumentOutOfRangeException>("VectorBits", () => KernelDevice.CreateCpu(new CpuOptions { VectorBits = bits }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void No_threads_are_refused(int threads)
        => Assert.Throws<ArgumentOutOfRangeException>("Threads", () => KernelDevice.CreateCpu(new CpuOptions { Threads = threads }));

    [Fact]
    public void Null_options_are_refused() => Assert.Throws<ArgumentNullException>("options", () => KernelDevice.CreateCpu(null!));

    [Fact]
    public void A_device_describes_itself()
    {
        KernelDevice device = Fast(256, threads: 3);
        Assert.Equal(DeviceKind.Cpu, device.Kind);
        Assert.Equal("cpu", device.Id);
        Assert.NotEmpty(device.Name);
        Assert.Equal("256-bit vectors, 3 threads", device.Description);
        Assert.Equal("scalar, 1 thread", Fast(0, threads: 1).Description);
        Assert.Equal($"cpu: {device.Name} (256-bit vectors, 3 threads)", device.ToString());
    }

    // Whatever the configuration of these tests, with nothing to say of it.
    private static CpuDevice Fast(int vectorBits, int threads) =>
        new(new CpuOptions { VectorBits = vectorBits, Threads = threads }, notes: new CpuNotes(null, new CpuCompilation(false, 512, 512)));
}
