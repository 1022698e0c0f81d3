using Silk.NET.Core.Contexts;
using Silk.NET.Core.Loader;

namespace Kernels.Devices.OpenCL;

/// <summary>A loaded library as Silk.NET asks for its functions: each by name, at its first call.</summary>
internal sealed class OpenCLExports(NativeExports library) : INativeContext
{
    public nint GetProcAddress(string proc, int? slot = null)
        => TryGetProcAddress(proc, out nint address) ? address : throw new SymbolLoadingException(proc);

    public bool TryGetProcAddress(string proc, out nint addr, int? slot = null)
    {
        addr = library.Optional(proc);
        return addr != 0;
    }

    // The library stays loaded with the process, as its devices do.
    public void Dispose()
    {
    }
}
