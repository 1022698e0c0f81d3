using Kernels.PtxEmulator.Tests.Support;
using static Kernels.PtxEmulator.Tests.Faults.FaultCase;

namespace Kernels.PtxEmulator.Tests.Faults;

/// <summary>Faults that are found while threads run.</summary>
internal static class RuntimeFaults
{
    private const string Tile = ".shared .align 16 .b8 tile[256]; .shared .align 16 .b8 after[256]; ";

    /// <summary>%r10 = address of this thread's word of the tile, which it sets.</summary>
    private const string FillTile = Tile + "mov.u32 %r10, tile; mad.lo.u32 %r10, %r60, 4, %r10; st.shared.u32 [%r10], %r60; ";

    public static IEnumerable<FaultCase> All => [.. MemoryFaults, .. ThreadFaults];

    private static IEnumerable<FaultCase> MemoryFaults =>
    [
        Bodies(PtxFault.OutOfBounds, "load past a buffer", "'in'+256; it has 256 bytes", "ld.global.u32 %r1, [%d2+256];", "ld.global.u32 %r1, [%d2+252];"),
        Bodies(PtxFault.OutOfBounds, "load before a buffer", "4 bytes before 'in'", "ld.global.u32 %r1, [%d2-4];", "ld.global.u32 %r1, [%d2];"),
        Bodies(PtxFault.OutOfBounds, "vector load across the end", "16 bytes at Global", "ld.global.v4.u32 {%r1,%r2,%r3,%r4}, [%d2+256];", "ld.global.v4.u32 {%r1,%r2,%r3,%r4}, [%d2+240];"),
        Bodies(PtxFault.OutOfBounds, "address zero", "Global address 0x0, which is in no variable", "ld.global.u32 %r1, [0];", "ld.global.u32 %r1, [%d2+0];"),
        Bodies(PtxFault.OutOfBounds, "address cut to 32 bits", "in no variable or buffer", "cvt.u32.u64 %r1, %d2; cvt.u64.u32 %d4, %r1; ld.global.u32 %r1, [%d4];", "ld.global.u32 %r1, [%d2];"),
        Bodies(PtxFault.OutOfBounds, "store past a shared array", "'tile'+256; it has 256 bytes", FillTile + "st.shared.u32 [tile+256], 1;", FillTile + "ld.shared.u32 %r1, [%r10];"),
        Bodies(PtxFault.OutOfBounds, "load past a table", "'t'+8; it has 8 bytes", "ld.const.u32 %r1, [t+8];", "ld.const.u32 %r1, [t+4];", module: ".const .u32 t[2] = { 1, 2 };"),
        Bodies(PtxFault.OutOfBounds, "load past a parameter", "'in'+8; it has 8 bytes", "ld.param.u32 %r1, [in+8];", "ld.param.u32 %r1, [in+4];"),
        Bodies(PtxFault.OutOfBounds, "store past a buffer", "'out'+256", "st.global.u32 [%d3+256], %r0;", "st.global.u32 [%d1], %r0;"),

        Bodies(PtxFault.Misaligned, "word load at an odd address", "not a multiple of 4", "ld.global.u32 %r1, [%d2+2];", "ld.global.u16 %h1, [%d2+2];"),
        Bodies(PtxFault.Misaligned, "vector load at a word", "not a multiple of 16", "ld.global.v4.f32 {%f1,%f2,%f3,%f4}, [%d2+4];", "ld.global.v4.f32 {%f1,%f2,%f3,%f4}, [%d2+16];"),
        Bodies(PtxFault.Misaligned, "shared pair at a word", "not a multiple of 8", Tile + "mov.u32 %r1, 1; st.shared.v2.u32 [tile+4], {%r1,%r1};", Tile + "mov.u32 %r1, 1; st.shared.v2.u32 [tile+8], {%r1,%r1};", threads: 1),

        Bodies(PtxFault.UnwrittenRead, "global", "'out'+0", "ld.global.u32 %r1, [%d3];", "st.global.u32 [%d1], %r0; ld.global.u32 %r1, [%d1];"),
        Bodies(PtxFault.UnwrittenRead, "shared", "'tile'+1", Tile + "st.shared.u8 [tile], %r0; ld.shared.u16 %h1, [tile];", Tile + "st.shared.u8 [tile], %r0; ld.shared.u8 %h1, [tile];", threads: 1),
        Bodies(PtxFault.UnwrittenRead, "shared memory of an earlier block", "never written", Tile + "setp.eq.u32 %p1, %r61, 0; @%p1 st.shared.u32 [tile], 1; ld.shared.u32 %r1, [tile];", Tile + "st.shared.u32 [tile], 1; ld.shared.u32 %r1, [tile];", threads: 1, blocks: 8),
        Bodies(PtxFault.UnwrittenRead, "atomic on shared memory", "an atomic updates 'tile'", Tile + "atom.shared.add.u32 %r1, [tile], 1;", Tile + "st.shared.u32 [tile], 0; atom.shared.add.u32 %r1, [tile], 1;", threads: 1),

        Launches(PtxFault.ReadOnlyWrite, "store to a read-only buffer", "read-only memory at 'in'+0", "st.global.u32 [%d2], 1;", "ld.global.u32 %r1, [%d2];"),

        Bodies(PtxFault.Race, "two threads write a global word", "not ordered with the write", "st.global.u32 [%d3], %r0;", "st.global.u32 [%d1], %r0;", threads: 2),
        Bodies(PtxFault.Race, "two blocks write a global word", "not ordered with the write by block", "st.global.u32 [%d3], %r0;", "st.global.u32 [%d1], %r0;", threads: 1, blocks: 2),
        Bodies(PtxFault.Race, "two threads write a byte of one word", "not ordered with the write", "add.u64 %d4, %d3, %d63; st.global.u8 [%d3], %r0;", "cvt.u64.u32 %d4, %r0; add.u64 %d4, %d3, %d4; st.global.u8 [%d4], %r0;", threads: 2),
        Bodies(PtxFault.Race, "neighbour's word without a barrier", "data race", FillTile + "bar.sync 0; xor.b32 %r11, %r10, 4; ld.shared.u32 %r12, [%r11]; st.shared.u32 [%r10], %r12;", FillTile + "bar.sync 0; xor.b32 %r11, %r10, 4; ld.shared.u32 %r12, [%r11]; bar.sync 0; st.shared.u32 [%r10], %r12;"),
        Bodies(PtxFault.Race, "warp exchange without bar.warp.sync", "data race", FillTile + "bar.sync 0; xor.b32 %r11, %r10, 4; ld.shared.u32 %r12, [%r11]; st.shared.u32 [%r10], %r12;", FillTile + "bar.warp.sync -1; xor.b32 %r11, %r10, 4; ld.shared.u32 %r12, [%r11]; bar.warp.sync -1; st.shared.u32 [%r10], %r12;", threads: 32),
        Bodies(PtxFault.Race, "a shuffle does not order memory", "data race", FillTile + "bar.sync 0; st.shared.u32 [%r10], 7; shfl.sync.idx.b32 %r11, %r60, 0, 31, -1; ld.shared.u32 %r12, [tile+4];", FillTile + "bar.sync 0; st.shared.u32 [%r10], 7; bar.warp.sync -1; ld.shared.u32 %r12, [tile+4];", threads: 32),
        Bodies(PtxFault.Race, "bar.warp.sync does not order other warps", "data race", FillTile + "bar.warp.sync -1; xor.b32 %r11, %r10, 128; st.shared.u32 [%r11], 1;", FillTile + "bar.sync 0; xor.b32 %r11, %r10, 128; st.shared.u32 [%r11], 1;"),
        Bodies(PtxFault.Race, "plain read of an atomic counter", "data race", "red.global.add.u32 [%d2], 1; ld.global.u32 %r1, [%d2];", "red.global.add.u32 [%d2], 1; atom.global.add.u32 %r1, [%d2], 0;", threads: 2),
        Bodies(PtxFault.Race, "write after many readers", "the read by", "ld.global.u32 %r1, [%d2]; setp.eq.u32 %p1, %r0, 5; @%p1 st.global.u32 [%d2], %r0;", "ld.global.u32 %r1, [%d2]; bar.sync 0; setp.eq.u32 %p1, %r0, 5; @%p1 st.global.u32 [%d2], %r0;"),
        Bodies(PtxFault.Race, "write after readers of another block", "data race", "ld.global.u32 %r1, [%d2]; bar.sync 0; setp.eq.u32 %p1, %r0, 5; @%p1 st.global.u32 [%d2], %r0;", "ld.global.u32 %r1, [%d2];", blocks: 3),

        Bodies(PtxFault.NonCoherentRead, "write after a read through .nc", "what ld.global.nc reads must not change", "ld.global.nc.u32 %r1, [%d0]; st.global.u32 [%d0], %r1;", "ld.global.u32 %r1, [%d0]; st.global.u32 [%d0], %r1;"),
        Bodies(PtxFault.NonCoherentRead, "read through .nc after a write", "meets a write", "st.global.u32 [%d1], 1; ld.global.nc.u32 %r1, [%d1];", "st.global.u32 [%d1], 1; ld.global.u32 %r1, [%d1];"),

        Bodies(PtxFault.UndefinedRegister, "source never written", "'%r5' is read before", "add.u32 %r1, %r5, 1;", "mov.u32 %r5, 2; add.u32 %r1, %r5, 1;"),
        Bodies(PtxFault.UndefinedRegister, "guard never written", "'%p5' is read before", "@%p5 bra L; L:", "setp.eq.u32 %p5, %r0, 0; @%p5 bra L; L:"),
        Bodies(PtxFault.UndefinedRegister, "written on one path alone", "'%r5' is read before", "setp.eq.u32 %p1, %r0, 7; @%p1 bra L; mov.u32 %r5, 1; L: add.u32 %r1, %r5, 1;", "setp.eq.u32 %p1, %r0, 7; mov.u32 %r5, 0; @%p1 bra L; mov.u32 %r5, 1; L: add.u32 %r1, %r5, 1;"),
        Bodies(PtxFault.DivisionByZero, "remainder by thread index", "divided by zero", "rem.u32 %r1, 10, %r0;", "add.u32 %r2, %r0, 1; rem.u32 %r1, 10, %r2;"),
        Bodies(PtxFault.InstructionBudget, "endless loop", "endless loop", "L: bra L;", "mov.u32 %r1, 0; L: add.u32 %r1, %r1, 1; setp.lt.u32 %p1, %r1, 100; @%p1 bra L;", threads: 1),
        Bodies(PtxFault.Trap, "trap", "the kernel trapped", "setp.eq.u32 %p1, %r0, 3; @%p1 trap;", "setp.eq.u32 %p1, %r0, 99; @%p1 trap;"),
    ];

    private static IEnumerable<FaultCase> ThreadFaults =>
    [
        Bodies(PtxFault.LaneNotInMask, "shuffle with half a mask", "which leaves it out", "shfl.sync.idx.b32 %r1, %r0, 0, 31, 0xFFFF;", "shfl.sync.idx.b32 %r1, %r0, 0, 31, 0xFFFFFFFF;"),
        Bodies(PtxFault.LaneNotInMask, "bar.warp.sync with half a mask", "which leaves it out", "bar.warp.sync 0xFFFF;", "bar.warp.sync 0xFFFFFFFF;"),
        Bodies(PtxFault.LaneNotInMask, "vote with half a mask", "which leaves it out", "setp.eq.u32 %p1, %r0, 0; vote.sync.ballot.b32 %r1, %p1, 0xFFFF;", "setp.eq.u32 %p1, %r0, 0; vote.sync.ballot.b32 %r1, %p1, 0xFFFFFFFF;"),
        Bodies(PtxFault.ShuffleSource, "source lane not in the mask", "not in the member mask 0x0000FFFF", "setp.lt.u32 %p1, %r0, 16; @%p1 shfl.sync.bfly.b32 %r1, %r0, 16, 31, 0xFFFF;", "setp.lt.u32 %p1, %r0, 16; @%p1 shfl.sync.bfly.b32 %r1, %r0, 8, 31, 0xFFFF;", threads: 32),
        Bodies(PtxFault.ShuffleSource, "source lane has exited", "which is not active", "setp.eq.u32 %p1, %r0, 5; @%p1 exit; shfl.sync.bfly.b32 %r1, %r0, 1, 31, -1;", "setp.eq.u32 %p1, %r0, 5; @%p1 exit; shfl.sync.idx.b32 %r1, %r0, 0, 31, -1;", threads: 32),
        Bodies(PtxFault.DivergentBarrier, "a thread exits before bar.sync", "have exited", "setp.eq.u32 %p1, %r0, 5; @%p1 exit; bar.sync 0;", "setp.eq.u32 %p1, %r0, 5; bar.sync 0; @%p1 exit;"),
        Bodies(PtxFault.DivergentBarrier, "a warp exits before bar.sync", "have exited", "setp.ge.u32 %p1, %r0, 32; @%p1 exit; bar.sync 0;", "setp.ge.u32 %p1, %r0, 32; @%p1 exit; bar.sync 0, 32;"),
        Bodies(PtxFault.DivergentBarrier, "threads of a warp at different bar.sync", "lane", "setp.lt.u32 %p1, %r60, 16; @%p1 bra A;\n bar.sync 0; bra B;\n A: bar.sync 0; B:", "setp.lt.u32 %p1, %r60, 32; @%p1 bra A;\n bar.sync 0; bra B;\n A: bar.sync 0; B:"),
        Bodies(PtxFault.DivergentBarrier, "threads of a warp at different barriers", "different barriers", "setp.lt.u32 %p1, %r60, 16; @%p1 bra A; bar.sync 1; bra B; A: bar.sync 2; B:", "setp.lt.u32 %p1, %r60, 32; @%p1 bra A; bar.sync 1, 32; bra B; A: bar.sync 2, 32; B:"),
        Bodies(PtxFault.DivergentBarrier, "member masks differ", "waits with member mask", "setp.lt.u32 %p1, %r60, 16; setp.eq.u32 %p2, %r60, 0; selp.b32 %r1, 0xFFFFFFFE, 0xFFFFFFFF, %p1; selp.b32 %r1, -1, %r1, %p2; bar.warp.sync %r1;", "setp.lt.u32 %p1, %r60, 16; selp.b32 %r1, 0xFFFF, 0xFFFF0000, %p1; bar.warp.sync %r1;", threads: 32),
        Bodies(PtxFault.DivergentBarrier, "bar.warp.sync names a lane that has exited", "has exited", "setp.eq.u32 %p1, %r0, 5; @%p1 exit; bar.warp.sync -1;", "setp.eq.u32 %p1, %r0, 5; @%p1 exit; bar.warp.sync 0xFFFFFFDF;", threads: 32),
        Bodies(PtxFault.DivergentBarrier, "bar.warp.sync names a lane that the block lacks", "which the block does not have", "bar.warp.sync -1;", "bar.warp.sync 0xFFFF;", threads: 16),
        Bodies(PtxFault.DivergentBarrier, "half a warp at a shuffle, half at a barrier", "waits at the block barrier", "setp.lt.u32 %p1, %r60, 16; @%p1 shfl.sync.idx.b32 %r1, %r0, 0, 31, -1; bar.sync 0;", "shfl.sync.idx.b32 %r1, %r0, 0, 31, -1; bar.sync 0;"),
        Bodies(PtxFault.DivergentBarrier, "shuffles of different kinds", "waits at line", "setp.lt.u32 %p1, %r60, 16; @%p1 bra A;\n shfl.sync.up.b32 %r1, %r0, 0, 0, -1; bra B;\n A: shfl.sync.down.b32 %r1, %r0, 0, 31, -1; B:", "setp.lt.u32 %p1, %r60, 16; @%p1 bra A;\n shfl.sync.up.b32 %r1, %r0, 0, 0, -1; bra B;\n A: shfl.sync.up.b32 %r1, %r0, 0, 0, -1; B:", threads: 32),
        Bodies(PtxFault.BarrierDeadlock, "warps at different barriers", "cannot complete", "setp.lt.u32 %p1, %r60, 32; @%p1 bra A; bar.sync 1; bra B; A: bar.sync 2; B:", "setp.lt.u32 %p1, %r60, 32; @%p1 bra A; bar.sync 1; bra B; A: bar.sync 1; B:"),
        Bodies(PtxFault.BarrierOperand, "barrier 16", "a block has 0..15", "bar.sync 16;", "bar.sync 15;"),
        Bodies(PtxFault.BarrierOperand, "count not a multiple of 32", "multiple of 32", "bar.sync 0, 48;", "bar.sync 0, 64;"),
        Bodies(PtxFault.BarrierOperand, "counts differ", "while others wait at it for", "setp.lt.u32 %p1, %r60, 32; selp.u32 %r1, 64, 96, %p1; bar.sync 1, %r1;", "setp.lt.u32 %p1, %r60, 32; selp.u32 %r1, 96, 96, %p1; bar.sync 1, %r1;", threads: 96),
    ];

    /// <summary>Bodies run with a read-only buffer 'in'.</summary>
    private static FaultCase Launches(PtxFault fault, string name, string message, string bad, string good)
    {
        return new FaultCase(fault, name, message, seed => Run(bad, seed), seed => Run(good, seed));

        static void Run(string body, int seed)
        {
            var machine = new PtxMachine(PtxModule.Parse(Ptx.Kernel(Ptx.Prologue + body)), seed);
            machine.Launch("k", 1, 1, machine.Allocate(new byte[4], "in", readOnly: true), machine.Allocate(4, "out"));
        }
    }
}
