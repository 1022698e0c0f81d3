namespace Kernels.PtxEmulator.Tests.Support;

/// <summary>Frames small kernel bodies as PTX modules.</summary>
internal static class Ptx
{
    public const string Header = ".version 6.5\n.target sm_75\n.address_size 64\n";

    public const string HeaderOfSm80 = ".version 7.0\n.target sm_80\n.address_size 64\n";

    /// <summary>Registers of every class, under the names that the test bodies use.</summary>
    public const string Registers = """
            .reg .pred %p<16>;
            .reg .b16 %h<64>;
            .reg .b32 %r<64>;
            .reg .b64 %d<64>;
            .reg .f32 %f<64>;
            .reg .f64 %g<64>;

        """;

    /// <summary>A module of one entry 'k' with the parameters 'in' and 'out'.</summary>
    public static string Kernel(string body, string module = "", string header = Header, string bounds = "") =>
        $$"""
        {{header}}
        {{module}}
        .visible .entry k(.param .u64 in, .param .u64 out)
        {{bounds}}
        {
        {{Registers}}
        {{body}}
            ret;
        }
        """;

    /// <summary>
    /// Runs a body as one block: %r0 is the thread's index, %d0 and %d1 are the addresses of element [index] of 'in' and
    /// 'out', %d2 and %d3 those of element 0. 'in' holds 0, 1, 2, … and 'out' is unwritten.
    /// </summary>
    public static uint[] Run(string body, int threads = 64, int seed = 1, string module = "", string header = Header, int blocks = 1)
    {
        var parsed = PtxModule.Parse(Kernel(Prologue + body, module, header));
        var machine = new PtxMachine(parsed, seed) { InstructionBudget = 100_000 };
        int elements = threads * blocks;
        uint[] input = [.. Enumerable.Range(0, elements).Select(i => (uint)i)];
        PtxBuffer source = machine.Allocate<uint>(input, "in");
        PtxBuffer destination = machine.Allocate(4L * elements, "out");
        machine.Launch("k", blocks, threads, source, destination);
        return destination.ToArray<uint>();
    }

    public const string Prologue = """
            mov.u32 %r60, %tid.x;
            mov.u32 %r61, %ctaid.x;
            mov.u32 %r62, %ntid.x;
            mad.lo.u32 %r0, %r61, %r62, %r60;
            ld.param.u64 %d2, [in];
            ld.param.u64 %d3, [out];
            mul.wide.u32 %d63, %r0, 4;
            add.u64 %d0, %d2, %d63;
            add.u64 %d1, %d3, %d63;

        """;
}
