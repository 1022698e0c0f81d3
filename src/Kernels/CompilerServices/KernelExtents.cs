using System.Runtime.CompilerServices;

namespace Kernels.CompilerServices;

/// <summary>The extents that a kernel is launched with, in the order of its ABI; unused ones are zero.</summary>
[InlineArray(Maximum)]
internal struct KernelExtents
{
    public const int Maximum = 4;

    private long _first;
}
