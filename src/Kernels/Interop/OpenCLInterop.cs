using Kernels.Devices.OpenCL;
using Silk.NET.OpenCL;

namespace Kernels;

/// <summary>Shares OpenCL contexts, queues and memory with other libraries of the process.</summary>
/// <remarks>
/// Handles are <see langword="nint"/>, as in Silk.NET.OpenCL, whose <see cref="CL"/> the runtime calls too. A wrapper holds a reference of
/// its own to what it wraps, so either side may let go first.
/// </remarks>
public static unsafe class OpenCLInterop
{
    /// <summary>Makes a device that works in a cl_context that someone else made.</summary>
    /// <param name="context">The cl_context.</param>
    /// <param name="device">The cl_device_id, one of the context's.</param>
    /// <exception cref="KernelException">OpenCL is not there, or the device cannot keep the numeric contract.</exception>
    public static KernelDevice WrapContext(nint context, nint device)
    {
        CL api = OpenCLLoader.TryLoad(out string? reason) ?? throw new KernelException($"OpenCL is not available: {reason}.");
        return WrapContext(api, context, device);
    }

    /// <summary>Makes a device that works in a cl_context that someone else made, through the functions that made it.</summary>
    /// <param name="api">The functions of the loader that the handles come from. The device keeps it; do not dispose it.</param>
    /// <param name="context">The cl_context.</param>
    /// <param name="device">The cl_device_id, one of the context's.</param>
    /// <exception cref="ArgumentException">The device is not one of the context's.</exception>
    /// <exception cref="KernelException">The device cannot keep the numeric contract.</exception>
    public static KernelDevice WrapContext(CL api, nint context, nint device)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentOutOfRangeException.ThrowIfZero(context);
        ArgumentOutOfRangeException.ThrowIfZero(device);
        Check(OpenCLInfo.Handles(api.GetContextInfo, context, ContextInfo.Devices, out nint[] devices), "clGetContextInfo");
        if (!devices.AsSpan().Contains(device)) throw new ArgumentException("The device is not one of the context's.", nameof(device));

        Check(OpenCLInfo.Value(api.GetDeviceInfo, device, DeviceInfo.Platform, out nint platform), "clGetDeviceInfo");
        Check(OpenCLInfo.Text(api.GetPlatformInfo, platform, PlatformInfo.Name, out string name), "clGetPlatformInfo");
        Check(OpenCLFacts.Read(api, name, device, out OpenCLFacts facts), "clGetDeviceInfo");
        if (facts.Refusal is { } refusal) throw new KernelException($"{facts.Name} cannot run kernels: {refusal}.");
        return new OpenCLDevice(api, device, "opencl:foreign", facts, context);
    }

    /// <summary>Makes a stream of a cl_command_queue that someone else made, in order.</summary>
    /// <param name="device">The OpenCL device, from <see cref="WrapContext(nint, nint)"/> with the queue's context.</param>
    /// <param name="queue">The cl_command_queue.</param>
    public static KernelStream WrapQueue(KernelDevice device, nint queue)
    {
        OpenCLDevice openCL = Check(device);
        OpenCLContext context = openCL.Context;
        context.Check(OpenCLInfo.Value(context.Api.GetCommandQueueInfo, queue, CommandQueueInfo.Context, out nint owner), "clGetCommandQueueInfo");
        context.Check(OpenCLInfo.Value(context.Api.GetCommandQueueInfo, queue, CommandQueueInfo.Device, out nint target), "clGetCommandQueueInfo");
        context.Check(OpenCLInfo.Value(context.Api.GetCommandQueueInfo, queue, CommandQueueInfo.Properties, out CommandQueueProperties properties), "clGetCommandQueueInfo");
        if (owner != context.Handle) throw OtherContext(nameof(queue));
        if (target != openCL.DeviceHandle) throw new ArgumentException("The queue is one of another device of the context.", nameof(queue));
        if ((properties & CommandQueueProperties.OutOfOrderExecModeEnable) != 0)
        {
            throw new ArgumentException("The queue runs its commands out of order. Make one that runs them in order.", nameof(queue));
        }

        return device.Adopt(new OpenCLQueue(openCL, OpenCLCommandQueue.Retain(context, queue)));
    }

    /// <summary>Makes a buffer of a cl_mem that someone else made.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="device">The OpenCL device, from <see cref="WrapContext(nint, nint)"/> with the object's context.</param>
    /// <param name="memory">The cl_mem.</param>
    /// <param name="length">The number of elements.</param>
    public static DeviceBuffer<T> WrapBuffer<T>(KernelDevice device, nint memory, long length)
        where T : unmanaged
    {
        OpenCLContext context = Check(device).Context;
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        context.Check(OpenCLInfo.Value(context.Api.GetMemObjectInfo, memory, MemInfo.Context, out nint owner), "clGetMemObjectInfo");
        context.Check(OpenCLInfo.Value(context.Api.GetMemObjectInfo, memory, MemInfo.Size, out nuint bytes), "clGetMemObjectInfo");
        if (owner != context.Handle) throw OtherContext(nameof(memory));
        if (length > (long)bytes / sizeof(T))
        {
            throw new ArgumentException(
                $"The memory object has {bytes} bytes, too few for {length} elements of {sizeof(T)}. Pass at most {(long)bytes / sizeof(T)}.", nameof(length));
        }

        return new DeviceBuffer<T>(device, OpenCLMemory.Retain(context, memory), length);
    }

    /// <summary>The functions that a device is driven by, for calls of one's own on its handles. They are the device's; do not dispose them.</summary>
    /// <param name="device">The OpenCL device.</param>
    public static CL GetApi(KernelDevice device) => Check(device).Api;

    /// <summary>The cl_context that kernels of a device run in.</summary>
    /// <param name="device">The OpenCL device.</param>
    public static nint GetContext(KernelDevice device) => Check(device).Context.Handle;

    /// <summary>The cl_device_id of a device.</summary>
    /// <param name="device">The OpenCL device.</param>
    public static nint GetDeviceId(KernelDevice device) => Check(device).DeviceHandle;

    /// <summary>The cl_command_queue of a stream; it lives as long as the stream is not disposed.</summary>
    /// <param name="stream">A stream of an OpenCL device.</param>
    public static nint GetQueue(KernelStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(stream.Device);
        return stream.Queue.Handle;
    }

    /// <summary>The cl_mem of a buffer; it is valid as long as the buffer is not disposed.</summary>
    /// <param name="buffer">A buffer of an OpenCL device.</param>
    public static nint GetMemory(DeviceBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        Check(buffer.Device);
        ObjectDisposedException.ThrowIf(buffer.IsDisposed, buffer);
        return buffer.Memory.Address;
    }

    private static OpenCLDevice Check(KernelDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device as OpenCLDevice ?? throw new ArgumentException($"Device {device.Id} is no OpenCL device.", nameof(device));
    }

    private static void Check(int status, string function)
    {
        if (status != (int)ErrorCodes.Success) throw new KernelException($"{function} failed with {OpenCLStatus.Text(status)}");
    }

    private static ArgumentException OtherContext(string name)
        => new("It belongs to another OpenCL context than the device. Wrap its context, and use the device that gives.", name);
}
