using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>One stage of a kernel that has several, with its CPU bodies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KernelStage
{
    private KernelStage(KernelInfo kernel, RowKernelBody body)
    {
        Kernel = kernel;
        Body = body;
    }

    /// <summary>What was compiled for the stage.</summary>
    public KernelInfo Kernel { get; }

    internal RowKernelBody Body { get; }

    /// <summary>A stage of all devices.</summary>
    /// <typeparam name="TBody">Its CPU bodies.</typeparam>
    /// <param name="kernel">What was compiled for it.</param>
    public static KernelStage Of<TBody>(KernelInfo kernel)
        where TBody : struct, IRowKernel
        => new(kernel, RowKernelBody.Of<TBody>());

    /// <summary>A stage that only devices with programs of their own have.</summary>
    /// <param name="kernel">What was compiled for it.</param>
    public static KernelStage OfDevices(KernelInfo kernel) => new(kernel, default);
}
