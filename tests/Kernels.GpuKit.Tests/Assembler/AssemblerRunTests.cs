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

    [Fact]
    public void One_for_newer_architectures_is_judged_by_those()
    {
        PtxasOutput bad = new(255, Error), fine = new(0, Samples.Said);

        AssembledModule module = AssemblerRun.Judge("Newer", ".target sm_80", [null, fine, fine, fine, fine]);
        Assert.Empty(module.Errors);
        Assert.Equal("Newer | - 40 40 40 40 | 0", module.Use?.ToString());
        Assert.Equal([$"sm_80, sm_90: exit code 255\n{Error}\nline 2: movv"], AssemblerRun.Judge("Bad", ".target sm_80\nmovv", [null, bad, fine, fine, bad]).Errors);
    }

    [Theory]
    [InlineData(".target sm_100", "Its PTX is for sm_100, and for none of sm_75, sm_80, sm_86, sm_89, sm_90.")]
    [InlineData(".version 7.0", "Its PTX has no line '.target sm_' with the number of an architecture.")]
    public void One_for_none_of_them_is_an_error(string text, string error)
    {
        AssembledModule module = AssemblerRun.Judge("Bad", text, [null, null, null, null, null]);

        Assert.Null(module.Use);
        Assert.Equal([error], module.Errors);
    }
}
