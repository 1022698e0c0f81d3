using Kernels.CompilerServices;
using Kernels.Devices;
using Kernels.Devices.Cpu;

namespace Kernels;

/// <summary>A processor that runs kernels: the CPU, a CUDA GPU or an OpenCL device. Usable from any thread.</summary>
public abstract class KernelDevice
{
    private static readonly Lazy<KernelDevice> LazyDefault = new(() => DeviceSelection.Default(
        Environment.GetEnvironmentVariable(DeviceSelection.Variable), DeviceDiscovery.Cpu, () => DeviceDiscovery.Report));

    private readonly QueuePool _queues;

    private protected KernelDevice() => _queues = new QueuePool(this);

    /// <summary>
    /// The device that kernels run on when none is named: the CPU, unless the environment variable KERNELS_DEVICE asks
    /// for another (<c>cpu</c>, <c>cuda:N</c> or <c>opencl:N</c>).
    /// </summary>
    /// <exception cref="KernelException">KERNELS_DEVICE is malformed or names a device that is not available.</exception>
    public static KernelDevice Default => LazyDefault.Value;

    /// <summary>The kind of device.</summary>
    public abstract DeviceKind Kind { get; }

    /// <summary>The id by which <see cref="Get"/> finds the device: <c>cpu</c>, <c>cuda:0</c>, <c>opencl:1</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The name its maker gave the device.</summary>
    public abstract string Name { get; }

    /// <summary>What matters about the device: driver, memory, capabilities.</summary>
    public abstract string Description { get; }

    /// <summary>
    /// The bytes of which the start of a <see cref="DeviceBuffer{T}.Slice(long, long)"/> is a multiple: 1 on the CPU, 16 on CUDA, and on OpenCL
    /// what the device demands, mostly 128 to 512.
    /// </summary>
    public virtual int SliceAlignment => 1;

    /// <summary>The driver and its version.</summary>
    internal abstract string Driver { get; }

    /// <summary>Lists the devices of this machine and, for what is absent, the reason. Never fails for lack of a device.</summary>
    public static DiscoveryReport Discover() => DeviceDiscovery.Report;

    /// <summary>Finds a device by its id.</summary>
    /// <param name="id"><c>cpu</c>, <c>cuda:N</c> or <c>opencl:N</c>.</param>
    /// <exception cref="ArgumentException">The id is none of these forms.</exception>
    /// <exception cref="KernelException">The device is not available; the message says why and lists the known ones.</exception>
    public static KernelDevice Get(string id) => DeviceSelection.Get(id, DeviceDiscovery.Report);

    /// <summary>Makes a CPU device of a chosen vector width and number of threads.</summary>
    /// <param name="options">The choice.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not allowed.</exception>
    public static KernelDevice CreateCpu(CpuOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new CpuDevice(options);
    }

    /// <summary>Allocates memory on the device. Its content is undefined until it is written.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="KernelException">The device has not that much memory, or does not give as much at once.</exception>
    public unsafe DeviceBuffer<T> Allocate<T>(long length)
        where T : unmanaged
    {
        if (length < 0 || length > long.MaxValue / sizeof(T))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"Use 0 to {long.MaxValue / sizeof(T)} elements.");
        }

        return new DeviceBuffer<T>(this, AllocateMemory(length * sizeof(T)), length);
    }

    /// <summary>Allocates memory on the device and copies elements there.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">The elements.</param>
    public DeviceBuffer<T> Upload<T>(ReadOnlySpan<T> source)
        where T : unmanaged
    {
        DeviceBuffer<T> buffer = Allocate<T>(source.Length);
        try
        {
            buffer.CopyFrom(source);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Makes a stream, on which work runs in the order in which it is enqueued.</summary>
    public KernelStream CreateStream() => new(this, _queues.Rent());

    /// <summary>Waits until all work enqueued so far on the device's streams is done; not for what other threads enqueue meanwhile.</summary>
    public void Synchronize() => _queues.Synchronize();

    /// <summary>Gives back memory that is kept between calls. May be called at any time, from any thread.</summary>
    /// <remarks>
    /// <para>
    /// On the CPU that is the calling thread's scratch, and with it all worker threads of the process that have nothing to do:
    /// they end, and the next large call starts some. Without this call a worker ends by itself after 10 seconds without work.
    /// The scratch of another calling thread stays until that thread calls this method or ends.
    /// </para>
    /// <para>
    /// On other devices it is the memory in which the stages of products hand on their results. Freeing it may wait for products
    /// that are under way.
    /// </para>
    /// <para>Buffers, weights, streams and compiled kernels stay. Calls under way keep what they use, and later calls ask for memory again.</para>
    /// </remarks>
    public virtual void Trim() => _queues.Trim();

    /// <summary>Id, name and description.</summary>
    public override string ToString() => $"{Id}: {Name} ({Description})";

    /// <summary>What the device takes at most.</summary>
    internal virtual DeviceLimits Limits => DeviceLimits.None;

    /// <summary>Why the device cannot run a kernel, or null.</summary>
    internal virtual string? Refusal(KernelInfo kernel) => null;

    /// <summary>What the device has that others of its kind lack.</summary>
    internal virtual DeviceFeatures Features => DeviceFeatures.None;

    internal abstract DeviceMemory AllocateMemory(long bytes);

    /// <summary>A part of memory, which keeps the whole. Its start is a multiple of <see cref="SliceAlignment"/>.</summary>
    internal virtual DeviceMemory Slice(DeviceMemory memory, long offset, long bytes) => new MemorySlice(memory, offset);

    internal abstract DeviceQueue CreateQueue();

    /// <summary>Makes a stream of a queue that was made elsewhere.</summary>
    internal KernelStream Adopt(DeviceQueue foreign)
    {
        _queues.Add(foreign);
        return new KernelStream(this, foreign);
    }

    internal void Return(DeviceQueue queue) => _queues.Return(queue);

    /// <summary>Runs a product on checked, pinned host memory and returns when it is done.</summary>
    internal virtual void Run(in ProductCall call, ReadOnlySpan<OperandView> operands) => HostProduct.Run(this, call, operands);

    /// <summary>Runs a kernel on checked, pinned host memory and returns when it is done.</summary>
    internal virtual void Run(KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<OperandView> operands, long blocks)
        => HostCall.Run(this, kernel, body, operands, blocks);

    /// <summary>Waits for what the device's streams have been given, then copies host memory to the device.</summary>
    internal virtual unsafe void Write(DeviceMemory destination, long offset, void* source, long bytes)
    {
        Synchronize();
        DeviceQueue queue = RentQueue();
        try
        {
            queue.Write(destination, offset, source, bytes);
            queue.Synchronize();
        }
        finally
        {
            Return(queue);
        }
    }

    /// <summary>Waits for what the device's streams have been given, then copies device memory to the host.</summary>
    internal virtual unsafe void Read(DeviceMemory source, long offset, void* destination, long bytes)
    {
        Synchronize();
        DeviceQueue queue = RentQueue();
        try
        {
            queue.Read(source, offset, destination, bytes);
            queue.Synchronize();
        }
        finally
        {
            Return(queue);
        }
    }

    internal DeviceQueue RentQueue() => _queues.Rent();
}
