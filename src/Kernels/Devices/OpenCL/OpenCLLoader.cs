using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>Finds the installed loader.</summary>
/// <remarks>
/// By the system's own search: that of <c>CL.GetApi</c>, of packages and folders, costs a hundred milliseconds and what trimming removes
/// (docs/decisions/0010-opencl-through-silk.md).
/// </remarks>
internal static class OpenCLLoader
{
    /// <summary>One that OpenCL 1.2 brought: who has it has all that is called.</summary>
    private const string Newest = "clEnqueueMarkerWithWaitList";

    private static string[] Names =>
        OperatingSystem.IsWindows() ? ["OpenCL.dll"]
        : OperatingSystem.IsMacOS() ? ["/System/Library/Frameworks/OpenCL.framework/OpenCL"]
        : ["libOpenCL.so.1", "libOpenCL.so"];

    /// <summary>The loader, or null and the reason.</summary>
    public static NativeExports? TryFind(out string? reason) => TryFind(Names, out reason);

    /// <summary>The loader of one of these names, or null and the reason.</summary>
    public static NativeExports? TryFind(string[] names, out string? reason)
    {
        var library = NativeExports.TryLoad(names);
        library?.Required(Newest);
        reason = library is null ? $"{names[0]} was not found: no OpenCL loader is installed" : library.Refusal;
        return reason is null ? library : null;
    }

    /// <summary>The loader's functions.</summary>
    public static CL Bind(NativeExports library) => new(new OpenCLExports(library));

    /// <summary>The functions of the installed loader, or null and the reason.</summary>
    public static CL? TryLoad(out string? reason) => TryFind(out reason) is { } library ? Bind(library) : null;
}
