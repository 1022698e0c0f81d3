using System.Buffers.Binary;
using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Weights;

public class DamagedFileTests
{
    private static readonly KernelDevice Cpu = Runtime.TestData.Cpu(256);

    private static readonly WeightsCase Good = new(WeightsCases.Int4, outputs: 3, inputs: 64);

    private static byte[] Image => FileImage.Of(Good);

    public static TheoryData<string> Fields => [.. All.Select(field => field.Name)];

    private static IEnumerable<(string Name, int At, int Bytes)> All => FileImage.Fields.Concat(FileImage.Values);

    [Fact]
    public void Every_flipped_bit_is_found()
    {
        for (int bit = 0; bit < Image.Length * 8; bit++)
        {
            byte[] image = Image;
            image[bit / 8] ^= (byte)(1 << (bit % 8));
            Refused(image);
        }
    }

    [Fact]
    public void Every_truncation_is_found()
    {
        for (int length = 0; length < Image.Length; length++) Assert.Contains("cut short", Refused(Image[..length]).Message);
    }

    [Fact]
    public void Whatever_a_field_says_the_weights_are_what_the_file_describes_or_refused()
    {
        foreach ((string field, int at, int bytes) in All)
        {
            foreach (long value in Values(bytes))
            {
                byte[] image = Image;
                WriteField(image, at, bytes, value);
                FileImage.Seal(image);
                LoadsAsItIsOrNot(image, $"{field} = {value}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_that_contradicts_the_others_is_refused(string field)
    {
        // These decide alone what other weights the same bytes are.
        if (field is "largest" or "offset" or "zero code" or "statistic" or "seed" or "minimum" or "maximum") return;

        (_, int at, int bytes) = All.Single(candidate => candidate.Name == field);
        foreach (long value in new[] { -1, long.MaxValue, 5, 1L << 20, 0x4000_0000_0000_0000 | 5 })
        {
            byte[] image = Image;
            // Rows within the block that is there are rows.
            if (field == "outputs" && value is > 0 and <= 16) continue;
            WriteField(image, at, bytes, value);
            FileImage.Seal(image);
            Refused(image);
        }
    }

    [Fact]
    public void Contradictory_descriptions_are_refused_in_the_words_that_packing_uses()
    {
        foreach ((WeightsDescription description, string words) in ContradictoryDescriptions.All)
        {
            // The name and the type of scales have representations of their own in a file, and a statistic of 0 is left out.
            if (description.Format != Good.Description.Format || description.ScaleType != Good.Description.ScaleType || description.Statistic != 0) continue;

            // Nor has a file without signs a place for rounds.
            if (description is { SignPlacement: 0, Rounds: not 1 }) continue;

            // Levels, channel scales, rounds and matrices are left out of the usual image.
            bool isUsual = description is { HasLevels: false, ChannelScales: 0, Rounds: 1, Matrix: 1, OuterMatrix: 1, Permutation: 0 };
            byte[] image = isUsual ? Image : FileImage.Of(new WeightsCase(description, 1, 32));
            if (isUsual) WriteDescription(image, description);
            FileImage.Seal(image);
            Assert.Contains(words, Refused(image).Message);
        }
    }

    [Fact]
    public void Malformed_names_are_refused()
    {
        byte[][] names = [[0xFF, 0x41, 0x41, 0x41], [0xC0, 0x80, 0x41, 0x41], [0x41, 0x0A, 0x41, 0x41], [0xED, 0xA0, 0x80, 0x41], [0xEF, 0xBF, 0xBD, 0x41]];
        foreach (byte[] name in names)
        {
            byte[] image = Image;
            name.CopyTo(image, FileImage.NameAt);
            FileImage.Seal(image);
            Assert.Contains("name", Refused(image).Message);
        }
    }

    [Fact]
    public void Codes_outside_of_the_range_are_refused_though_the_checksums_fit()
    {
        int codes = BinaryPrimitives.ReadInt32LittleEndian(Image.AsSpan(12));
        int bytes = (int)BinaryPrimitives.ReadInt64LittleEndian(Image.AsSpan(32));
        for (int at = codes; at < codes + bytes; at++)
        {
            byte[] image = Image;
            image[at] |= 0xF0;
            FileImage.Seal(image);
            string message = Refused(image).Message;
            Assert.Contains("the code 8", message);
            Assert.Contains("from -7 to 7", message);
        }
    }

    [Fact]
    public void A_region_of_another_file_is_refused_though_its_length_fits()
    {
        byte[] image = Image;
        byte[] other = FileImage.Of(new WeightsCase(Good.Description, Good.Outputs, Good.Inputs, seed: 2));
        int region = image.Length - (int)BinaryPrimitives.ReadInt64LittleEndian(image.AsSpan(40)) - 4;
        Refused([.. image[..region], .. other[region..]]);
    }

    [Fact]
    public void Tags_that_decide_nothing_are_kept_and_others_are_refused_by_name()
    {
        byte[] noted = FileImage.Of(Good, (14000, 0, [1, 2, 3]), (15000, 0, [-1]));
        Assert.True(LoadsAsItIsOrNot(noted, "two notes"));
        Assert.Contains("tag 14000, which this runtime does not know", Refused(FileImage.Of(Good, (14000, 1, [1]))).Message);
        Assert.Contains("tag 14000 is marked 2", Refused(FileImage.Of(Good, (14000, 2, [1]))).Message);
        Assert.Contains("tag 14000 has 0 values", Refused(FileImage.Of(Good, (14000, 0, []))).Message);
        Assert.Contains("tags ascend", Refused(FileImage.Of(Good, (13, 1, [1]))).Message);
    }

    [Fact]
    public void A_default_is_left_out()
    {
        byte[] image = Image;
        WriteField(image, FileImage.Values.Single(field => field.Name == "rotation").At, 8, 1);
        FileImage.Seal(image);
        Assert.Contains("its Rotation is 1, of 1 values; it is one value of its kind, and is left out where it is 1.", Refused(image).Message);
    }

    [Fact]
    public void A_tag_that_all_weights_have_is_missed()
    {
        // The first tag becomes a note of another number.
        byte[] image = Image;
        image[FileImage.NameAt + 4] = 0;
        image[FileImage.NameAt + 6] = 0;
        FileImage.Seal(image);
        Assert.Contains("does not say its CodeBits", Refused(image).Message);
    }

    [Fact]
    public void A_later_version_and_other_files_are_named()
    {
        byte[] image = Image;
        image[8] = 3;
        FileImage.Seal(image);
        string message = Refused(image).Message;
        Assert.Contains("version is 3", message);
        Assert.Contains("knows versions 1 and 2", message);

        Assert.Contains("begins with the bytes 89504E470D0A1A0A", Refused([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[400]]).Message);
        Assert.Contains("begins with the bytes 0000000000000000", Refused(new byte[1000]).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_header_that_promises_terabytes_allocates_no_more_than_there_is(bool seekable)
    {
        // 2^40 rows of 64 elements, with lengths that agree.
        byte[] image = Image;
        BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(16), 1L << 40);
        BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(32), (1L << 40) * 32);
        BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(40), (1L << 40) * 8);
        FileImage.Seal(image);

        var device = new ProbeDevice();
        long before = GC.GetAllocatedBytesForCurrentThread();
        using var stream = new MemoryStream(image);
        WeightsFileException error = Assert.Throws<WeightsFileException>(() => PackedWeights.Load(seekable ? stream : new OneWayStream(stream), device));
        Assert.Contains("cut short", error.Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 * RegionWriter.PieceBytes);
        Assert.Empty(device.Allocated);
    }

    [Fact]
    public void Memory_is_given_back_when_the_file_turns_out_damaged()
    {
        byte[] image = Image;
        image[^1] ^= 1;
        var device = new ProbeDevice();
        Assert.Throws<WeightsFileException>(() => PackedWeights.Load(new MemoryStream(image), device));
        Assert.Equal(2, device.Allocated.Count);
        Assert.All(device.Allocated, memory => Assert.True(memory.IsClosed));
    }

    /// <summary>Loads an image, or is refused as a weights file is; whatever loads is all that the image says.</summary>
    public static bool LoadsAsItIsOrNot(byte[] image, string what, bool seekable = true)
    {
        try
        {
            using var stream = new MemoryStream(image);
            using var loaded = PackedWeights.Load(seekable ? stream : new OneWayStream(stream, most: 100), Cpu);
            byte[] saved = WeightsStreamTests.Save(loaded);
            Assert.True(image.AsSpan().StartsWith(saved), what);
            Assert.True(CodesAreInRange(saved), what);
            return true;
        }
        catch (WeightsFileException)
        {
            return false;
        }
        catch (Exception error) when (error is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException($"{what}: {Convert.ToHexString(image)}", error);
        }
    }

    private static bool CodesAreInRange(ReadOnlySpan<byte> image)
    {
        // The first three tags stand behind the name.
        int tags = FileImage.NameAt + BinaryPrimitives.ReadInt32LittleEndian(image[48..]);
        int bits = BinaryPrimitives.ReadInt32LittleEndian(image[(tags + 8)..]);
        int largest = BinaryPrimitives.ReadInt32LittleEndian(image[(tags + 40)..]) - BinaryPrimitives.ReadInt32LittleEndian(image[(tags + 24)..]);
        int at = BinaryPrimitives.ReadInt32LittleEndian(image[12..]);
        int bytes = (int)BinaryPrimitives.ReadInt64LittleEndian(image[32..]);
        foreach (byte codes in image.Slice(at, bytes))
        {
            for (int shift = 0; shift < 8; shift += bits)
            {
                if (((codes >> shift) & ((1 << bits) - 1)) > largest) return false;
            }
        }

        return true;
    }

    private static WeightsFileException Refused(byte[] image)
    {
        Assert.Throws<WeightsFileException>(() => PackedWeights.Load(new OneWayStream(new MemoryStream(image), most: 100), Cpu));
        return Assert.Throws<WeightsFileException>(() => PackedWeights.Load(new MemoryStream(image), Cpu));
    }

    private static IEnumerable<long> Values(int bytes)
    {
        for (int bit = 0; bit < bytes * 8; bit++)
        {
            yield return 1L << bit;
            yield return (1L << bit) - 1;
            yield return -(1L << bit);
            yield return 3L << bit;
        }

        for (int value = -130; value <= 300; value++) yield return value;
    }

    private static void WriteField(byte[] image, int at, int bytes, long value)
    {
        if (bytes == 4) BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(at), unchecked((int)value));
        else BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(at), value);
    }

    private static void WriteDescription(byte[] image, WeightsDescription description)
    {
        void Write(string tag, long value) => WriteField(image, FileImage.Values.Single(field => field.Name == tag).At, 8, value);
        Write("code bits", description.CodeBits);
        Write("minimum", description.Minimum);
        Write("maximum", description.Maximum);
        Write("largest", BitConverter.SingleToUInt32Bits(description.Largest));
        Write("offset", BitConverter.SingleToUInt32Bits(description.Offset));
        Write("zero code", description.ZeroCode);
        Write("group size", description.GroupSize);
        Write("rotation", description.Rotation);
        Write("row length", description.RowLength);
        Write("sign placement", description.SignPlacement);
    }
}
