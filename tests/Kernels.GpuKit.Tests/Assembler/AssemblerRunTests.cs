using Kernels.GpuKit.Assembler;

namespace Kernels.GpuKit.Tests.Assembler;

/// <summary>An error names the architectures it is of, and shows the line.</summary>
public class AssemblerRunTests
{
    private const string Error = "ptxas x.ptx, line 2; error   : Not a name of any known instruction: 'movv'";

    [Fact]
    public void One_objection_of_several_architectures_is_said_once_with_its_line()
    {
        PtxasOutput bad = new(255, Error), fine = new(0, Samples.Said);
        AssembledModule module = AssemblerRun.Judge("Bad", "{\n    movv.u32 %r0, 1;\n}\n", [bad, fine, bad, bad, new PtxasOutput(255, "")]);

        Assert.Null(module.Use);
        Assert.Equal([$"sm_75, sm_86, sm_89: exit code 255\n{Error}\nline 2: movv.u32 %r0, 1;", "sm_90: exit code 255\n"], module.Errors);
    }

    [Fact]
    public void Without_one_there_is_what_it_takes_on_each()
    {
        AssembledModule module = AssemblerRun.Judge("Fine", "", [.. Architectures.All.Select(_ => new PtxasOutput(0, Samples.Said))]);

        Assert.Empty(module.Errors);
        Assert.Equal(Samples.Module("Fine").ToString(), module.Use?.ToString());
    }
}
