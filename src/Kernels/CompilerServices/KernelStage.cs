using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>One stage of a kernel that has several, with its CPU bodies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KernelStage
{
    private readonly ProductSlot[] _slots;

    private KernelStage(KernelInfo kernel, RowKernelBody body, ProductSlot[] slots)
    {
        Kernel = kernel;
        Body = body;
        _slots = slots;
    }

    /// <summary>What was compiled for the stage.</summary>
    public KernelInfo Kernel { get; }

    internal RowKernelBody Body { get; }

    /// <summary>What its operands are, in their order.</summary>
    internal ReadOnlySpan<ProductSlot> Slots => _slots;

    /// <summary>A stage of CPUs, or of all devices.</summary>
    /// <typeparam name="TBody">Its CPU bodies.</typeparam>
    /// <param name="kernel">What was compiled for it.</param>
    /// <param name="slots">What its operands are, in their order.</param>
    public static KernelStage Of<TBody>(KernelInfo kernel, params ProductSlot[] slots)
        where TBody : struct, IRowKernel
        => new(kernel, RowKernelBody.Of<TBody>(), slots);

    /// <summary>A stage that only devices with programs of their own have.</summary>
    /// <param name="kernel">What was compiled for it.</param>
    /// <param name="slots">What its operands are, in their order.</param>
    public static KernelStage OfDevices(KernelInfo kernel, params ProductSlot[] slots) => new(kernel, default, slots);
}
