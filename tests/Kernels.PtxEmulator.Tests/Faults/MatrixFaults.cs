using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Faults;

/// <summary>Faults of matrix instructions, found while a module is parsed or while threads run.</summary>
internal static class MatrixFaults
{
    private const string Small = "mma.sync.aligned.m8n8k16.row.col.s32.s8.u8.s32 ";
    private const string Medium = "mma.sync.aligned.m16n8k16.row.col.s32.s8.u8.s32 ";
    private const string Large = "mma.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32 ";

    private const string SmallOperands = "{%r2,%r3}, {%r1}, {%r1}, {%r1,%r1};";
    private const string SmallProduct = Small + SmallOperands;
    private const string MediumProduct = Medium + "{%r2,%r3,%r4,%r5}, {%r1,%r1}, {%r1}, {%r1,%r1,%r1,%r1};";
    private const string LargeProduct = Large + "{%r2,%r3,%r4,%r5}, {%r1,%r1,%r1,%r1}, {%r1,%r1}, {%r1,%r1,%r1,%r1};";

    public static IEnumerable<FaultCase> All => [.. FormFaults, .. OperandFaults, .. ThreadFaults];

    private static IEnumerable<FaultCase> FormFaults =>
    [
        Case(PtxFault.Syntax, "mma without .sync", ".sync expected, .aligned found", "mma.aligned.m8n8k16.row.col.s32.s8.u8.s32 " + SmallOperands),
        Case(PtxFault.Syntax, "mma without .aligned", ".aligned expected, .m8n8k16 found", "mma.sync.m8n8k16.row.col.s32.s8.u8.s32 " + SmallOperands),
        Case(PtxFault.Syntax, "A by columns", ".row expected, .col found", "mma.sync.aligned.m8n8k16.col.col.s32.s8.u8.s32 " + SmallOperands),
        Case(PtxFault.Syntax, "bytes by nibbles", "a type of .u8, .s8 expected, .s4 found", "mma.sync.aligned.m8n8k16.row.col.s32.s8.s4.s32 " + SmallOperands),
        Case(PtxFault.Syntax, "mma without the type of C", ".s32 expected, no further modifier found", "mma.sync.aligned.m8n8k16.row.col.s32.s8.u8 " + SmallOperands),
        Case(PtxFault.Syntax, "mma without C", "it takes 4 operands, 3 found", Small + "{%r2,%r3}, {%r1}, {%r1};"),
        Case(PtxFault.Unsupported, "mma that saturates", ".satfinite is not emulated", "mma.sync.aligned.m8n8k16.row.col.satfinite.s32.s8.u8.s32 " + SmallOperands),
    ];

    private static IEnumerable<FaultCase> OperandFaults =>
    [
        Case(PtxFault.OperandType, "D of four registers for two", "vector of 2 expected as operand d, vector of 4 found", Small + "{%r2,%r3,%r4,%r5}, {%r1}, {%r1}, {%r1,%r1};"),
        Case(PtxFault.OperandType, "C of one register for two", "vector of 2 expected as operand c, vector of 1 found", Small + "{%r2,%r3}, {%r1}, {%r1}, {%r1};"),
        Case(PtxFault.OperandType, "A without braces", "vector of 1 expected as operand a, register '%r1'", Small + "{%r2,%r3}, %r1, {%r1}, {%r1,%r1};"),
        Case(PtxFault.OperandType, "B without braces", "vector of 1 expected as operand b, register '%r1'", Small + "{%r2,%r3}, {%r1}, %r1, {%r1,%r1};"),
        Case(PtxFault.OperandType, "A of one register for two", "vector of 2 expected as operand a, vector of 1 found", Medium + "{%r2,%r3,%r4,%r5}, {%r1}, {%r1}, {%r1,%r1,%r1,%r1};", MediumProduct),
        Case(PtxFault.OperandType, "B of two registers for one", "vector of 1 expected as operand b, vector of 2 found", Medium + "{%r2,%r3,%r4,%r5}, {%r1,%r1}, {%r1,%r1}, {%r1,%r1,%r1,%r1};", MediumProduct),
        Case(PtxFault.OperandType, "A of two registers for four", "vector of 4 expected as operand a, vector of 2 found", Large + "{%r2,%r3,%r4,%r5}, {%r1,%r1}, {%r1,%r1}, {%r1,%r1,%r1,%r1};", LargeProduct),
        Case(PtxFault.OperandType, "B of one register for two", "vector of 2 expected as operand b, vector of 1 found", Large + "{%r2,%r3,%r4,%r5}, {%r1,%r1,%r1,%r1}, {%r1}, {%r1,%r1,%r1,%r1};", LargeProduct),
        Case(PtxFault.OperandType, "D of two registers for four", "vector of 4 expected as operand d, vector of 2 found", Large + "{%r2,%r3}, {%r1,%r1,%r1,%r1}, {%r1,%r1}, {%r1,%r1,%r1,%r1};", LargeProduct),
        Case(PtxFault.OperandType, "literals for C", "a register in operand c expected, integer 0 found", Small + "{%r2,%r3}, {%r1}, {%r1}, {0,0};"),
        Case(PtxFault.OperandType, "literal for A", "a register in operand a expected, integer 0 found", Small + "{%r2,%r3}, {0}, {%r1}, {%r1,%r1};"),
        Case(PtxFault.OperandType, "half of D not wanted", "a register in operand d expected, sink '_' found", Small + "{%r2,_}, {%r1}, {%r1}, {%r1,%r1};"),
        Case(PtxFault.OperandType, "float registers for D", "type .f32 cannot hold a .s32", Small + "{%f2,%f3}, {%r1}, {%r1}, {%r1,%r1};"),
        Case(PtxFault.OperandType, "float register for A", "type .f32 cannot hold a .u32", Small + "{%r2,%r3}, {%f1}, {%r1}, {%r1,%r1};"),
        Case(PtxFault.OperandType, "64-bit register for B", "type .b64 cannot hold a .u32", Small + "{%r2,%r3}, {%r1}, {%d1}, {%r1,%r1};"),
        Case(PtxFault.OperandType, "16-bit registers for C", "type .b16 cannot hold a .s32", Small + "{%r2,%r3}, {%r1}, {%r1}, {%h1,%h2};", ".reg .s32 %s<2>; .reg .u32 %u; mov.u32 %u, 0; " + Small + "{%s0,%s1}, {%u}, {%r1}, {%u,%r1};"),
        Case(PtxFault.UndeclaredRegister, "register of D past the range", "'%r64' is not declared", Small + "{%r2,%r64}, {%r1}, {%r1}, {%r1,%r1};"),
    ];

    private static IEnumerable<FaultCase> ThreadFaults =>
    [
        Case(PtxFault.UndefinedRegister, "register of C never written", "'%r4' is read before", Small + "{%r2,%r3}, {%r1}, {%r1}, {%r1,%r4};"),
        Case(PtxFault.UndefinedRegister, "register of B that one lane does not write", "'%r4' is read before", "setp.ne.u32 %p1, %r0, 9; @%p1 mov.u32 %r4, 0; " + Small + "{%r2,%r3}, {%r1}, {%r4}, {%r1,%r1};", "mov.u32 %r4, 0; " + Small + "{%r2,%r3}, {%r1}, {%r4}, {%r1,%r1};"),
        Case(PtxFault.DivergentBarrier, "a lane exits before mma", "names lane 5, which has exited", "setp.eq.u32 %p1, %r0, 5; @%p1 exit; " + SmallProduct, "setp.eq.u32 %p1, %r0, 5; " + SmallProduct + " @%p1 exit;"),
        Case(PtxFault.DivergentBarrier, "a lane leaves mma out", "names lane 5, which has exited", "setp.ne.u32 %p1, %r0, 5; @%p1 " + SmallProduct, "setp.ne.u32 %p1, %r0, 32; @%p1 " + SmallProduct),
        new(PtxFault.DivergentBarrier, "mma in a block of half a warp", "names lane 16, which the block does not have", seed => Run(LargeProduct, seed, threads: 16), seed => Run(LargeProduct, seed)),
        Case(PtxFault.DivergentBarrier, "half a warp at mma, half at a barrier", "waits at the block barrier", "setp.lt.u32 %p1, %r0, 16; @%p1 " + SmallProduct + " bar.sync 0;", SmallProduct + " bar.sync 0;"),
        Case(PtxFault.DivergentBarrier, "threads of a warp at different mma", "waits at line", "setp.lt.u32 %p1, %r0, 16; @%p1 bra A;\n" + LargeProduct + " bra B;\n A: " + LargeProduct + " B:", "setp.lt.u32 %p1, %r0, 32; @%p1 bra A;\n" + LargeProduct + " bra B;\n A: " + LargeProduct + " B:"),
        Case(PtxFault.Race, "mma does not order memory", "data race", "st.global.u32 [%d1], 7; " + SmallProduct + " ld.global.u32 %r4, [%d3+4];", "st.global.u32 [%d1], 7; " + SmallProduct + " bar.warp.sync -1; ld.global.u32 %r4, [%d3+4];"),
    ];

    private static FaultCase Case(PtxFault fault, string name, string message, string bad, string good = SmallProduct) =>
        new(fault, name, message, seed => Run(bad, seed), seed => Run(good, seed));

    /// <summary>A body of one warp, with 0 in %r1, on a target that has every shape.</summary>
    private static void Run(string body, int seed, int threads = 32) =>
        Ptx.Run("mov.u32 %r1, 0; " + body, threads, seed, header: Ptx.HeaderOfSm80);
}
