namespace Kernels;

/// <summary>The kinds of devices that run kernels.</summary>
public enum DeviceKind
{
    /// <summary>The processor this program runs on; always there.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU, through its driver.</summary>
    Cuda,

    /// <summary>A device of any OpenCL platform.</summary>
    OpenCL,
}
