using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>Gives the text of a device's program as UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ReadOnlySpan<byte> DeviceSource();
