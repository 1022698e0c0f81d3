using Kernels.CompilerServices;
using Kernels.Tests.DeviceMatrix.Declared;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Slots that are none, and rows of scattered operands that do not fit.</summary>
public class SlotTests
{
    private const int Row = 128;
    private const int Bytes = Row / 2;
    private const int Groups = Row / 32;

    private readonly float[] _source = TestData.Ramp(2 * Row);
    private readonly byte[] _codes = [.. Enumerable.Repeat((byte)0x5A, 10 * Bytes)];
    private readonly float[] _scales = [.. Enumerable.Repeat(7f, 10 * Groups)];

    [Theory]
    [InlineData(-1, 3, "Element 0 is -1, and codes has 10 rows. Pass slots from 0 to 9, or memory of more rows as codes.")]
    [InlineData(3, 10, "Element 1 is 10, and codes has 10 rows. Pass slots from 0 to 9, or memory of more rows as codes.")]
    [InlineData(int.MinValue, int.MaxValue, "Element 0 is -2147483648, and codes has 10 rows.")]
    public void Slots_outside_are_refused_before_anything_is_written(int first, int second, string expected)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("slots", () => ScatteredCodecs.EncodeHead128(_source, [first, second], _codes, _scales));
        Assert.Contains(expected, error.Message);
        AssertUntouched();
        error = Assert.Throws<ArgumentException>("slots", () => ScatteredCodecs.DecodeHead128(_codes, _scales, [first, second], _source));
        Assert.Contains(expected, error.Message);
        Assert.Equal(TestData.Ramp(2 * Row), _source);
    }

    /// <summary>Many rows are told apart by sorting, few by a bit each.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void Encoders_refuse_a_slot_that_is_there_twice(int rows)
    {
        byte[] codes = new byte[rows * Bytes];
        float[] scales = new float[rows * Groups];
        ArgumentException error = Assert.Throws<ArgumentException>("slots", () => ScatteredCodecs.EncodeHead128(TestData.Ramp(4 * Row), [9, 2, 0, 2], codes, scales));
        Assert.Contains("Elements 1 and 3 are both 2, where only one row can be written. Pass every slot once.", error.Message);
        Assert.All(codes, code => Assert.Equal(0, code));

        // A row may be read as often as one likes.
        ScatteredCodecs.EncodeHead128(_source, [rows - 1, 2], codes, scales);
        float[] decoded = new float[4 * Row];
        ScatteredCodecs.DecodeHead128(codes, scales, [2, 2, rows - 1, 2], decoded);
        Assert.Equal(decoded[..Row], decoded[Row..(2 * Row)]);
        Assert.Equal(decoded[..Row], decoded[(3 * Row)..]);
        Assert.NotEqual(decoded[..Row], decoded[(2 * Row)..(3 * Row)]);
    }

    [Fact]
    public void Nothing_is_a_slot_of_no_rows()
    {
        ArgumentException error = Assert.Throws<ArgumentException>("slots", () => ScatteredCodecs.EncodeHead128(_source, [0, 1], [], []));
        Assert.Contains("2 slots are of no rows, as codes has none. Pass memory of the rows that slots name as codes.", error.Message);
        ScatteredCodecs.EncodeHead128([], [], _codes, _scales);
        ScatteredCodecs.EncodeHead128([], [], [], []);
        AssertUntouched();
    }

    [Fact]
    public void Scattered_operands_have_whole_rows_as_many_as_one_another()
    {
        ArgumentException error = Assert.Throws<ArgumentException>("codes", () => ScatteredCodecs.EncodeHead128(_source, [0, 1], _codes.AsSpan(1), _scales));
        Assert.Contains("639 elements are not whole rows of 64. Pass a multiple of 64, such as 576 or 640 elements.", error.Message);
        error = Assert.Throws<ArgumentException>("scales", () => ScatteredCodecs.EncodeHead128(_source, [0, 1], _codes, _scales.AsSpan(Groups)));
        Assert.Contains("36 elements are 9 rows of 4; the 640 elements of codes are 10 rows of 64.", error.Message);
        error = Assert.Throws<ArgumentException>("slots", () => ScatteredCodecs.EncodeHead128(_source, [0, 1, 2], _codes, _scales));
        Assert.Contains("3 elements are 3 rows of 1; the 256 elements of source are 2 rows of 128.", error.Message);
        error = Assert.Throws<ArgumentException>("destination", () => ScatteredCodecs.DecodeHead128(_codes, _scales, [0], _source));
        Assert.Contains("256 elements are 2 rows of 128; the 1 elements of slots are 1 row of 1.", error.Message);
        AssertUntouched();
    }

    /// <summary>Though no slot names the rows that another operand has, too.</summary>
    [Fact]
    public void Memory_of_scattered_operands_is_of_their_own()
    {
        float[] memory = new float[(5 * Groups) + Row];
        ArgumentException error = Assert.Throws<ArgumentException>("scales", () => ScatteredCodecs.EncodeHead128(memory.AsSpan(4 * Groups, Row), [0], _codes.AsSpan(0, 5 * Bytes), memory.AsSpan(0, 5 * Groups)));
        Assert.Contains("The memory overlaps that of source. Pass memory of its own.", error.Message);
        ScatteredCodecs.EncodeHead128(memory.AsSpan(5 * Groups, Row), [0], _codes.AsSpan(0, 5 * Bytes), memory.AsSpan(0, 5 * Groups));
    }

    /// <summary>Kernels of devices reckon with 32 bits.</summary>
    [Theory]
    [InlineData(int.MaxValue / Bytes, 1, true)]
    [InlineData((int.MaxValue / Bytes) + 1, 1, false)]
    [InlineData(1, (int.MaxValue / Bytes) + 1, false)]
    public void Devices_reach_rows_of_as_many_elements_as_an_integer_counts(long slots, long rows, bool areReached)
    {
        KernelInfo kernel = ScatteredCodecs.EncodeHead128Kernel;
        OperandView[] operands =
        [
            new(0, rows * Row, KernelElementType.Float, isOpaque: true), new(1, rows, KernelElementType.Int32, isOpaque: true),
            new(2, slots * Bytes, KernelElementType.Byte, isOpaque: true), new(3, slots * Groups, KernelElementType.Float, isOpaque: true),
        ];
        void Check() => SlotRules.CheckReach(kernel, operands, rows, KernelDevice.Default);
        if (areReached) Check();
        else Assert.Contains($"{Math.Max(slots, rows)} rows of 64 elements are more than the 2147483647 elements that slots reach on device cpu", Assert.Throws<ArgumentException>("codes", Check).Message);
    }

    /// <summary>What is only known on a device is no error there: slots outside are the nearest inside.</summary>
    [Fact]
    public void Devices_keep_within_the_rows()
    {
        foreach (KernelDevice device in KernelDevice.Discover().Devices.Where(device => device.Kind != DeviceKind.Cpu))
        {
            byte[] expected = [.. _codes], found = new byte[_codes.Length];
            ScatteredCodecs.EncodeHead128(_source, [0, 9], expected, [.. _scales]);
            using KernelStream stream = device.CreateStream();
            using DeviceBuffer<float> source = device.Upload<float>(_source), scales = device.Upload<float>(_scales);
            using DeviceBuffer<int> slots = device.Upload<int>([int.MinValue, 10]);
            using DeviceBuffer<byte> codes = device.Upload<byte>(_codes);
            ScatteredCodecs.EncodeHead128(stream, source, slots, codes, scales);
            stream.Synchronize();
            codes.CopyTo(found);
            Assert.Equal(expected, found);
        }
    }

    /// <summary>A page table is slots of its pages' rows: what was appended token by token is read page by page, in another order, on any device.</summary>
    [Fact]
    public void Pages_are_filled_token_by_token_and_read_whole()
    {
        const int page = 16, tokens = 3 * page;
        int[] pages = [4, 0, 2];
        float[] source = TestData.Ramp(tokens * Row), expected = new float[tokens * Row], decoded = new float[tokens * Row];
        byte[] plain = new byte[tokens * Bytes], codes = new byte[5 * page * Bytes];
        float[] plainScales = new float[tokens * Groups], scales = new float[5 * page * Groups];
        ScatteredCodecs.EncodeHead128(source, [.. Enumerable.Range(0, tokens)], plain, plainScales);
        ScatteredCodecs.DecodeHead128(plain, plainScales, [.. Enumerable.Range(0, tokens)], expected);
        int[] slots = [.. Enumerable.Range(0, tokens).Select(token => (pages[token / page] * page) + (token % page))];
        foreach (KernelDevice device in KernelDevice.Discover().Devices)
        {
            codes.AsSpan().Clear();
            for (int token = 0; token < tokens; token++) ScatteredCodecs.EncodeHead128(device, source.AsSpan(token * Row, Row), slots.AsSpan(token, 1), codes, scales);
            ScatteredCodecs.DecodeHead128(device, codes, scales, slots, decoded);
            Assert.Equal(expected, decoded);
        }
    }

    private void AssertUntouched()
    {
        Assert.All(_codes, code => Assert.Equal(0x5A, code));
        Assert.All(_scales, scale => Assert.Equal(7f, scale));
    }
}
