using Kernels.Devices.OpenCL;
using Xunit;

namespace Kernels.Tests.Runtime;

public class OpenCLLoaderTests
{
    [Fact]
    public void Without_a_loader_there_is_a_reason()
    {
        Assert.Null(OpenCLLoader.TryFind(["no_such_loader.so", "nor_this.so"], out string? reason));
        Assert.Equal("no_such_loader.so was not found: no OpenCL loader is installed", reason);
    }

    [Fact]
    public void A_loader_older_than_what_is_called_is_refused()
    {
        string library = OperatingSystem.IsWindows() ? "kernel32.dll" : OperatingSystem.IsMacOS() ? "libSystem.dylib" : "libc.so.6";
        Assert.Null(OpenCLLoader.TryFind([library], out string? reason));
        Assert.Equal($"{library} has no clEnqueueMarkerWithWaitList: the driver is too old", reason);
    }
}
