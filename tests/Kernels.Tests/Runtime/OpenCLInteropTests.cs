using Kernels.Tests.Devices;
using Silk.NET.OpenCL;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Wraps native objects that the test makes itself through the OpenCL API.</summary>
public unsafe class OpenCLInteropTests
{
    [Fact]
    public void A_foreign_context_queue_and_memory_run_a_kernel_without_a_copy()
    {
        using var foreign = new ForeignOpenCL();
        KernelDevice device = OpenCLInterop.WrapContext(foreign.Api, foreign.Context, foreign.Device);
        Assert.Equal(foreign.Context, OpenCLInterop.GetContext(device));
        Assert.Equal(foreign.Device, OpenCLInterop.GetDeviceId(device));
        Assert.Same(foreign.Api, OpenCLInterop.GetApi(device));

        nint memory = foreign.CreateMemory(TestData.Ramp(16));
        using (KernelStream stream = OpenCLInterop.WrapQueue(device, foreign.Queue))
        using (DeviceBuffer<float> buffer = OpenCLInterop.WrapBuffer<float>(device, memory, 16))
        {
            Assert.Equal(foreign.Queue, OpenCLInterop.GetQueue(stream));
            Assert.Equal(memory, OpenCLInterop.GetMemory(buffer));
            Launch.Scale(stream, buffer, buffer);
            Assert.Equal(TestData.Doubled(TestData.Ramp(16)), buffer.ToArray());
        }

        Assert.Equal(TestData.Doubled(TestData.Ramp(16)), foreign.Read(memory, 16));
        foreign.Release(memory);
    }

    [Fact]
    public void A_wrapper_outlives_its_makers_reference()
    {
        KernelDevice device;
        DeviceBuffer<float> buffer;
        using (var foreign = new ForeignOpenCL())
        {
            device = OpenCLInterop.WrapContext(foreign.Context, foreign.Device);
            nint memory = foreign.CreateMemory(TestData.Ramp(16));
            buffer = OpenCLInterop.WrapBuffer<float>(device, memory, 16);
            foreign.Release(memory);
        }

        Assert.Equal(TestData.Ramp(16), buffer.ToArray());
        buffer.Dispose();
    }

    [Fact]
    public void Two_wrappers_of_one_memory_are_the_same_memory()
    {
        using var foreign = new ForeignOpenCL();
        KernelDevice device = OpenCLInterop.WrapContext(foreign.Context, foreign.Device);
        nint memory = foreign.CreateMemory(TestData.Ramp(16));
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> floats = OpenCLInterop.WrapBuffer<float>(device, memory, 8);
        using DeviceBuffer<byte> bytes = OpenCLInterop.WrapBuffer<byte>(device, memory, 64);
        using DeviceBuffer<Half> bias = device.Allocate<Half>(2);
        using DeviceBuffer<float> sums = device.Allocate<float>(2);
        Assert.Throws<ArgumentException>("codes", () => Launch.Sum(stream, floats, bias, bytes, sums));
        foreign.Release(memory);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        using var foreign = new ForeignOpenCL();
        using var stranger = new ForeignOpenCL();
        KernelDevice device = OpenCLInterop.WrapContext(foreign.Context, foreign.Device);
        nint own = foreign.CreateMemory(TestData.Ramp(16));
        nint other = stranger.CreateMemory(TestData.Ramp(16));
        Assert.Throws<ArgumentException>("length", () => OpenCLInterop.WrapBuffer<float>(device, own, 17));
        Assert.Throws<ArgumentException>("memory", () => OpenCLInterop.WrapBuffer<float>(device, other, 16));
        Assert.Throws<ArgumentException>("queue", () => OpenCLInterop.WrapQueue(device, stranger.Queue));
        Assert.Throws<ArgumentNullException>("api", () => OpenCLInterop.WrapContext(null!, foreign.Context, foreign.Device));
        Assert.Throws<ArgumentOutOfRangeException>("context", () => OpenCLInterop.WrapContext(0, foreign.Device));
        Assert.Throws<ArgumentException>("device", () => OpenCLInterop.WrapContext(foreign.Context, foreign.Device + 8));

        nint outOfOrder = foreign.CreateQueue(CommandQueueProperties.OutOfOrderExecModeEnable);
        if (outOfOrder != 0)
        {
            Assert.Throws<ArgumentException>("queue", () => OpenCLInterop.WrapQueue(device, outOfOrder));
            foreign.ReleaseQueue(outOfOrder);
        }

        foreign.Release(own);
        stranger.Release(other);
    }

    /// <summary>What another library of the process would have made.</summary>
    private sealed class ForeignOpenCL : IDisposable
    {
        public ForeignOpenCL()
        {
            Device = OpenCLInterop.GetDeviceId(RequiredDevices.Get(DeviceKind.OpenCL));
            Api = CL.GetApi();
            nint device = Device;
            int status;
            Context = Api.CreateContext(null, 1, &device, null!, null, &status);
            Assert.Equal(0, status);
            Queue = CreateQueue(CommandQueueProperties.None);
        }

        /// <summary>As a user of Silk.NET gets it; not the runtime's own.</summary>
        public CL Api { get; }

        public nint Device { get; }

        public nint Context { get; }

        public nint Queue { get; }

        public nint CreateQueue(CommandQueueProperties properties)
        {
            int status;
            return Api.CreateCommandQueue(Context, Device, properties, &status);
        }

        public nint CreateMemory(float[] values)
        {
            int status;
            fixed (float* pointer = values)
            {
                nint memory = Api.CreateBuffer(Context, MemFlags.ReadWrite | MemFlags.CopyHostPtr, (nuint)values.Length * sizeof(float), pointer, &status);
                Assert.Equal(0, status);
                return memory;
            }
        }

        public float[] Read(nint memory, int length)
        {
            float[] values = new float[length];
            fixed (float* pointer = values)
            {
                Assert.Equal(0, Api.EnqueueReadBuffer(Queue, memory, true, 0, (nuint)length * sizeof(float), pointer, 0, null, null));
            }

            return values;
        }

        public void Release(nint memory) => Assert.Equal(0, Api.ReleaseMemObject(memory));

        public void ReleaseQueue(nint queue) => Assert.Equal(0, Api.ReleaseCommandQueue(queue));

        public void Dispose()
        {
            ReleaseQueue(Queue);
            Assert.Equal(0, Api.ReleaseContext(Context));
        }
    }
}
