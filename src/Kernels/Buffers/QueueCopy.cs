using Kernels.Devices;

namespace Kernels;

/// <summary>
/// Copies on a queue of their own, which wait for nothing else: for memory that no enqueued work writes, or none has
/// seen yet.
/// </summary>
internal static unsafe class QueueCopy
{
    public static void Write(KernelDevice device, DeviceMemory destination, long offset, ReadOnlySpan<byte> source)
    {
        DeviceQueue queue = device.RentQueue();
        try
        {
            fixed (byte* pointer = source)
            {
                try
                {
                    queue.Write(destination, offset, pointer, source.Length);
                }
                finally
                {
                    queue.Synchronize();
                }
            }
        }
        finally
        {
            device.Return(queue);
        }
    }

    public static void Read(KernelDevice device, DeviceMemory source, long offset, Span<byte> destination)
    {
        DeviceQueue queue = device.RentQueue();
        try
        {
            fixed (byte* pointer = destination)
            {
                try
                {
                    queue.Read(source, offset, pointer, destination.Length);
                }
                finally
                {
                    queue.Synchronize();
                }
            }
        }
        finally
        {
            device.Return(queue);
        }
    }
}
