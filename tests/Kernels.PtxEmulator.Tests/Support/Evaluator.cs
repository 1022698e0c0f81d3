namespace Kernels.PtxEmulator.Tests.Support;

/// <summary>
/// Executes instructions once per row of operands: registers 1, 2, 3 of every class hold the low bits of the row's a, b, c, and
/// register 0 of the chosen class is the result.
/// </summary>
internal static class Evaluator
{
    private const int Threads = 128;

    public static ulong[] Run(string instructions, char result, ulong[] a, ulong[]? b = null, ulong[]? c = null)
    {
        var machine = new PtxMachine(PtxModule.Parse(Module(instructions, result)));
        PtxBuffer[] operands = new[] { a, b ?? a, c ?? a }
            .Select((values, index) => machine.Allocate<ulong>(values, $"operand {index}", readOnly: true))
            .ToArray();
        byte[] zeros = new byte[8 * a.Length];
        PtxBuffer results = machine.Allocate(zeros, "results");
        machine.Launch("k", (a.Length + Threads - 1) / Threads, Threads,
            operands[0], operands[1], operands[2], results, a.Length);
        return results.ToArray<ulong>();
    }

    /// <summary>One row.</summary>
    public static ulong One(string instructions, char result, ulong a, ulong b = 0, ulong c = 0) =>
        Run(instructions, result, [a], [b], [c])[0];

    private static string Module(string instructions, char result) =>
        $$"""
        {{Ptx.Header}}
        .visible .entry k(.param .u64 a, .param .u64 b, .param .u64 c, .param .u64 out, .param .u32 n)
        {
        {{Ptx.Registers}}
            mov.u32 %r60, %tid.x;
            mov.u32 %r61, %ctaid.x;
            mad.lo.u32 %r62, %r61, {{Threads}}, %r60;
            ld.param.u32 %r61, [n];
            setp.ge.u32 %p15, %r62, %r61;
            @%p15 exit;
            mul.wide.u32 %d60, %r62, 8;
        {{Operand("a", 1)}}
        {{Operand("b", 2)}}
        {{Operand("c", 3)}}
            {{instructions}}
            ld.param.u64 %d61, [out];
            add.u64 %d61, %d61, %d60;
            {{Store(result)}}
            ret;
        }
        """;

    private static string Operand(string parameter, int index) =>
        $$"""
            ld.param.u64 %d61, [{{parameter}}];
            add.u64 %d61, %d61, %d60;
            ld.global.b64 %d{{index}}, [%d61];
            mov.b64 {%r{{index}}, %r63}, %d{{index}};
            mov.b32 {%h{{index}}, %h63}, %r{{index}};
            mov.b32 %f{{index}}, %r{{index}};
            mov.b64 %g{{index}}, %d{{index}};
        """;

    private static string Store(char result) => result switch
    {
        'p' => "selp.b32 %r0, 1, 0, %p0; st.global.b32 [%d61], %r0;",
        'h' => "st.global.b16 [%d61], %h0;",
        'r' => "st.global.b32 [%d61], %r0;",
        'f' => "st.global.b32 [%d61], %f0;",
        'g' => "st.global.b64 [%d61], %g0;",
        _ => "st.global.b64 [%d61], %d0;",
    };
}
