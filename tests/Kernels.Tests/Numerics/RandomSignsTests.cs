using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class RandomSignsTests
{
    [Fact]
    public void Seed_zero_starts_with_the_known_answer_of_a_zero_counter_and_key()
    {
        uint[] words = [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8];
        for (int i = 0; i < 128; i++)
            Assert.Equal((words[i / 32] & (1u << (i % 32))) != 0, RandomSigns.Bit(0, i));
    }

    [Fact]
    public void The_key_is_the_seed_low_word_first_and_the_counter_is_the_block_low_word_first()
    {
        const ulong seed = 0x299f31d0_a4093822;
        const long block = 0x1_0000_0003;
        uint[] words = Philox4x32.Block([3, 1, 0, 0], [0xa4093822, 0x299f31d0]);
        Assert.Equal(words, RandomSigns.Words(seed, block));
        for (int i = 0; i < 128; i++)
            Assert.Equal(((words[i / 32] >> (i % 32)) & 1) == 1, RandomSigns.Bit(seed, 128 * block + i));
    }

    [Fact]
    public void A_diagonal_is_the_start_of_the_stream_whatever_its_length()
    {
        bool[] longer = RandomSigns.Diagonal(7, 1000);
        Assert.Equal(longer[..300], RandomSigns.Diagonal(7, 300));
        Assert.Equal(longer, Enumerable.Range(0, 1000).Select(i => RandomSigns.Bit(7, i)));
    }

    [Fact]
    public void Half_of_the_elements_are_negated_within_four_standard_deviations()
    {
        const int length = 1 << 16;
        int negated = RandomSigns.Diagonal(20260001, length).Count(bit => bit);
        Assert.InRange(negated, length / 2 - 4 * 128, length / 2 + 4 * 128);
    }
}
