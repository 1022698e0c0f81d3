using Kernels.GpuKit.Modules;
using Kernels.GpuKit.Reporting;
using static Kernels.GpuKit.Tests.ValidationPageTests;

namespace Kernels.GpuKit.Tests;

/// <summary>A text that no GPU has assembled is told from those that one has.</summary>
public class ValidatedTextsTests
{
    [Fact]
    public void It_holds_what_was_assembled_and_nothing_else()
    {
        string lines = ValidatedTexts.Write(new ModuleReport("a GPU", [Module("Fine", 'a', spilled: 0), new("Refused", Hash('c'), [], "no such instruction"), Newer("Newer", 'd')]));

        Assert.Equal($"{Hash('a')}  Fine\n", lines);
        var texts = ValidatedTexts.Parse(lines);
        Assert.True(texts.Holds(Hash('a')));
        Assert.False(texts.Holds(Hash('b')));
        Assert.False(texts.Holds(Hash('c')));
        Assert.False(texts.Holds(Hash('d')));
    }

    [Theory]
    [InlineData("Fine")]
    [InlineData("abc  Fine")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef Fine")]
    public void Another_line_is_refused(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => ValidatedTexts.Parse(line)).Message, StringComparison.Ordinal);
}
