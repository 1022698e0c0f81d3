using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Memory;

public sealed class LoadStoreTests
{
    [Theory]
    [InlineData("s8", 0xFFFF_FFFFu)]
    [InlineData("u8", 0x0000_00FFu)]
    [InlineData("b8", 0x0000_00FFu)]
    [InlineData("s16", 0xFFFF_FEFFu)]
    [InlineData("u16", 0x0000_FEFFu)]
    [InlineData("u32", 0xFCFD_FEFFu)]
    public void Loads_extend_to_the_register(string type, uint expected)
    {
        uint[] result = Ptx.Run($"""
            .shared .align 4 .b32 s;
            st.shared.u32 [s], 0xFCFDFEFF;
            ld.shared.{type} %r1, [s];
            st.global.u32 [%d1], %r1;
            """, threads: 1);
        Assert.Equal(expected, result[0]);
    }

    [Fact]
    public void Loads_extend_to_64_bits()
    {
        uint[] result = Ptx.Run("""
            .shared .align 4 .b32 s;
            st.shared.u32 [s], 0x80000000;
            ld.shared.s32 %d4, [s];
            mov.b64 {%r1, %r2}, %d4;
            st.global.u32 [%d1], %r2;
            """, threads: 1);
        Assert.Equal(0xFFFF_FFFFu, result[0]);
    }

    [Fact]
    public void Stores_take_the_low_bits_of_a_wider_register()
    {
        uint[] result = Ptx.Run("""
            mov.u32 %r1, 0x11223344;
            st.global.u32 [%d1], 0;
            st.global.u8 [%d1+1], %r1;
            st.global.b16 [%d1+2], %r1;
            """, threads: 1);
        Assert.Equal(0x3344_4400u, result[0]);
    }

    [Fact]
    public void Vectors_move_element_by_element()
    {
        uint[] result = Ptx.Run("""
            shl.b32 %r5, %r60, 4;
            cvt.u64.u32 %d5, %r5;
            add.u64 %d4, %d2, %d5;
            add.u64 %d6, %d3, %d5;
            setp.ge.u32 %p1, %r60, 16;
            @%p1 exit;
            ld.global.v4.u32 {%r1, %r2, %r3, %r4}, [%d4];
            st.global.v4.u32 [%d6], {%r4, %r3, %r2, %r1};
            """);
        for (int i = 0; i < result.Length; i++)
            Assert.Equal((uint)(i ^ 3), result[i]);
    }

    [Fact]
    public void Vectors_of_halves_doubles_and_sinks()
    {
        uint[] result = Ptx.Run("""
            .shared .align 16 .b8 s[16];
            mov.u32 %r1, 0x22221111; mov.u32 %r2, 0x44443333;
            st.shared.v2.b32 [s], {%r1, %r2};
            ld.shared.v4.b16 {%h1, _, %h3, %h4}, [s];
            mov.b32 %r3, {%h4, %h1};
            mov.f64 %g1, 1.0; mov.f64 %g2, 2.0;
            st.shared.v2.f64 [s], {%g1, %g2};
            ld.shared.v2.f64 {%g3, %g4}, [s];
            add.rn.f64 %g3, %g3, %g4;
            cvt.rzi.u32.f64 %r4, %g3;
            add.u32 %r3, %r3, %r4;
            st.global.u32 [%d1], %r3;
            """, threads: 1);
        Assert.Equal(0x1111_4444u + 3, result[0]);
    }

    [Fact]
    public void Constant_tables_are_read_by_name_and_by_address()
    {
        const string module = """
            .const .align 4 .f32 floats[4] = { 0f3F800000, 2.5, -1.0, 0f7F800000 };
            .const .align 4 .b8 bytes[8] = { 1, 2, 0xFF, -1, 5 };
            .const .u32 grid[2][2] = { { 1, 2 }, { 3 } };
            """;
        uint[] result = Ptx.Run("""
            mov.u32 %r1, floats;
            mad.lo.u32 %r1, %r60, 4, %r1;
            ld.const.f32 %f1, [%r1];
            ld.const.f32 %f2, [floats+4];
            mul.rn.f32 %f1, %f1, %f2;
            mov.u64 %d4, bytes;
            ld.const.s8 %r2, [%d4+2];
            ld.const.u8 %r3, [bytes+4];
            ld.const.u8 %r4, [bytes+7];
            ld.const.u32 %r5, [grid+8];
            ld.const.u32 %r6, [grid+12];
            add.s32 %r2, %r2, %r3;
            add.s32 %r2, %r2, %r4;
            add.s32 %r2, %r2, %r5;
            add.s32 %r2, %r2, %r6;
            cvt.rn.f32.s32 %f3, %r2;
            add.rn.f32 %f1, %f1, %f3;
            st.global.f32 [%d1], %f1;
            """, threads: 4, module: module);
        float[] table = [1f, 2.5f, -1f, float.PositiveInfinity];
        for (int i = 0; i < 4; i++)
            Assert.Equal((uint)Bits.Of(table[i] * 2.5f + (-1 + 5 + 0 + 3 + 0)), result[i]);
    }

    [Fact]
    public void Global_variables_start_as_their_initialiser_or_zero_and_keep_their_values()
    {
        string text = Ptx.Kernel(Ptx.Prologue + """
            atom.global.add.u32 %r1, [counter], 1;
            mov.u64 %d4, zeros;
            ld.global.u32 %r2, [%d4+8];
            add.u32 %r1, %r1, %r2;
            st.global.u32 [%d1], %r1;
            """, ".global .u32 counter = 40; .global .u32 zeros[4];");
        var machine = new PtxMachine(PtxModule.Parse(text));
        PtxBuffer buffer = machine.Allocate(4, "out");
        machine.Launch("k", 1, 1, buffer, buffer);
        machine.Launch("k", 1, 1, buffer, buffer);
        Assert.Equal(41u, buffer.ToArray<uint>()[0]);
    }

    [Fact]
    public void Generic_addresses_reach_global_shared_and_const_memory()
    {
        uint[] result = Ptx.Run("""
            .shared .u32 s;
            cvta.to.global.u64 %d4, %d1;
            cvta.shared.u64 %d5, s;
            st.u32 [%d5], 30;
            mov.u64 %d6, t;
            cvta.const.u64 %d6, %d6;
            ld.u32 %r1, [%d6];
            cvta.to.shared.u64 %d7, %d5;
            ld.shared.u32 %r2, [%d7];
            add.u32 %r1, %r1, %r2;
            cvta.global.u64 %d4, %d4;
            st.u32 [%d4], %r1;
            """, threads: 1, module: ".const .u32 t = 12;");
        Assert.Equal(42u, result[0]);
    }

    [Fact]
    public void Parameters_of_every_size_arrive()
    {
        const string text = """
            .version 6.5
            .target sm_75
            .address_size 64
            .entry k(.param .u64 out, .param .u32 a, .param .s64 b, .param .f32 c, .param .f64 d, .param .align 4 .b8 e[8])
            {
                .reg .b32 %r<8>; .reg .b64 %d<8>; .reg .f32 %f<2>; .reg .f64 %g<2>;
                ld.param.u64 %d0, [out];
                ld.param.u32 %r0, [a];     st.global.u32 [%d0], %r0;
                ld.param.s64 %d1, [b];     st.global.s64 [%d0+8], %d1;
                ld.param.f32 %f0, [c];     st.global.f32 [%d0+16], %f0;
                ld.param.f64 %g0, [d];     st.global.f64 [%d0+24], %g0;
                ld.param.u32 %r1, [e+4];   st.global.u32 [%d0+20], %r1;
                ret;
            }
            """;
        var machine = new PtxMachine(PtxModule.Parse(text));
        PtxBuffer buffer = machine.Allocate(32, "out");
        machine.Launch("k", 1, 1, buffer, 7u, -9L, 1.5f, 2.5, new byte[] { 1, 0, 0, 0, 2, 0, 0, 0 });
        byte[] bytes = buffer.ToArray();
        Assert.Equal(7, BitConverter.ToInt32(bytes, 0));
        Assert.Equal(-9, BitConverter.ToInt64(bytes, 8));
        Assert.Equal(1.5f, BitConverter.ToSingle(bytes, 16));
        Assert.Equal(2, BitConverter.ToInt32(bytes, 20));
        Assert.Equal(2.5, BitConverter.ToDouble(bytes, 24));
        Assert.True(buffer.IsWritten(0));
        Assert.False(buffer.IsWritten(4));
    }
}
