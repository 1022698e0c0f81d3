using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Threads;

/// <summary>Correct exchanges between threads, under several orders: the right result and no false alarm.</summary>
public sealed class OrderingTests
{
    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reversal_through_shared_memory(int seed)
    {
        uint[] result = Ptx.Run("""
            .shared .align 4 .b8 s[1024];
            mov.u32 %r1, s;
            mad.lo.u32 %r2, %r60, 4, %r1;
            ld.global.u32 %r3, [%d0];
            st.shared.u32 [%r2], %r3;
            bar.sync 0;
            sub.u32 %r4, 255, %r60;
            mad.lo.u32 %r4, %r4, 4, %r1;
            ld.shared.u32 %r5, [%r4];
            st.global.u32 [%d1], %r5;
            """, threads: 256, seed, blocks: 3);
        for (int i = 0; i < result.Length; i++)
            Assert.Equal((uint)(i / 256 * 256 + 255 - i % 256), result[i]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Prefix_sum_with_two_barriers_a_step(int seed)
    {
        uint[] result = Ptx.Run("""
            .shared .align 4 .b8 s[512];
            mov.u32 %r1, s;
            mad.lo.u32 %r1, %r60, 4, %r1;
            st.shared.u32 [%r1], %r60;
            mov.u32 %r2, 1;
            NEXT:
            bar.sync 0;
            setp.ge.u32 %p1, %r60, %r2;
            mov.u32 %r3, 0;
            shl.b32 %r4, %r2, 2;
            sub.u32 %r4, %r1, %r4;
            @%p1 ld.shared.u32 %r3, [%r4];
            ld.shared.u32 %r5, [%r1];
            bar.sync 0;
            add.u32 %r5, %r5, %r3;
            st.shared.u32 [%r1], %r5;
            shl.b32 %r2, %r2, 1;
            setp.lt.u32 %p2, %r2, 128;
            @%p2 bra.uni NEXT;
            st.global.u32 [%d1], %r5;
            """, threads: 128, seed);
        for (int i = 0; i < result.Length; i++)
            Assert.Equal((uint)(i * (i + 1) / 2), result[i]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_warp_exchanges_by_itself(int seed)
    {
        uint[] result = Ptx.Run("""
            .shared .align 4 .b8 s[512];
            mov.u32 %r1, s;
            mad.lo.u32 %r1, %r60, 4, %r1;
            mov.u32 %r2, 4;
            mov.u32 %r3, %r60;
            NEXT:
            st.shared.u32 [%r1], %r3;
            bar.warp.sync 0xFFFFFFFF;
            xor.b32 %r4, %r1, %r2;
            ld.shared.u32 %r5, [%r4];
            bar.warp.sync 0xFFFFFFFF;
            add.u32 %r3, %r3, %r5;
            shl.b32 %r2, %r2, 1;
            setp.le.u32 %p2, %r2, 64;
            @%p2 bra NEXT;
            st.global.u32 [%d1], %r3;
            """, threads: 128, seed);
        for (int i = 0; i < result.Length; i++)
            Assert.Equal((uint)(i / 32 * 1024 + 496), result[i]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Halves_of_a_warp_synchronize_apart(int seed)
    {
        const string body = """
            .shared .align 4 .b8 s[128];
            mov.u32 %r1, s;
            mad.lo.u32 %r1, %r60, 4, %r1;
            setp.lt.u32 %p1, %r60, 16;
            selp.b32 %r2, 0x0000FFFF, 0xFFFF0000, %p1;
            st.shared.u32 [%r1], %r60;
            bar.warp.sync %r2;
            xor.b32 %r4, %r1, DISTANCE;
            ld.shared.u32 %r5, [%r4];
            st.global.u32 [%d1], %r5;
            """;
        uint[] result = Ptx.Run(body.Replace("DISTANCE", "32", StringComparison.Ordinal), threads: 32, seed);
        for (int i = 0; i < 32; i++)
            Assert.Equal((uint)(i ^ 8), result[i]);
        // Across the halves nothing is ordered; which of the two faults depends on who runs first.
        PtxException exception = Assert.Throws<PtxException>(
            () => Ptx.Run(body.Replace("DISTANCE", "64", StringComparison.Ordinal), threads: 32, seed));
        Assert.True(exception.Fault is PtxFault.Race or PtxFault.UnwrittenRead);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Named_barriers_order_the_warps_that_take_part(int seed)
    {
        const string body = """
            .shared .align 4 .b8 s[512];
            mov.u32 %r1, s;
            mad.lo.u32 %r1, %r60, 4, %r1;
            st.shared.u32 [%r1], %r60;
            bar.sync 0;
            st.shared.u32 [%r1], %r60;
            shr.u32 %r2, %r60, 6;
            add.u32 %r2, %r2, 1;
            bar.sync %r2, 64;
            xor.b32 %r4, %r1, DISTANCE;
            ld.shared.u32 %r5, [%r4];
            st.global.u32 [%d1], %r5;
            """;
        uint[] result = Ptx.Run(body.Replace("DISTANCE", "128", StringComparison.Ordinal), threads: 128, seed);
        for (int i = 0; i < result.Length; i++)
            Assert.Equal((uint)(i ^ 32), result[i]);
        PtxException exception = Assert.Throws<PtxException>(
            () => Ptx.Run(body.Replace("DISTANCE", "256", StringComparison.Ordinal), threads: 128, seed));
        Assert.Equal(PtxFault.Race, exception.Fault);
    }

    /// <summary>Many read before the barrier, few behind it; the write that follows is ordered after both.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Readers_before_a_barrier_do_not_count_as_readers_behind_it(int seed)
    {
        const string body = """
            ld.global.u32 %r1, [%d2];
            bar.sync 0;
            setp.ge.u32 %p1, %r60, 32;
            @%p1 bra DONE;
            ld.global.u32 %r1, [%d2];
            WARP_BARRIER
            setp.eq.u32 %p2, %r60, 7;
            @%p2 st.global.u32 [%d2], 1;
            DONE:
            st.global.u32 [%d1], 0;
            """;
        Ptx.Run(body.Replace("WARP_BARRIER", "bar.warp.sync -1;", StringComparison.Ordinal), seed: seed);
        PtxException exception = Assert.Throws<PtxException>(
            () => Ptx.Run(body.Replace("WARP_BARRIER", "", StringComparison.Ordinal), seed: seed));
        Assert.Equal(PtxFault.Race, exception.Fault);
    }

    /// <summary>What a thread learned at one barrier it passes on at the next: 0 writes, 0–1 meet, 1–2 meet, 2 reads.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Order_is_transitive(int seed)
    {
        const string body = """
            .shared .u32 s;
            setp.eq.u32 %p0, %r60, 0;
            setp.le.u32 %p1, %r60, 1;
            setp.ge.u32 %p2, %r60, 1;
            @%p0 st.shared.u32 [s], 77;
            @%p1 bar.warp.sync 3;
            @%p2 bar.warp.sync 6;
            setp.eq.u32 %p3, %r60, 2;
            mov.u32 %r1, 77;
            @%p3 ld.shared.u32 %r1, [s];
            st.global.u32 [%d1], %r1;
            """;
        Assert.All(Ptx.Run(body, threads: 3, seed), value => Assert.Equal(77u, value));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bytes_of_one_word_by_different_threads_do_not_race(int seed)
    {
        uint[] result = Ptx.Run("""
            cvt.u64.u32 %d4, %r0;
            add.u64 %d4, %d3, %d4;
            st.global.u8 [%d4], %r0;
            add.u64 %d4, %d4, 64;
            st.global.u8 [%d4], %r0;
            """, threads: 64, seed);
        byte[] bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes<uint>(result).ToArray();
        for (int i = 0; i < 128; i++)
            Assert.Equal((byte)(i % 64), bytes[i]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_word_splits_into_bytes_without_losing_what_is_known(int seed)
    {
        PtxException exception = Assert.Throws<PtxException>(() => Ptx.Run("""
            .shared .align 4 .b8 s[4];
            setp.eq.u32 %p1, %r60, 0;
            @%p1 st.shared.u32 [s], 0;
            bar.sync 0;
            setp.eq.u32 %p1, %r60, 5;
            @%p1 st.shared.u32 [s], 1;
            setp.eq.u32 %p1, %r60, 9;
            @%p1 ld.shared.u8 %r1, [s+3];
            """, threads: 32, seed));
        Assert.Equal(PtxFault.Race, exception.Fault);
    }

    [Fact]
    public void What_one_launch_reads_through_nc_another_may_write()
    {
        var machine = new PtxMachine(PtxModule.Parse(Ptx.Kernel(
            Ptx.Prologue + "ld.global.nc.u32 %r1, [%d0]; add.u32 %r1, %r1, 1; st.global.u32 [%d1], %r1;")));
        PtxBuffer first = machine.Allocate(new byte[256], "first");
        PtxBuffer second = machine.Allocate(256, "second");
        machine.Launch("k", 1, 64, first, second);
        machine.Launch("k", 1, 64, second, first);
        Assert.All(first.ToArray<uint>(), value => Assert.Equal(2u, value));
        PtxException exception = Assert.Throws<PtxException>(() => machine.Launch("k", 1, 64, first, first));
        Assert.Equal(PtxFault.NonCoherentRead, exception.Fault);
    }

    [Fact]
    public void Launches_are_ordered_after_one_another()
    {
        var machine = new PtxMachine(PtxModule.Parse(Ptx.Kernel(Ptx.Prologue + """
            ld.global.u32 %r1, [%d0];
            add.u32 %r1, %r1, 1;
            st.global.u32 [%d1], %r1;
            """)));
        PtxBuffer first = machine.Allocate(new byte[512], "first");
        PtxBuffer second = machine.Allocate(512, "second");
        machine.Launch("k", 2, 64, first, second);
        machine.Launch("k", 1, 128, second, first);
        machine.Launch("k", 4, 32, first, first);
        Assert.All(first.ToArray<uint>(), value => Assert.Equal(3u, value));
    }

    [Fact]
    public void Volatile_and_relaxed_accesses_do_not_race_with_each_other()
    {
        Ptx.Run("st.volatile.global.u32 [%d2], %r0; ld.relaxed.gpu.global.u32 %r1, [%d2]; st.global.u32 [%d1], %r1;");
        PtxException exception = Assert.Throws<PtxException>(() => Ptx.Run("st.volatile.global.u32 [%d2], %r0; ld.global.u32 %r1, [%d2];"));
        Assert.Equal(PtxFault.Race, exception.Fault);
        Ptx.Run("ld.volatile.global.u32 %r1, [%d2]; ld.global.u32 %r2, [%d2];");
    }

    [Fact]
    public void A_seed_decides_the_order()
    {
        const string body = "atom.global.add.u32 %r1, [%d2], 1; st.global.u32 [%d1], %r1;";
        Assert.Equal(Ptx.Run(body, 64, seed: 3, blocks: 8), Ptx.Run(body, 64, seed: 3, blocks: 8));
        Assert.NotEqual(Ptx.Run(body, 64, seed: 3, blocks: 8), Ptx.Run(body, 64, seed: 4, blocks: 8));
    }
}
