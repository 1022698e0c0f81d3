using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Weights;

public class FileFuzzTests(ITestOutputHelper output)
{
    private const int Mutations = 1_000_000;

    /// <summary>Several shapes of one header length, so that splices fit.</summary>
    public static byte[][] Images
    {
        get
        {
            WeightsDescription int4 = WeightsCases.Int4;
            return
            [
                FileImage.Of(new WeightsCase(int4, outputs: 3, inputs: 64)),
                FileImage.Of(new WeightsCase(int4, outputs: 3, inputs: 64, seed: 2)),
                FileImage.Of(new WeightsCase(int4 with { Format = "Int2", CodeBits = 2, Minimum = -1, Maximum = 1, SignPlacement = 2 }, outputs: 17, inputs: 32)),
                FileImage.Of(new WeightsCase(int4 with { Format = "UInt4", Minimum = 0, Maximum = 15, Largest = 15, Statistic = 2 }, outputs: 2, inputs: 64)),
                FileImage.Of(new WeightsCase(int4 with { Format = "Int8", CodeBits = 8, Minimum = -127, Maximum = 127 }, outputs: 1, inputs: 32)),
            ];
        }
    }

    [Fact]
    public void A_million_damaged_files_load_as_what_they_say_or_are_refused()
    {
        var mutations = new FileMutations(Images, seed: 20250101);
        int loaded = 0;
        for (int i = 0; i < Mutations; i++)
        {
            if (DamagedFileTests.LoadsAsItIsOrNot(mutations.Next(), $"mutation {i}", seekable: i % 4 != 0)) loaded++;
        }

        // Damage that the file cannot know of, such as another scale with checksums that fit; without any, the deeper
        // checks would not have been reached.
        output.WriteLine($"{loaded} of {Mutations} describe weights.");
        Assert.InRange(loaded, Mutations / 100, Mutations / 2);
    }
}
