using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>What a back end offers of a stream: copies and launches, done in the order in which they were enqueued.</summary>
internal abstract class DeviceQueue : IDisposable
{
    /// <summary>Whether the native queue was made elsewhere; such a one is not reused.</summary>
    public virtual bool IsForeign => false;

    /// <summary>The back end's own handle.</summary>
    public abstract nint Handle { get; }

    /// <summary>Enqueues a copy to the device. The source must stay where it is until the queue has come past.</summary>
    public abstract unsafe void Write(DeviceMemory destination, long offset, void* source, long bytes);

    /// <summary>Enqueues a copy to the host. The destination must stay where it is until the queue has come past.</summary>
    public abstract unsafe void Read(DeviceMemory source, long offset, void* destination, long bytes);

    /// <summary>What the stages of a call hand on to one another.</summary>
    public DeviceWorkspace Workspace { get; } = new();

    /// <summary>Enqueues a kernel on checked operands.</summary>
    public abstract void Launch(KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<DeviceMemory> operands, in LaunchSize size);

    /// <summary>Enqueues a product on checked operands, in the order of its parameters.</summary>
    public virtual void Enqueue(in ProductCall call, KernelDevice device, ReadOnlySpan<DeviceMemory> operands)
        => ProductQueue.Enqueue(call, device, this, operands);

    /// <summary>Waits for all that was enqueued before, and for nothing that is enqueued meanwhile.</summary>
    public abstract void Synchronize();

    /// <summary>A task that ends when all that was enqueued before is done. It blocks no thread.</summary>
    public abstract Task SynchronizeAsync();

    public abstract void Dispose();
}
