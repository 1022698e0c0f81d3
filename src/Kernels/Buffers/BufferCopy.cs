using System.Buffers;
using Kernels.Devices;

namespace Kernels;

/// <summary>The end of an asynchronous copy: unpins the host's memory once the queue has come past.</summary>
internal static class BufferCopy
{
    public static async Task Finish(DeviceQueue queue, MemoryHandle pin, Action<DeviceQueue> enqueue)
    {
        using (pin)
        {
            enqueue(queue);
            try
            {
                await queue.SynchronizeAsync().ConfigureAwait(false);
            }
            catch
            {
                // Whatever failed, the memory must not be unpinned under a copy that still runs.
                queue.Synchronize();
                throw;
            }
        }
    }
}
