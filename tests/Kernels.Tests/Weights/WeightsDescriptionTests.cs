using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Weights;

public class WeightsDescriptionTests
{
    private static readonly WeightsDescription Kernel = WeightsCases.Int4;

    public static TheoryData<string> Differences => [.. Words.Keys];

    private static Dictionary<string, WeightsDescription> Words { get; } = new()
    {
        ["the weights have codes of 8 bits, the kernel needs codes of 4 bits"] = Kernel with { CodeBits = 8 },
        ["the weights have codes from -8 to 7, the kernel needs codes from -7 to 7"] = Kernel with { Minimum = -8 },
        ["the weights have codes from -7 to 6, the kernel needs codes from -7 to 7"] = Kernel with { Maximum = 6 },
        ["the weights have scales that map a group's largest magnitude to 7.5, the kernel needs scales that map a group's largest magnitude to 7"] = Kernel with { Largest = 7.5f },
        ["the weights have codes whose zero is 0.5, the kernel needs codes whose zero is 0"] = Kernel with { Offset = 0.5f },
        ["the weights have the zero code 1, the kernel needs the zero code 0"] = Kernel with { ZeroCode = 1 },
        ["the weights have scales by a group's mean magnitude, the kernel needs scales by a group's largest magnitude"] = Kernel with { Statistic = 1 },
        ["the weights have float scales, the kernel needs Half scales"] = Kernel with { ScaleType = KernelElementType.Float },
        ["the weights have groups of 32 elements, the kernel needs groups of 16 elements"] = Kernel with { GroupSize = 32 },
        ["the weights have no rotation, the kernel needs a rotation of blocks of 32"] = Kernel with { Rotation = 1 },
        ["the weights have an encoder's row of 64 elements, the kernel needs an encoder's row of 32 elements"] = Kernel with { RowLength = 64 },
        ["the weights have no random signs, the kernel needs random signs before the rotation"] = Kernel with { SignPlacement = 0 },
        ["the weights have random signs after the rotation, the kernel needs random signs before the rotation"] = Kernel with { SignPlacement = 2 },
        ["the weights have E8M0 byte scales, the kernel needs Half scales"] = Kernel with { ScaleType = KernelElementType.E8M0 },
        ["the weights have scales of no known type, the kernel needs Half scales"] = Kernel with { ScaleType = KernelElementType.Int32 },
        ["the weights have codes of the levels 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, the kernel needs codes whose levels are one apart"] =
            Kernel with { LowLevels = 1, HighLevels = 0xFF },
        ["the weights have signs of seed 7, the kernel needs signs of seed 81985529216486895"] = Kernel with { Seed = 7 },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_difference_is_said_in_words(string words)
    {
        Assert.NotEqual(Kernel, Words[words]);
        Assert.NotEqual(Words[words], Kernel);
        Assert.Equal(words, WeightsDifference.First(Words[words], Kernel));
    }

    [Fact]
    public void Equal_descriptions_may_have_other_names()
    {
        WeightsDescription other = Kernel with { Format = "Another" };
        Assert.Equal(Kernel, other);
        Assert.Equal(Kernel.GetHashCode(), other.GetHashCode());
        Assert.Null(WeightsDifference.First(Kernel, other));
        Assert.False(Kernel.Equals(null));
    }

    [Fact]
    public void A_unit_is_one_of_levels()
    {
        WeightsDescription levels = Kernel with { LowLevels = 1 };
        Assert.Equal("the weights have levels in units of 2, the kernel needs levels in units of 0.5", WeightsDifference.First(levels with { LevelUnit = 2 }, levels with { LevelUnit = 0.5f }));
        Assert.Equal(Kernel, Kernel with { LevelUnit = 2 });
    }

    [Fact]
    public void Fractions_are_those_of_levels()
    {
        WeightsDescription levels = Kernel with { LowLevels = 1, LowFractions = 127 };
        Assert.Equal(
            "the weights have levels with 128ths of 127, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, the kernel needs levels with 128ths of 127, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0",
            WeightsDifference.First(levels with { HighFractions = 2 }, levels with { HighFractions = 3 }));
        Assert.Equal(Kernel, Kernel with { HighFractions = 2 });
    }

    [Fact]
    public void A_seed_without_signs_means_nothing()
    {
        WeightsDescription unsigned = Kernel with { SignPlacement = 0 };
        Assert.Equal(unsigned, unsigned with { Seed = 1 });
        Assert.Equal(unsigned.GetHashCode(), (unsigned with { Seed = 1 }).GetHashCode());
    }
}
