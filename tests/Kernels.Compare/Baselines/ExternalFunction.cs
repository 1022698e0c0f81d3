using System.Runtime.InteropServices;
using Kernels.Compare.CommandLine;

namespace Kernels.Compare.Baselines;

/// <summary>A C function of a native library, whose parameters depend on the suite.</summary>
internal sealed class ExternalFunction : IDisposable
{
    private readonly nint _library;

    private ExternalFunction(string name, nint library, nint address)
    {
        Name = name;
        _library = library;
        Address = address;
    }

    public string Name { get; }

    public nint Address { get; }

    public static ExternalFunction Load(ExternalSymbol symbol)
    {
        string path = File.Exists(symbol.Path) ? Path.GetFullPath(symbol.Path) : symbol.Path;
        nint library;
        try
        {
            library = NativeLibrary.Load(path);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw new UsageException($"The external library cannot be loaded: {exception.Message}");
        }

        if (!NativeLibrary.TryGetExport(library, symbol.Name, out nint address))
        {
            NativeLibrary.Free(library);
            throw new UsageException($"{symbol.Path} has no function '{symbol.Name}'.");
        }

        return new ExternalFunction(symbol.Name, library, address);
    }

    public void Dispose() => NativeLibrary.Free(_library);
}
