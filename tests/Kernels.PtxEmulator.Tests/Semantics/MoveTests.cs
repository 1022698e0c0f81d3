using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

public sealed class MoveTests
{
    [Fact]
    public void Pack_and_unpack_put_the_first_element_lowest()
    {
        Assert.Equal(0x2222_1111ul, Evaluator.One("mov.b32 %r0, {%h1, %h2};", 'r', 0x1111, 0x2222));
        Assert.Equal(0x2222ul, Evaluator.One("mov.b32 {_, %h0}, %r1;", 'h', 0x2222_1111));
        Assert.Equal(0x2_0000_0001ul, Evaluator.One("mov.b64 %d0, {%r1, %r2};", 'd', 1, 2));
        Assert.Equal(5ul, Evaluator.One("mov.b64 {%r5, %r0}, %d1;", 'r', 5ul << 32));
        Assert.Equal(0x0003_0002_0003_0001ul, Evaluator.One("mov.b64 %d0, {%h1, %h3, %h2, %h3};", 'd', 1, 2, 3));
    }

    [Fact]
    public void Bits_pass_between_register_classes()
    {
        Assert.Equal(0x7F80_0001ul, Evaluator.One("mov.b32 %f0, %r1;", 'f', 0x7F80_0001));
        Assert.Equal(Bits.Of(1.5f), Evaluator.One("mov.f32 %f0, 0f3FC00000;", 'f', 0));
        Assert.Equal(Bits.Of(1.5f), Evaluator.One("mov.f32 %f0, 1.5;", 'f', 0));
        Assert.Equal(Bits.Of(-0.1), Evaluator.One("mov.f64 %g0, 0dBFB999999999999A;", 'g', 0));
        Assert.Equal(Bits.Of(2.5e-3f), Evaluator.One("mov.f32 %f0, 2.5e-3;", 'f', 0));
    }

    [Fact]
    public void Special_registers_tell_a_thread_where_it_is()
    {
        const string text = """
            .version 6.5
            .target sm_75
            .address_size 64
            .visible .entry where(.param .u64 out)
            {
                .reg .b32 %r<20>;
                .reg .b64 %d<4>;
                mov.u32 %r0, %ctaid.x; mov.u32 %r1, %ctaid.y; mov.u32 %r2, %ctaid.z;
                mov.u32 %r3, %nctaid.x; mov.u32 %r4, %nctaid.y;
                mad.lo.u32 %r5, %r2, %r4, %r1;
                mad.lo.u32 %r5, %r5, %r3, %r0;
                mov.u32 %r6, %tid.x; mov.u32 %r7, %tid.y; mov.u32 %r8, %tid.z;
                mov.u32 %r9, %ntid.x; mov.u32 %r10, %ntid.y; mov.u32 %r11, %ntid.z;
                mad.lo.u32 %r12, %r8, %r10, %r7;
                mad.lo.u32 %r12, %r12, %r9, %r6;
                mul.lo.u32 %r13, %r9, %r10;
                mul.lo.u32 %r13, %r13, %r11;
                mad.lo.u32 %r14, %r5, %r13, %r12;
                mov.u32 %r15, %laneid;
                mov.u32 %r16, %warpid;
                mad.lo.u32 %r16, %r16, 32, %r15;
                ld.param.u64 %d0, [out];
                mul.wide.u32 %d1, %r14, 4;
                add.u64 %d0, %d0, %d1;
                st.global.u32 [%d0], %r16;
                ret;
            }
            """;
        var machine = new PtxMachine(PtxModule.Parse(text));
        PtxBuffer destination = machine.Allocate(4L * 2 * 3 * 2 * 40, "out");
        machine.Launch("where", (2, 3, 2), (10, 2, 2), destination);
        uint[] actual = destination.ToArray<uint>();
        for (int i = 0; i < actual.Length; i++)
            Assert.Equal((uint)(i % 40), actual[i]);
    }

    [Fact]
    public void Lane_masks()
    {
        uint[] below = Ptx.Run("mov.u32 %r1, %lanemask_lt; mov.u32 %r2, %lanemask_ge; not.b32 %r2, %r2; and.b32 %r3, %r1, %r2; st.global.u32 [%d1], %r3;");
        uint[] upTo = Ptx.Run("mov.u32 %r1, %lanemask_le; mov.u32 %r2, %lanemask_gt; not.b32 %r2, %r2; and.b32 %r3, %r1, %r2; st.global.u32 [%d1], %r3;");
        uint[] own = Ptx.Run("mov.u32 %r1, %lanemask_eq; st.global.u32 [%d1], %r1;");
        for (int i = 0; i < below.Length; i++)
        {
            Assert.Equal((uint)((1ul << (i % 32)) - 1), below[i]);
            Assert.Equal(1u << (i % 32), own[i]);
            Assert.Equal(below[i] | own[i], upTo[i]);
        }
    }
}
