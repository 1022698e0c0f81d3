using Kernels.GpuKit.Modules;
using Kernels.GpuKit.Reporting;
using static Kernels.GpuKit.Tests.ValidationPageTests;

namespace Kernels.GpuKit.Tests;

/// <summary>What a run wrote is what its report reads.</summary>
public sealed class ResultFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("results-").FullName;

    [Fact]
    public void Modules_are_read_as_they_were_written()
    {
        ResultFiles.Write(_folder, new ModuleReport("a GPU", [Module("Fine", 'a', spilled: 24), new("Refused", Hash('c'), [], "no such instruction"), Newer("Newer", 'd')]));
        ModuleReport? report = ResultFiles.ReadModules(_folder);

        Assert.Equal(
            [
                "  Fine aaaaaaaaaaaa: 32 registers, 24 bytes spilled, 0 bytes shared, 128 threads",
                "  Refused cccccccccccc: no such instruction",
                "  Newer dddddddddddd: for sm_80 and newer, not for this device",
            ],
            report?.Modules.Select(module => module.ToString()));
    }

    [Fact]
    public void Those_of_a_run_that_knew_no_targets_are_for_its_device()
    {
        File.WriteAllText(
            Path.Combine(_folder, ResultFiles.Modules),
            """{ "device": "a GPU", "modules": [{ "kernel": "Fine", "sha256": "abc", "entries": [], "error": null }] }""");

        Assert.True(Assert.Single(ResultFiles.ReadModules(_folder)!.Modules).IsAssembled);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
