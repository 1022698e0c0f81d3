using Kernels.GpuKit.Measurement;
using Kernels.GpuKit.Modules;
using Kernels.GpuKit.Reporting;

namespace Kernels.GpuKit.Tests;

/// <summary>What a reader of the page is told.</summary>
public class ValidationPageTests
{
    private static readonly ModuleReport s_modules = new("a GPU", [Module("Fine", 'a', spilled: 0), Module("Spilling", 'b', spilled: 24), new("Refused", Hash('c'), [], "no such instruction")]);

    private static readonly RunFacts s_run = new([("Date", "2026-11-27"), ("compute-sanitizer, racecheck", "0 hazards in 41 tests")], "Slow at rows of 7.\n");

    private static readonly SpeedReport s_speeds = new(
        "cuda:0: a GPU",
        new CopySpeed(Bytes: 1000, Nanoseconds: 1),
        [new("Tests: Long.Transform1024", 3, 1000, 2), new("Tests: Long.Transform64", 3, 1000, 1.25)],
        [new("Tests: Products.Multiply", 1, 4096, 128, 5000, 1500), new("Tests: Products.Multiply", 16, 4096, 128, 5000, 3000)]);

    [Fact]
    public void It_has_the_facts_of_the_run_and_what_passed()
    {
        string page = ValidationPage.Write(s_modules, s_run, new MatrixCount(Passed: 5, Failed: 1, Skipped: 2), s_speeds);

        Assert.Contains("| Device | a GPU |\n| Date | 2026-11-27 |\n| compute-sanitizer, racecheck | 0 hazards in 41 tests |\n", page, StringComparison.Ordinal);
        Assert.Contains("| 2 assembled, 1 refused |", page, StringComparison.Ordinal);
        Assert.Contains("| 5 passed, 1 failed, 2 skipped |", page, StringComparison.Ordinal);
        Assert.Contains("no such instruction", page, StringComparison.Ordinal);
        Assert.Contains("| Spilling | 24 | 32 | 128 |", page, StringComparison.Ordinal);
        Assert.DoesNotContain("| Fine |", page, StringComparison.Ordinal);
        Assert.EndsWith("by hand\n\nSlow at rows of 7.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_for_newer_devices_are_counted_apart()
    {
        string page = ValidationPage.Write(s_modules with { Modules = [.. s_modules.Modules, Newer("Newer", 'd')] }, s_run, matrix: null, speeds: null);

        Assert.Contains("| 2 assembled, 1 refused, 1 not for this device |\n", page, StringComparison.Ordinal);
        Assert.Contains("1 of 2 entry points keep", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Newer", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Speeds_are_shares_of_a_copy_in_the_order_of_sizes()
    {
        string page = ValidationPage.Write(s_modules, s_run, matrix: null, s_speeds);

        Assert.Contains("| Long.Transform64 | 3 | 0.0 | 800 | 0.80 |\n| Long.Transform1024 | 3 | 0.0 | 500 | 0.50 |\n", page, StringComparison.Ordinal);
        Assert.Contains("| Product | n × k | m = 1 | m = 16 | Top/s at m = 16 |", page, StringComparison.Ordinal);
        Assert.Contains("| Products.Multiply | 4096 × 128 | 1.5 | 3.0 | 5.6 |", page, StringComparison.Ordinal);
        Assert.Contains("| Tests on CUDA, which compare all bits | not run |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_page_and_hashes_are_of_one_run()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", ValidationPage.File));
        string[] hashes = File.ReadAllLines(Path.Combine(Repository.Root, "docs", ValidatedTexts.File));

        Assert.Contains($"| {hashes.Length} assembled, 0 refused |", page, StringComparison.Ordinal);
        Assert.True(ValidatedTexts.Parse(string.Join('\n', hashes)).Holds(hashes[0][..64]));
    }

    internal static ModuleResult Module(string name, char digit, int spilled) =>
        new(name, Hash(digit), [new EntryResult("kernels_" + name, 128, 128, 32, spilled, 0)], Error: null);

    internal static ModuleResult Newer(string name, char digit) => new(name, Hash(digit), [], Error: null, new PtxTarget(80));

    internal static string Hash(char digit) => new(digit, 64);
}
