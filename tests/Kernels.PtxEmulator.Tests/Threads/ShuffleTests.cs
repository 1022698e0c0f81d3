using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Threads;

/// <summary>shfl.sync, against the meaning of the CUDA functions with a width, and known answers for its clamp operand.</summary>
public sealed class ShuffleTests
{
    public static TheoryData<string, int, int> Shuffles()
    {
        var data = new TheoryData<string, int, int>();
        foreach (string mode in new[] { "up", "down", "bfly", "idx" })
        {
            foreach (int width in new[] { 1, 2, 4, 8, 16, 32 })
            {
                foreach (int b in new[] { 0, 1, 2, 3, 5, 8, 15, 16, 31 })
                    data.Add(mode, width, b);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shuffles))]
    public void Segments_of_a_width(string mode, int width, int b)
    {
        int clamp = (32 - width) << 8 | (mode == "up" ? 0 : 31);
        uint[] result = Shuffle(mode, b, clamp);
        for (int thread = 0; thread < result.Length; thread++)
        {
            int lane = thread % 32;
            int start = lane / width * width;
            int end = start + width;
            int source = mode switch
            {
                "up" => lane - b,
                "down" => lane + b,
                "bfly" => lane ^ b,
                _ => start + b % width,
            };
            bool inRange = mode == "up" ? source >= start : source < end;
            Assert.Equal((uint)((inRange ? source : lane) + 100) | (inRange ? 0x1000u : 0), result[thread]);
        }
    }

    [Theory]
    [InlineData("down", 4, 20, 16, 20)]
    [InlineData("down", 4, 20, 17, 17)]
    [InlineData("up", 4, 3, 7, 3)]
    [InlineData("up", 4, 3, 6, 6)]
    [InlineData("bfly", 8, 15, 4, 12)]
    [InlineData("bfly", 8, 11, 4, 4)]
    [InlineData("idx", 9, 9, 30, 9)]
    [InlineData("idx", 10, 9, 30, 30)]
    [InlineData("idx", 5, 0x1807, 12, 13)]
    [InlineData("idx", 5, 0x1803, 12, 12)]
    public void Clamp_operand(string mode, int b, int c, int lane, int expected) =>
        Assert.Equal((uint)expected + 100, Shuffle(mode, b, c)[lane] & 0xFFF);

    [Fact]
    public void Lane_operand_differs_by_thread()
    {
        uint[] result = Ptx.Run("xor.b32 %r1, %r60, 21; shfl.sync.idx.b32 %r2, %r60, %r1, 31, -1; st.global.u32 [%d1], %r2;", threads: 32);
        for (int i = 0; i < 32; i++)
            Assert.Equal((uint)(i ^ 21), result[i]);
    }

    [Fact]
    public void Butterfly_sum_over_a_warp()
    {
        uint[] result = Ptx.Run("""
            cvt.rn.f32.u32 %f1, %r60;
            mov.u32 %r1, 16;
            NEXT:
            mov.b32 %r2, %f1;
            shfl.sync.bfly.b32 %r3|%p1, %r2, %r1, 0x1F, 0xFFFFFFFF;
            mov.b32 %f2, %r3;
            add.rn.f32 %f1, %f1, %f2;
            shr.u32 %r1, %r1, 1;
            setp.ne.u32 %p2, %r1, 0;
            @%p2 bra NEXT;
            cvt.rzi.u32.f32 %r4, %f1;
            st.global.u32 [%d1], %r4;
            """);
        for (int i = 0; i < 64; i++)
            Assert.Equal(i < 32 ? 496u : 1520u, result[i]);
    }

    [Fact]
    public void Halves_of_a_warp_shuffle_apart()
    {
        uint[] result = Ptx.Run("""
            setp.lt.u32 %p1, %r60, 16;
            @%p1 bra LOW;
            shfl.sync.bfly.b32 %r1, %r60, 1, 31, 0xFFFF0000;
            bra DONE;
            LOW: shfl.sync.bfly.b32 %r1, %r60, 2, 31, 0x0000FFFF;
            DONE: st.global.u32 [%d1], %r1;
            """, threads: 32);
        for (int i = 0; i < 32; i++)
            Assert.Equal((uint)(i < 16 ? i ^ 2 : i ^ 1), result[i]);
    }

    [Fact]
    public void Before_sm_70_threads_must_meet_at_one_instruction()
    {
        const string body = """
            setp.lt.u32 %p1, %r60, 16;
            @%p1 bra LOW;
            shfl.sync.bfly.b32 %r1, %r60, 1, 31, -1;
            bra DONE;
            LOW: shfl.sync.bfly.b32 %r1, %r60, 1, 31, -1;
            DONE: st.global.u32 [%d1], %r1;
            """;
        Assert.Equal(1u, Ptx.Run(body, threads: 32)[0]);
        PtxException exception = Assert.Throws<PtxException>(
            () => Ptx.Run(body, threads: 32, header: ".version 6.5\n.target sm_61\n.address_size 64\n"));
        Assert.Equal(PtxFault.DivergentBarrier, exception.Fault);
    }

    /// <summary>Each thread's result plus 0x1000 where the predicate is set; the values exchanged are lane + 100.</summary>
    private static uint[] Shuffle(string mode, int b, int clamp) =>
        Ptx.Run($"""
            mov.u32 %r1, %laneid;
            add.u32 %r1, %r1, 100;
            shfl.sync.{mode}.b32 %r2|%p1, %r1, {b}, {clamp}, 0xFFFFFFFF;
            selp.u32 %r3, 0x1000, 0, %p1;
            or.b32 %r2, %r2, %r3;
            st.global.u32 [%d1], %r2;
            """, threads: 64);
}
