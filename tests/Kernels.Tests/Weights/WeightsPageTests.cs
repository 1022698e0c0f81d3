using System.Runtime.CompilerServices;
using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Weights;

/// <summary>docs/weights-file.md shows what is written.</summary>
public class WeightsPageTests
{
    [Fact]
    public void The_table_of_the_header_has_the_fields_and_where_they_stand()
    {
        IEnumerable<(string, int, int bytes)> fields = from line in Page().Split('\n')
                     let cells = line.Split('|', StringSplitOptions.TrimEntries)
                     where cells.Length == 6 && int.TryParse(cells[1], out int at) && at < FileImage.NameAt
                     let bytes = cells[2] is "i64" or "u64" or "8 bytes" ? 8 : 4
                     select (cells[3], int.Parse(cells[1]), bytes);
        Assert.Equal(FileImage.Fields, fields);
    }

    [Fact]
    public void The_table_of_tags_has_their_numbers_and_what_is_left_out()
    {
        IEnumerable<(string, int, long?)> tags = from line in Page().Split('\n')
                   let cells = line.Split('|', StringSplitOptions.TrimEntries)
                   where cells.Length == 7 && int.TryParse(cells[1], out _)
                   let isNumber = cells[2] == "f32"
                   select (cells[3], int.Parse(cells[1]), cells[4].Length == 0 ? (long?)null : isNumber ? BitConverter.SingleToUInt32Bits(float.Parse(cells[4])) : long.Parse(cells[4]));
        Assert.Equal(FileImage.Tags, tags);
        Assert.Equal(FileImage.Tags.Select(tag => (tag.Number, tag.Default)), WeightsTags.All.ToArray().Select(row => ((int)row.Tag, row.Default)));
    }

    [Fact]
    public void The_example_is_what_is_saved_and_loads()
    {
        byte[] example = Example();
        var description = new WeightsDescription("Int4")
        {
            CodeBits = 4, Minimum = -7, Maximum = 7, Largest = 7, Offset = 0, ZeroCode = 0, ScaleType = KernelElementType.Half, GroupSize = 16, RowLength = 16,
        };
        byte[] codes = Oracles.CodePacking.Pack([.. Enumerable.Range(-7, 15), 0], 4);
        using var packed = PackedWeights.Pack(description, codes, new[] { (Half)0.5f }, default, 1, 16, Runtime.TestData.Cpu(256));
        Assert.Equal(example, WeightsStreamTests.Save(packed));
        using var loaded = PackedWeights.Load(new MemoryStream(example), Runtime.TestData.Cpu(256));
        Assert.Equal(description, loaded.Description);
    }

    [Fact]
    public void Every_link_within_the_page_has_its_heading()
    {
        string[] lines = Page().Split('\n');
        foreach (string link in lines.Where(line => line.StartsWith("- [", StringComparison.Ordinal)).Select(line => line[3..line.IndexOf(']')]))
        {
            Assert.Contains($"## {link}", lines);
        }
    }

    // Lines of "offset  bytes" in the last block of the page.
    private static byte[] Example() =>
    [
        .. from line in Page().Split("```")[^2].Split('\n', StringSplitOptions.RemoveEmptyEntries)
           from value in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]
           select Convert.ToByte(value, 16),
    ];

    private static string Page()
    {
        string? page = Read();
        Assert.SkipWhen(page is null, "docs/weights-file.md is not beside this test program: it runs outside of a checkout");
        return page;
    }

    private static string? Read([CallerFilePath] string source = "")
    {
        foreach (string start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(source)! })
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                string path = Path.Combine(folder.FullName, "docs", "weights-file.md");
                if (File.Exists(path)) return File.ReadAllText(path).ReplaceLineEndings("\n");
            }
        }

        return null;
    }
}
