using Kernels.Devices;
using Xunit;

namespace Kernels.Tests.Runtime;

public class NativeExportsTests
{
    private static readonly string System = OperatingSystem.IsWindows() ? "kernel32.dll" : OperatingSystem.IsMacOS() ? "libSystem.dylib" : "libc.so.6";

    [Fact]
    public void A_missing_library_is_no_exception() => Assert.Null(NativeExports.TryLoad("no-such-library.so.1", "nor-this-one.so"));

    [Fact]
    public void The_first_library_that_is_there_is_taken_and_what_it_lacks_is_named()
    {
        var library = NativeExports.TryLoad("no-such-library.so.1", System);
        Assert.NotNull(library);
        Assert.NotEqual(0, library.Required(OperatingSystem.IsWindows() ? "GetTickCount" : "malloc"));
        Assert.Equal(0, library.Optional("no_such_function"));
        Assert.Null(library.Refusal);

        Assert.Equal(0, library.Required("first_missing"));
        Assert.Equal(0, library.Required("second_missing"));
        Assert.Equal($"{System} has no first_missing, second_missing: the driver is too old", library.Refusal);
    }
}
