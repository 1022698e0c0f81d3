using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>Marks a body whose operands may be in the caches: it leaves them alone.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PlainAccess;
