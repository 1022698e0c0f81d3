using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>Marks a body that asks for its inputs ahead of their use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PrefetchedAccess;
