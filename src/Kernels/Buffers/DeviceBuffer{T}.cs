using System.Buffers;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>An array in a device's memory.</summary>
/// <remarks>
/// A copy without a stream waits for everything that was enqueued before on the device's streams, and for nothing that another thread
/// enqueues meanwhile; one with a stream takes its place in that stream's order.
/// </remarks>
/// <typeparam name="T">The element type.</typeparam>
public sealed unsafe class DeviceBuffer<T> : DeviceBuffer
    where T : unmanaged
{
    internal DeviceBuffer(KernelDevice device, DeviceMemory memory, long length)
        : base(device, memory, length, KernelElementTypes.Of<T>())
    {
    }

    /// <summary>Some of the elements, as a buffer: for parts of a larger memory, or of one that is used again and again.</summary>
    /// <remarks>
    /// Nothing is copied. Dispose a slice like any buffer; the memory is given back once the buffer and all its slices are
    /// disposed, in any order.
    /// </remarks>
    /// <param name="start">The buffer's element that the slice begins with. It begins at a multiple of <see cref="KernelDevice.SliceAlignment"/> bytes.</param>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">The buffer has no such elements.</exception>
    /// <exception cref="ArgumentException">The device cannot begin a buffer at <paramref name="start"/>.</exception>
    public DeviceBuffer<T> Slice(long start, long length)
    {
        using var held = new BufferHold(this);
        SliceRules.Check(Device, start, length, Length, sizeof(T));
        return new DeviceBuffer<T>(Device, Device.Slice(Memory, start * sizeof(T), length * sizeof(T)), length);
    }

    /// <summary>Copies elements to the device.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="offset">The buffer's element that the first of them goes to.</param>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    public void CopyFrom(ReadOnlySpan<T> source, long offset = 0)
    {
        using var held = new BufferHold(this);
        CheckRange(source.Length, offset, nameof(source));
        fixed (T* pointer = source)
        {
            if (source.Length > 0) Device.Write(Memory, offset * sizeof(T), pointer, (long)source.Length * sizeof(T));
        }
    }

    /// <summary>Copies as many elements from the device as the destination holds.</summary>
    /// <param name="destination">Where they go.</param>
    /// <param name="offset">The buffer's element that comes first.</param>
    /// <exception cref="ArgumentException">The buffer is shorter than what was asked for.</exception>
    public void CopyTo(Span<T> destination, long offset = 0)
    {
        using var held = new BufferHold(this);
        CheckRange(destination.Length, offset, nameof(destination));
        fixed (T* pointer = destination)
        {
            if (destination.Length > 0) Device.Read(Memory, offset * sizeof(T), pointer, (long)destination.Length * sizeof(T));
        }
    }

    /// <summary>Enqueues a copy to the device. The source must not change until the task has ended.</summary>
    /// <param name="stream">The stream whose order the copy takes part in.</param>
    /// <param name="source">The elements.</param>
    /// <param name="offset">The buffer's element that the first of them goes to.</param>
    /// <returns>A task that ends when the stream has come past the copy.</returns>
    public Task CopyFromAsync(KernelStream stream, ReadOnlyMemory<T> source, long offset = 0)
    {
        CheckStream(stream);
        using var held = new BufferHold(this);
        CheckRange(source.Length, offset, nameof(source));
        if (source.Length == 0) return Task.CompletedTask;

        MemoryHandle pin = source.Pin();
        return BufferCopy.Finish(stream.Queue, pin, queue => queue.Write(Memory, offset * sizeof(T), pin.Pointer, (long)source.Length * sizeof(T)));
    }

    /// <summary>Enqueues a copy of as many elements as the destination holds. They are there when the task has ended.</summary>
    /// <param name="stream">The stream whose order the copy takes part in.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="offset">The buffer's element that comes first.</param>
    /// <returns>A task that ends when the stream has come past the copy.</returns>
    public Task CopyToAsync(KernelStream stream, Memory<T> destination, long offset = 0)
    {
        CheckStream(stream);
        using var held = new BufferHold(this);
        CheckRange(destination.Length, offset, nameof(destination));
        if (destination.Length == 0) return Task.CompletedTask;

        MemoryHandle pin = destination.Pin();
        return BufferCopy.Finish(stream.Queue, pin, queue => queue.Read(Memory, offset * sizeof(T), pin.Pointer, (long)destination.Length * sizeof(T)));
    }

    /// <summary>Copies the whole buffer to a new array.</summary>
    public T[] ToArray()
    {
        T[] array = GC.AllocateUninitializedArray<T>(checked((int)Length));
        CopyTo(array);
        return array;
    }

    private void CheckStream(KernelStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.Device != Device)
        {
            throw new ArgumentException(
                $"The stream belongs to device {stream.Device.Id}, the buffer to {Device.Id}. Use a stream of the buffer's device.", nameof(stream));
        }
    }

    private void CheckRange(int count, long offset, string name)
    {
        if (offset < 0 || offset > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"Use 0 to {Length}, the length of the buffer.");
        }

        if (count > Length - offset)
        {
            throw new ArgumentException(
                $"{count} elements from element {offset} are more than the buffer's {Length}. Pass at most {Length - offset} elements.", name);
        }
    }
}
