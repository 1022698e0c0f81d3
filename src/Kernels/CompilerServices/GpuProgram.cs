using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>A kernel's text for one kind of GPU, and its launches in order.</summary>
/// <param name="Source">PTX or OpenCL C.</param>
/// <param name="Stages">The launches.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record GpuProgram(string Source, GpuStage[] Stages);
