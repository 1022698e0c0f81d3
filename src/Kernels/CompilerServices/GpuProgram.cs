using System.ComponentModel;
using System.Text;

namespace Kernels.CompilerServices;

/// <summary>A kernel's text for one kind of GPU, and its launches in order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GpuProgram
{
    private readonly DeviceSource _utf8;
    private string? _source;

    /// <summary>Called by generated code.</summary>
    /// <param name="utf8">Gives the PTX or OpenCL C as UTF-8: literals of an assembly's strings may not exceed 16 MB, such data may.</param>
    /// <param name="stages">The launches.</param>
    public GpuProgram(DeviceSource utf8, GpuStage[] stages)
    {
        _utf8 = utf8;
        Stages = stages;
    }

    /// <summary>PTX or OpenCL C.</summary>
    public string Source => _source ??= Encoding.UTF8.GetString(_utf8());

    /// <summary>The launches.</summary>
    public GpuStage[] Stages { get; }
}
