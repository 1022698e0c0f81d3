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

        var read = ModuleRecord.Parse(text);
        Assert.Equal("V1.2.3", read.Version);
        Assert.Equal(modules[0].Uses, read.Modules["a: B.c, d"].Uses);
        Assert.Equal(modules[1].Uses, read.Modules["Z"].Uses);
        Assert.Equal(text, read.ToString());
        Assert.EndsWith($"\n{modules[1]}\n{modules[0]}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New | - 48 48 48 48 | 0")]
    [InlineData("New | - 48 40 40 48 | - 0 0 0 16")]
    [InlineData("New | - - - 48 48 | 16384")]
    [InlineData("New | - 48 48 48 48 | 0 | stack 8, stored - 4 4 4 8, loaded 4")]
    [InlineData("New | - - - - 48 | 0 | stack 8, stored 16, loaded 0")]
    public void A_dash_stands_for_an_architecture_that_a_module_is_not_for(string line)
    {
        var module = ModuleUse.Parse(line);

        Assert.Equal(line, module.ToString());
        Assert.Null(module.Uses[0]);
    }

    [Fact]
    public void Columns_of_one_number_are_of_the_architectures_that_there_are()
    {
        EntryUse use = new(48, 1024, 8, 4, 12);

        Assert.Equal([null, use, use, use, use with { StoredBytes = 20 }], ModuleUse.Parse("New | - 48 48 48 48 | 1024 | stack 8, stored - 4 4 4 20, loaded 12").Uses);
    }

    [Fact]
    public void Its_head_tells_of_dashes_where_there_are_some()
    {
        ModuleUse[] modules = [Samples.Module("Fine"), Samples.NewerModule("New")];
        string with = new ModuleRecord("V1.2.3", modules.ToDictionary(module => module.Name)).ToString();
        string without = new ModuleRecord("V1.2.3", modules[..1].ToDictionary(module => module.Name)).ToString();

        Assert.EndsWith("\n# A '-' stands for an architecture that the module is not for: its target is newer.\nFine | 40 | 0\nNew | - 40 40 40 40 | 0\n", with, StringComparison.Ordinal);
        Assert.DoesNotContain("# A '-'", without, StringComparison.Ordinal);
        Assert.Equal(with, ModuleRecord.Parse(with).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Fine | 40 | 0")]
    [InlineData("# ptxas V1.2.3\nFine | 40")]
    [InlineData("# ptxas V1.2.3\nFine | 40 30 | 0")]
    [InlineData("# ptxas V1.2.3\nFine | 40 | 0 | stack 8")]
    [InlineData("# ptxas V1.2.3\nFine | 40 | 0\nFine | 40 | 0")]
    [InlineData("# ptxas V1.2.3\nFine | - | 0")]
    [InlineData("# ptxas V1.2.3\nFine | - - - - - | 0")]
    [InlineData("# ptxas V1.2.3\nFine | - 40 40 40 | 0")]
    [InlineData("# ptxas V1.2.3\nFine | -40 | 0")]
    [InlineData("# ptxas V1.2.3\nFine | - 40 40 40 40 | -")]
    [InlineData("# ptxas V1.2.3\nFine | - 40 40 40 40 | 0 0 0 0 0")]
    [InlineData("# ptxas V1.2.3\nFine | 40 | 0 | stack - 8 8 8 8, stored 8, loaded 8")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => ModuleRecord.Parse(text));

    [Fact]
    public void The_committed_one_is_as_the_tool_writes_it()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ptx-registers.txt"));

        Assert.Equal(text, ModuleRecord.Parse(text).ToString());
    }
}
