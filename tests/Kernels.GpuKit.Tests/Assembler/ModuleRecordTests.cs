using Kernels.GpuKit.Assembler;

namespace Kernels.GpuKit.Tests.Assembler;

/// <summary>The record says what was assembled, and is read as it was written.</summary>
public class ModuleRecordTests
{
    [Fact]
    public void One_number_stands_for_all_architectures_where_they_agree()
    {
        Assert.Equal("Fine | 40 | 0", Samples.Module("Fine").ToString());
        Assert.Equal("Fine | 40 40 40 40 32 | 0", Samples.Module("Fine", registers: 32).ToString());
        Assert.Equal("Fine | 40 | 0 | stack 0 0 0 0 8, stored 0 0 0 0 16, loaded 0 0 0 0 8", Samples.Module("Fine", stack: 8).ToString());
    }

    [Fact]
    public void It_is_read_as_it_was_written_in_ordinal_order()
    {
        ModuleUse[] modules = [Samples.Module("a: B.c, d", registers: 32), Samples.Module("Z", stack: 8)];
        string text = new ModuleRecord("V1.2.3", modules.ToDictionary(module => module.Name)).ToString();

        ModuleRecord read = ModuleRecord.Parse(text);
        Assert.Equal("V1.2.3", read.Version);
        Assert.Equal(modules[0].Uses, read.Modules["a: B.c, d"].Uses);
        Assert.Equal(modules[1].Uses, read.Modules["Z"].Uses);
        Assert.Equal(text, read.ToString());
        Assert.EndsWith($"\n{modules[1]}\n{modules[0]}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Fine | 40 | 0")]
    [InlineData("# ptxas V1.2.3\nFine | 40")]
    [InlineData("# ptxas V1.2.3\nFine | 40 30 | 0")]
    [InlineData("# ptxas V1.2.3\nFine | 40 | 0 | stack 8")]
    [InlineData("# ptxas V1.2.3\nFine | 40 | 0\nFine | 40 | 0")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => ModuleRecord.Parse(text));

    [Fact]
    public void The_committed_one_is_as_the_tool_writes_it()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ptx-registers.txt"));

        Assert.Equal(text, ModuleRecord.Parse(text).ToString());
    }
}
