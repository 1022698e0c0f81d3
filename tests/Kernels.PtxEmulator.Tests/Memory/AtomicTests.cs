using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Memory;

/// <summary>Atomics of many threads on one location, whose result does not depend on their order.</summary>
public sealed class AtomicTests
{
    [Theory]
    [InlineData("add.u32", 7u, 7u + 64 * 63 / 2)]
    [InlineData("max.u32", 7u, 63u)]
    [InlineData("max.s32", 0xFFFF_FFF0u, 63u)]
    [InlineData("min.s32", 0xFFFF_FFF0u, 0xFFFF_FFF0u)]
    [InlineData("min.u32", 0xFFFF_FFF0u, 0u)]
    [InlineData("or.b32", 0x100u, 0x13Fu)]
    [InlineData("and.b32", 0xFFu, 0u)]
    [InlineData("xor.b32", 5u, 5u)]
    public void Reductions(string operation, uint start, uint expected)
    {
        uint[] shared = Ptx.Run($"""
            .shared .u32 s;
            setp.eq.u32 %p1, %r60, 0;
            @%p1 st.shared.u32 [s], {start};
            bar.sync 0;
            red.shared.{operation} [s], %r60;
            bar.sync 0;
            ld.shared.u32 %r1, [s];
            st.global.u32 [%d1], %r1;
            """);
        Assert.All(shared, value => Assert.Equal(expected, value));
    }

    [Fact]
    public void Old_values_of_a_counter_are_all_different()
    {
        uint[] result = Ptx.Run("atom.global.add.u32 %r1, [%d2], 1; st.global.u32 [%d1], %r1;", threads: 64, blocks: 4);
        Assert.Equal(Enumerable.Range(0, 256).Select(i => (uint)i), result.Order());
    }

    [Fact]
    public void Exchange_and_compare_and_swap()
    {
        uint[] result = Ptx.Run("""
            .shared .u32 s;
            st.shared.u32 [s], 5;
            atom.shared.cas.b32 %r1, [s], 4, 9;
            atom.shared.cas.b32 %r2, [s], 5, 9;
            atom.shared.exch.b32 %r3, [s], 1;
            atom.shared.inc.u32 %r4, [s], 1;
            atom.shared.dec.u32 %r5, [s], 7;
            ld.shared.u32 %r6, [s];
            mad.lo.u32 %r1, %r1, 10, %r2;
            mad.lo.u32 %r1, %r1, 10, %r3;
            mad.lo.u32 %r1, %r1, 10, %r4;
            mad.lo.u32 %r1, %r1, 10, %r5;
            mad.lo.u32 %r1, %r1, 10, %r6;
            st.global.u32 [%d1], %r1;
            """, threads: 1);
        Assert.Equal(559107u, result[0]);
    }

    [Fact]
    public void Float_addition_rounds_and_flushes_on_global_memory_alone()
    {
        uint[] shared = Ptx.Run("""
            .shared .f32 s;
            mov.f32 %f1, 0f00000001;
            st.shared.f32 [s], %f1;
            atom.shared.add.f32 %f2, [s], %f1;
            ld.shared.u32 %r1, [s];
            st.global.u32 [%d1], %r1;
            """, threads: 1);
        Assert.Equal(2u, shared[0]);
        uint[] global = Ptx.Run("mov.f32 %f1, 0f00000001; st.global.f32 [%d1], %f1; red.global.add.f32 [%d1], %f1;", threads: 1);
        Assert.Equal(0u, global[0]);
    }
}
