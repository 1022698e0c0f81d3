using Kernels.GpuKit.Modules;
using static Kernels.GpuKit.Tests.ValidationPageTests;

namespace Kernels.GpuKit.Tests.Modules;

/// <summary>Modules that are not for a device are counted apart, and not spoken of where there are none.</summary>
public class ModuleCountTests
{
    private static readonly ModuleResult s_fine = Module("Fine", 'a', spilled: 0);
    private static readonly ModuleResult s_refused = new("Refused", Hash('c'), [], "no such instruction");

    [Fact]
    public void Each_counts_once()
    {
        var count = ModuleCount.Of(new ModuleReport("a GPU", [s_fine, Newer("A", 'd'), s_refused, s_fine, Newer("B", 'e'), s_fine]));

        Assert.Equal(new ModuleCount(Assembled: 3, Failed: 1, NotForDevice: 2), count);
        Assert.Equal("3 passed, 1 failed, 2 not for this device", count.ToString("passed", "failed"));
    }

    [Fact]
    public void Without_any_for_newer_devices_nothing_is_said_of_them() =>
        Assert.Equal("1 passed, 1 failed", ModuleCount.Of(new ModuleReport("a GPU", [s_fine, s_refused])).ToString("passed", "failed"));
}
