using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Kernels.CompilerServices;

/// <summary>What a CPU body works on: the operands, pinned by the runtime, and the scratch of the running thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct KernelArguments
{
    private readonly OperandAddresses _operands;
    private readonly float* _scratch;
    private readonly KernelExtents _extents;

    internal KernelArguments(
        in OperandAddresses operands,
        void* scratch,
        nint firstBlock = 0,
        in KernelExtents extents = default,
        bool prefetches = false,
        bool streams = false)
    {
        _operands = operands;
        _extents = extents;
        _scratch = (float*)scratch;
        FirstBlock = firstBlock;
        Prefetches = prefetches;
        Streams = streams;
    }

    /// <summary>The number, within the call, of the block that the operands begin with: not 0 where a partial tile is staged.</summary>
    public nint FirstBlock { get; }

    /// <summary>Whether the body asks for its inputs ahead of their use.</summary>
    public bool Prefetches { get; }

    /// <summary>Whether the body stores past the caches what it streams: the outputs then begin on a cache line.</summary>
    public bool Streams { get; }

    /// <summary>The running thread's scratch: 64-byte aligned and uninitialized.</summary>
    public ref float Scratch
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref *_scratch;
    }

    // An index of an inline array is a span and a check, which the just-in-time compiler would inline in each body; generated code keeps to what there is.

    /// <summary>The first element of an operand: that of block <see cref="FirstBlock"/>.</summary>
    /// <typeparam name="T">The operand's element type.</typeparam>
    /// <param name="index">The operand's place in the kernel's operand list.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Operand<T>(int index)
        where T : unmanaged
        => ref *(T*)Unsafe.Add(ref Unsafe.As<OperandAddresses, nint>(ref Unsafe.AsRef(in _operands)), index);

    /// <summary>One of the extents that the kernel was launched with.</summary>
    /// <param name="number">Its place among them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Extent(int number) => (nint)Unsafe.Add(ref Unsafe.As<KernelExtents, long>(ref Unsafe.AsRef(in _extents)), number);
}
