using System.Runtime.InteropServices;

namespace Kernels.Devices;

/// <summary>The functions of a driver's library, which may be absent or too old: both are reasons, not exceptions.</summary>
internal sealed class NativeExports(string library, nint handle)
{
    private readonly List<string> _missing = [];

    /// <summary>Why the library cannot be used, or null.</summary>
    public string? Refusal => _missing.Count == 0 ? null : $"{library} has no {string.Join(", ", _missing)}: the driver is too old";

    /// <summary>Loads the first library of the list that is there, or returns null.</summary>
    public static NativeExports? TryLoad(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint handle)) return new NativeExports(name, handle);
        }

        return null;
    }

    public nint Required(string name)
    {
        nint address = Optional(name);
        if (address == 0) _missing.Add(name);
        return address;
    }

    public nint Optional(string name) => NativeLibrary.TryGetExport(handle, name, out nint address) ? address : 0;
}
