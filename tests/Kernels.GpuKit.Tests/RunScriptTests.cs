namespace Kernels.GpuKit.Tests;

/// <summary>What <c>eng/gpu-kit-run.sh</c> makes of what <c>compute-sanitizer</c> finds.</summary>
public class RunScriptTests
{
    [Fact]
    public void Four_tools_run_over_products_and_the_matrix()
    {
        using StagedKit kit = Kit();
        kit.HasSanitizer("0 hazards displayed (0 errors, 0 warnings)", exitCode: 0);

        Assert.Equal(0, kit.Run());
        Assert.Equal(["racecheck", "memcheck", "synccheck", "initcheck"], kit.Sanitized.Select(line => line.Split(' ')[1]));
        Assert.Equal(["*DriverProductTests.Cuda*", "*DriverProductTests.Cuda*", "*DriverMatrixTests.Cuda*", "*DriverMatrixTests.Cuda*"], kit.Sanitized.Select(line => line.Split(' ')[^1]));
        Assert.All(kit.Sanitized, line => Assert.Contains("--error-exitcode 9 ", line, StringComparison.Ordinal));
        Assert.Contains("\nCommit: abc1234\n", kit.Facts, StringComparison.Ordinal);
        Assert.Contains("\ncompute-sanitizer, racecheck: 0 hazards displayed (0 errors, 0 warnings) in 41 tests\n", kit.Facts, StringComparison.Ordinal);
        Assert.Contains("\ncompute-sanitizer, initcheck: 0 errors in 41 tests\n", kit.Facts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 hazards displayed (1 errors, 1 warnings)", 9)]
    [InlineData("2 hazards displayed (0 errors, 2 warnings)", 0)]
    [InlineData("0 hazards displayed (0 errors, 0 warnings)", 1)]
    public void A_finding_or_a_failed_test_fails_the_run(string summary, int exitCode)
    {
        using StagedKit kit = Kit();
        kit.HasSanitizer(summary, exitCode);

        Assert.Equal(1, kit.Run());
        Assert.Contains($"racecheck: {summary} in 41 tests", kit.Facts, StringComparison.Ordinal);
        Assert.Equal(4, kit.Sanitized.Count);
    }

    [Fact]
    public void Without_it_the_run_says_so()
    {
        Assert.SkipWhen(IsInstalled(), "compute-sanitizer is on this machine");
        using StagedKit kit = Kit();

        Assert.Equal(0, kit.Run());
        Assert.Contains("\ncompute-sanitizer: not run: it is not on the machine", kit.Facts, StringComparison.Ordinal);
    }

    private static StagedKit Kit()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The kit runs on Linux.");
        return new StagedKit();
    }

    private static bool IsInstalled() =>
        (Directory.Exists("/usr/local") && Directory.GetDirectories("/usr/local", "cuda*").Length > 0)
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "compute-sanitizer")));
}
