using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>The tiles of a kernel's CPU bodies.</summary>
/// <param name="Scalar">The tile of <see cref="IRowKernel.RunScalar"/>.</param>
/// <param name="Vector128">The tile of <see cref="IRowKernel.Run128"/>.</param>
/// <param name="Vector256">The tile of <see cref="IRowKernel.Run256"/>.</param>
/// <param name="Vector512">The tile of <see cref="IRowKernel.Run512"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CpuPlan(CpuTile Scalar, CpuTile Vector128, CpuTile Vector256, CpuTile Vector512);
