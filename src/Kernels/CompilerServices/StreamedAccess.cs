using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>Marks a body that asks for its inputs ahead of their use and stores its outputs, which begin on a cache line, past the caches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StreamedAccess;
