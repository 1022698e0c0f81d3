using Kernels.PtxEmulator.Tests.Support;
using static Kernels.PtxEmulator.Tests.Faults.FaultCase;

namespace Kernels.PtxEmulator.Tests.Faults;

/// <summary>Faults that are found while a module is parsed.</summary>
internal static class StaticFaults
{
    public static IEnumerable<FaultCase> All =>
    [
        Bodies(PtxFault.Syntax, "semicolon missing", "',' expected", "mov.u32 %r1, 1 mov.u32 %r2, 2;", "mov.u32 %r1, 1; mov.u32 %r2, 2;"),
        Bodies(PtxFault.Syntax, "no such instruction", "no such instruction", "mul3.u32 %r1, %r0, 2;", "mul.lo.u32 %r1, %r0, 2;"),
        Bodies(PtxFault.Syntax, "mul without a half", ".lo, .hi, .wide expected", "mul.u32 %r1, %r0, 2;", "mul.lo.u32 %r1, %r0, 2;"),
        Bodies(PtxFault.Syntax, "modifiers in another order", "expected, .ftz found", "add.ftz.rn.s32 %r1, %r0, 2;", "add.s32 %r1, %r0, 2;"),
        Bodies(PtxFault.Syntax, "operand left out", "it takes 3 operands, 2 found", "add.u32 %r1, %r0;", "add.u32 %r1, %r0, %r0;"),
        Bodies(PtxFault.Syntax, "float literal cut short", "8 hexadecimal digits", "mov.f32 %f1, 0f3F80;", "mov.f32 %f1, 0f3F800000;"),
        Bodies(PtxFault.Syntax, "shuffle without .sync", "write a member mask", "shfl.bfly.b32 %r1, %r0, 1, 31;", "shfl.sync.bfly.b32 %r1, %r0, 1, 31, -1;"),
        Bodies(PtxFault.Syntax, "comment never closed", "comment is not closed", "/* open", "/* closed */"),
        Modules(PtxFault.Syntax, "target missing", "'.target' as second directive", ".version 6.5\n.address_size 64", ".version 6.5\n.target sm_75\n.address_size 64"),
        Modules(PtxFault.Syntax, "no such target", "no target 'sm_74'", ".version 6.5\n.target sm_74", ".version 6.5\n.target sm_75"),
        Modules(PtxFault.Syntax, "alignment 12", "not a power of two", Ptx.Kernel(".shared .align 12 .b8 s[16];"), Ptx.Kernel(".shared .align 16 .b8 s[16];")),
        Modules(PtxFault.Syntax, "initialiser too long", "after 2 elements", Ptx.Kernel("", ".const .u32 t[2] = { 1, 2, 3 };"), Ptx.Kernel("", ".const .u32 t[3] = { 1, 2, 3 };")),
        Modules(PtxFault.Syntax, "parameter over 4 KiB", "'p' is larger than 4096 bytes", Ptx.Header + ".entry k(.param .b8 p[1000000000][1000000000]) { ret; }", Ptx.Header + ".entry k(.param .b8 p[4][1024]) { ret; }"),
        Modules(PtxFault.Syntax, "body never closed", "end of text found", Ptx.Header + ".entry k() { ret;", Ptx.Header + ".entry k() { ret; }"),

        Bodies(PtxFault.Unsupported, "half arithmetic", "not emulated", "add.f16 %h1, %h2, %h3;", "mov.b16 %h1, 1;"),
        Bodies(PtxFault.Unsupported, "half arithmetic with rounding", "not emulated", "fma.rn.f16x2 %r1, %r2, %r3, %r4;", "mov.b32 %r1, 1;"),
        Bodies(PtxFault.Unsupported, "local memory", "'.local' in a body", ".local .b8 l[4];", ".shared .b8 l[4];"),
        Bodies(PtxFault.Unsupported, "matrix multiply", "it is not emulated", "mma.sync.aligned.m8n8k4.row.col.f32.f16.f16.f32 %f1, %f2;", "mov.f32 %f1, 0f00000000;"),

        Bodies(PtxFault.TargetTooLow, "asynchronous copy before sm_80", "needs .version 7.0 and sm_80", "cp.async.ca.shared.global [%r1], [%d2], 4;", "ld.global.u32 %r1, [%d0];"),
        Bodies(PtxFault.TargetTooLow, "eviction priority before 7.4", ".L1::no_allocate needs .version 7.4", "ld.global.L1::no_allocate.u32 %r1, [%d0];", "ld.global.cs.u32 %r1, [%d0];"),

        Bodies(PtxFault.UndeclaredRegister, "register past the range", "'%r64' is not declared", "mov.u32 %r64, 1;", "mov.u32 %r63, 1;"),
        Bodies(PtxFault.UndeclaredRegister, "guard not declared", "'%p16' is not declared", "@%p16 bra DONE; DONE:", "setp.eq.u32 %p1, %r0, 0; @%p1 bra DONE; DONE:"),
        Bodies(PtxFault.UndeclaredRegister, "register of an inner scope", "'%inner' is not declared", "{ .reg .b32 %inner; } mov.u32 %inner, 1;", "{ .reg .b32 %inner; mov.u32 %inner, 1; }"),
        Bodies(PtxFault.UndeclaredLabel, "label missing", "'NOWHERE' is not declared", "bra NOWHERE;", "bra NOWHERE; NOWHERE:"),
        Bodies(PtxFault.UndeclaredLabel, "label of an inner scope", "'INNER' is not declared", "bra INNER; { INNER: }", "{ bra INNER; INNER: }"),
        Bodies(PtxFault.UndeclaredSymbol, "variable missing", "'tile' is not declared", "mov.u32 %r1, tile;", ".shared .b32 tile; mov.u32 %r1, tile;"),
        Bodies(PtxFault.UndeclaredSymbol, "parameter missing", "'other' is not declared", "ld.param.u64 %d5, [other];", "ld.param.u64 %d5, [in];"),
        Bodies(PtxFault.DuplicateRegister, "range declared over a name", "'%x3' is already declared", ".reg .b32 %x3; .reg .b32 %x<5>;", ".reg .b32 %x3; { .reg .b32 %x<5>; }"),
        Bodies(PtxFault.DuplicateLabel, "label twice", "'L' is already declared", "L: L:", "L: { L: }"),
        Modules(PtxFault.DuplicateSymbol, "entry twice", "'k' is already declared", Ptx.Kernel("") + ".entry k() { ret; }", Ptx.Kernel("") + ".entry l() { ret; }"),
        Modules(PtxFault.DuplicateSymbol, "variable twice", "'t' is already declared", Ptx.Kernel("", ".const .u32 t; .const .f32 t;"), Ptx.Kernel("", ".const .u32 t; .const .f32 u;")),

        Bodies(PtxFault.OperandType, "integer register in float arithmetic", "type .b64 cannot hold a .f32", "mov.f32 %f1, 1.0; add.rn.f32 %f2, %f1, %d0;", "mov.f32 %f1, 1.0; add.rn.f32 %f2, %f1, %f1;"),
        Bodies(PtxFault.OperandType, "float register in integer arithmetic", "type .f32 cannot hold a .u32", "add.u32 %f2, %r0, 1;", "add.u32 %r2, %r0, 1;"),
        Bodies(PtxFault.OperandType, "register too narrow", "type .b32 cannot hold a .u64", "add.u64 %d4, %d0, %r0;", "add.u64 %d4, %d0, %d63;"),
        Bodies(PtxFault.OperandType, "register too wide", "type .b64 cannot hold a .b32", "mov.b32 %d4, %r0;", "mov.b64 %d4, %d0;"),
        Bodies(PtxFault.OperandType, "predicate as a number", "type .pred cannot hold a .u32", "setp.eq.u32 %p1, %r0, 0; add.u32 %r1, %r0, %p1;", "setp.eq.u32 %p1, %r0, 0; selp.u32 %r1, 1, 0, %p1;"),
        Bodies(PtxFault.OperandType, "number as a guard", "a guard must be a .pred register", "@%r0 bra L; L:", "setp.eq.u32 %p1, %r0, 0; @%p1 bra L; L:"),
        Bodies(PtxFault.OperandType, "number negated like a predicate", "only a .pred register can be negated", "not.b32 %r1, !%r0;", "not.b32 %r1, %r0;"),
        Bodies(PtxFault.OperandType, "signed operator on bits", ".lt does not compare .b32", "setp.lt.b32 %p1, %r0, 3;", "setp.lt.u32 %p1, %r0, 3;"),
        Bodies(PtxFault.OperandType, "unsigned operator on signed", ".hi does not compare .s32", "setp.hi.s32 %p1, %r0, 3;", "setp.hi.u32 %p1, %r0, 3;"),
        Bodies(PtxFault.OperandType, "integer literal for a float", "cannot stand for a .f32", "mov.f32 %f1, 1;", "mov.f32 %f1, 1.0;"),
        Bodies(PtxFault.OperandType, "literal too large", "65536 does not fit .u16", "mov.u16 %h1, 65536;", "mov.u16 %h1, 65535;"),
        Bodies(PtxFault.OperandType, "32-bit register as a global address", "cannot hold a Global address", "ld.global.u32 %r1, [%r0];", "ld.global.u32 %r1, [%d0];"),
        Bodies(PtxFault.OperandType, "shared variable through .global", "in the Shared state space", ".shared .b32 s; ld.global.u32 %r1, [s];", ".shared .b32 s; st.shared.u32 [s], 1;", threads: 1),
        Bodies(PtxFault.OperandType, "vector of the wrong length", "4 elements expected", "ld.global.v4.u32 {%r1, %r2}, [%d2];", "ld.global.v2.u32 {%r1, %r2}, [%d2];"),
        Bodies(PtxFault.OperandType, "vector over 16 bytes", "over 16 bytes", "ld.global.v4.u64 {%d4, %d5, %d6, %d7}, [%d2];", "ld.global.v2.u64 {%d4, %d5}, [%d2];"),
        Bodies(PtxFault.OperandType, "special register of another width", "is .u32", "mov.u64 %d4, %tid.x;", "mov.u32 %r4, %tid.x;"),
        Bodies(PtxFault.OperandType, "special register as an operand", "special register TidX found", "add.u32 %r1, %tid.x, 1;", "mov.u32 %r1, %tid.x; add.u32 %r1, %r1, 1;"),
        Bodies(PtxFault.OperandType, "float loaded into another float width", "type .f64 cannot hold a .f32", "ld.global.f32 %g1, [%d0];", "ld.global.f32 %f1, [%d0];"),

        Bodies(PtxFault.MissingRounding, "add without .rn", "may contract", "mov.f32 %f1, 1.0; add.f32 %f2, %f1, %f1;", "mov.f32 %f1, 1.0; add.rn.f32 %f2, %f1, %f1;"),
        Bodies(PtxFault.MissingRounding, "mul of doubles without .rn", "may contract", "mov.f64 %g1, 1.0; mul.f64 %g2, %g1, %g1;", "mov.f64 %g1, 1.0; mul.rn.f64 %g2, %g1, %g1;"),
        Bodies(PtxFault.MissingRounding, "fma without .rn", "'fma.f32'", "mov.f32 %f1, 1.0; fma.f32 %f2, %f1, %f1, %f1;", "mov.f32 %f1, 1.0; fma.rn.f32 %f2, %f1, %f1, %f1;"),
        Bodies(PtxFault.MissingRounding, "div without .rn", "'div.f32'", "mov.f32 %f1, 1.0; div.f32 %f2, %f1, %f1;", "mov.f32 %f1, 1.0; div.rn.f32 %f2, %f1, %f1;"),
        Bodies(PtxFault.MissingRounding, "sqrt without .rn", "'sqrt.f32'", "mov.f32 %f1, 1.0; sqrt.f32 %f2, %f1;", "mov.f32 %f1, 1.0; sqrt.rn.f32 %f2, %f1;"),
        Bodies(PtxFault.MissingRounding, "narrowing conversion", ".f16 from .f32 needs .rn", "mov.f32 %f1, 1.0; cvt.f16.f32 %h1, %f1;", "mov.f32 %f1, 1.0; cvt.rn.f16.f32 %h1, %f1;"),
        Bodies(PtxFault.MissingRounding, "integer to float", ".f32 from .s32 needs .rn", "cvt.f32.s32 %f1, %r0;", "cvt.rn.f32.s32 %f1, %r0;"),
        Bodies(PtxFault.MissingRounding, "float to integer", ".s32 from .f32 needs .rni", "mov.f32 %f1, 1.0; cvt.s32.f32 %r1, %f1;", "mov.f32 %f1, 1.0; cvt.rni.s32.f32 %r1, %f1;"),
        Bodies(PtxFault.UnexpectedRounding, "widening conversion", ".f64 from .f32 takes no floating", "mov.f32 %f1, 1.0; cvt.rn.f64.f32 %g1, %f1;", "mov.f32 %f1, 1.0; cvt.f64.f32 %g1, %f1;"),
        Bodies(PtxFault.UnexpectedRounding, "integer conversion", ".u64 from .u32 takes no floating", "cvt.rn.u64.u32 %d4, %r0;", "cvt.u64.u32 %d4, %r0;"),
        Bodies(PtxFault.UnexpectedRounding, "float rounding to an integer", ".s32 from .f32 takes no floating", "mov.f32 %f1, 1.0; cvt.rn.s32.f32 %r1, %f1;", "mov.f32 %f1, 1.0; cvt.rni.s32.f32 %r1, %f1;"),
        Bodies(PtxFault.UnexpectedRounding, "integer rounding to a float", ".f32 from .s32 takes no integer", "cvt.rni.f32.s32 %f1, %r0;", "cvt.rn.f32.s32 %f1, %r0;"),
        Bodies(PtxFault.ApproximateArithmetic, "approximate division", "use .rn", "mov.f32 %f1, 1.0; div.approx.f32 %f2, %f1, %f1;", "mov.f32 %f1, 1.0; div.rn.f32 %f2, %f1, %f1;"),
        Bodies(PtxFault.ApproximateArithmetic, "approximate exponential", "not defined to the bit", "mov.f32 %f1, 1.0; ex2.approx.f32 %f2, %f1;", "mov.f32 %f1, 1.0; sqrt.rn.f32 %f2, %f1;"),

        Modules(PtxFault.SharedTooLarge, "shared memory of 48 KiB and 4 bytes", "49156 bytes of static shared memory", Ptx.Kernel(".shared .b8 a[49152]; .shared .b32 b;"), Ptx.Kernel(".shared .b8 a[49148]; .shared .b32 b;")),
        Modules(PtxFault.ConstTooLarge, "constant memory over 64 KiB", "65540 bytes of constant memory", Ptx.Kernel("", ".const .u32 t[16385];"), Ptx.Kernel("", ".const .u32 t[16384];")),
        Bodies(PtxFault.ReadOnlyWrite, "store to .const", "Const state space is read-only", "st.const.u32 [t], 1;", "ld.const.u32 %r1, [t];", module: ".const .u32 t = 5;"),
    ];
}
