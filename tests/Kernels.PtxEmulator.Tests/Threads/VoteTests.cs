using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Threads;

public sealed class VoteTests
{
    [Theory]
    [InlineData("all", 0, 0)]
    [InlineData("all", 32, 1)]
    [InlineData("all", 31, 0)]
    [InlineData("any", 0, 0)]
    [InlineData("any", 1, 1)]
    [InlineData("uni", 0, 1)]
    [InlineData("uni", 32, 1)]
    [InlineData("uni", 7, 0)]
    public void Votes(string mode, int below, uint expected)
    {
        uint[] result = Ptx.Run($"""
            setp.lt.u32 %p1, %r60, {below};
            vote.sync.{mode}.pred %p2, %p1, 0xFFFFFFFF;
            selp.u32 %r1, 1, 0, %p2;
            st.global.u32 [%d1], %r1;
            """, threads: 32);
        Assert.All(result, value => Assert.Equal(expected, value));
    }

    [Fact]
    public void Ballot_and_its_complement()
    {
        const string compare = "rem.u32 %r1, %r60, 3; setp.eq.u32 %p1, %r1, 0; ";
        uint[] ballot = Ptx.Run(compare + "vote.sync.ballot.b32 %r2, %p1, -1; st.global.u32 [%d1], %r2;", threads: 32);
        uint[] complement = Ptx.Run(compare + "vote.sync.ballot.b32 %r2, !%p1, -1; st.global.u32 [%d1], %r2;", threads: 32);
        Assert.All(ballot, value => Assert.Equal(0x4924_9249u, value));
        Assert.All(complement, value => Assert.Equal(~0x4924_9249u, value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Exited_lanes_neither_vote_nor_hold_up_the_others(int seed)
    {
        uint[] result = Ptx.Run("""
            st.global.u32 [%d1], 0;
            setp.ge.u32 %p1, %r60, 8;
            @%p1 exit;
            setp.ge.u32 %p2, %r60, 0;
            vote.sync.ballot.b32 %r1, %p2, 0xFFFFFFFF;
            activemask.b32 %r2;
            and.b32 %r1, %r1, 255;
            st.global.u32 [%d1], %r1;
            """, threads: 32, seed);
        Assert.Equal(255u, result[0]);
        Assert.Equal(0u, result[8]);
    }
}
