using System.Runtime.CompilerServices;
using Kernels.CompilerServices;
using Kernels.Devices;
using Kernels.Devices.Cuda;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>The CUDA back end on a driver of the test's own. Nothing here says that a GPU computes right.</summary>
[Collection(nameof(FakeCuda))]
public class CudaDeviceTests
{
    private const int Rows = 30;
    private const int Length = Rows * ScaleBody.RowLength;

    [Fact]
    public void A_device_describes_itself_without_making_a_context()
    {
        KernelDevice device = FakeCuda.StartDevice();
        Assert.Equal("cuda:0: Fake GPU 40 (compute capability 9.0, 132 multiprocessors, 1.5 GiB, CUDA driver 12.4)", device.ToString());
        Assert.Equal(DeviceKind.Cuda, device.Kind);
        Assert.Empty(FakeCuda.CallsOf("cuDevicePrimaryCtxRetain"));
    }

    [Theory]
    [InlineData(0, 12040, 9, 0, 0, "cuda: not available: CUDA driver 12.4 has no device")]
    [InlineData(1, 10010, 9, 0, 0, "cuda:0: Fake GPU 40: not available: CUDA driver 10.1 is too old: kernels need CUDA driver 10.2 or newer")]
    [InlineData(1, 12040, 7, 0, 0, "cuda:0: Fake GPU 40: not available: compute capability 7.0 is too old: kernels need 7.5 or newer")]
    [InlineData(1, 12040, 9, 0, 100, "cuda: not available: cuInit failed with CUDA_ERROR_NO_DEVICE (100): description of 100")]
    public void An_unusable_driver_or_device_gives_its_reason(int count, int version, int major, int minor, int init, string expected)
    {
        CudaApi api = FakeCuda.Start();
        (FakeCuda.DeviceCount, FakeCuda.DriverVersion, FakeCuda.Capability) = (count, version, (major, minor));
        FakeCuda.Failures["cuInit"] = init;
        List<KernelDevice> devices = [];
        List<UnavailableDevice> unavailable = [];
        CudaDiscovery.Find(api, devices, unavailable);
        Assert.Empty(devices);
        Assert.Equal(expected, Assert.Single(unavailable).ToString());
    }

    [Fact]
    public void Its_vendors_other_devices_are_hidden_only_where_it_works()
    {
        KernelDevice device = FakeCuda.StartDevice();
        Assert.Equal("prefer CUDA, which drives the same GPU: use cuda:0", DeviceDiscovery.RefuseVendor("NVIDIA Corporation", device));
        Assert.Null(DeviceDiscovery.RefuseVendor("NVIDIA Corporation", null));
        Assert.Null(DeviceDiscovery.RefuseVendor("Intel(R) Corporation", device));
    }

    [Fact]
    public void A_host_call_copies_runs_every_stage_and_copies_back()
    {
        KernelDevice device = FakeCuda.StartDevice();
        float[] source = TestData.Ramp(Length);
        float[] destination = TestData.Filled(Length + 7);
        Launch.Scale(device, source, destination.AsSpan(0, Length));
        Assert.Equal(TestData.Doubled(source), destination[..Length]);
        Assert.All(destination[Length..], value => Assert.Equal(TestData.Untouched, value));
        Assert.Empty(FakeCuda.Memory);
        Assert.Empty(FakeCuda.Current);
    }

    /// <summary>Half of the memory is for the operands of a call, which here are two of a size.</summary>
    [Fact]
    public void A_host_call_of_more_than_the_memory_holds_goes_piece_by_piece()
    {
        const int held = 4;
        CudaApi api = FakeCuda.Start();
        FakeCuda.MemoryBytes = held * 2 * 2 * ScaleBody.RowLength * sizeof(float);
        List<KernelDevice> devices = [];
        CudaDiscovery.Find(api, devices, []);

        float[] source = TestData.Ramp(Length);
        float[] destination = TestData.Filled(Length + 7);
        Launch.Scale(devices[0], source, destination.AsSpan(0, Length));
        Assert.Equal(TestData.Doubled(source), destination[..Length]);
        Assert.All(destination[Length..], value => Assert.Equal(TestData.Untouched, value));

        string bytes = $"cuMemAlloc({held * ScaleBody.RowLength * sizeof(float)})";
        Assert.Equal([bytes, bytes], FakeCuda.CallsOf("cuMemAlloc"));
        int pieces = (Rows + held - 1) / held;
        Assert.Equal(2 * pieces, FakeCuda.CallsOf("cuLaunchKernel").Length);
        Assert.Single(FakeCuda.CallsOf("cuEventSynchronize"));
    }

    [Fact]
    public void A_launch_passes_grid_block_and_parameters_in_order()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload<float>(TestData.Ramp(Length));
        using DeviceBuffer<float> destination = device.Allocate<float>(Length);
        Launch.Scale(stream, source, destination);

        // 60 blocks: 3 thread blocks of 24 blocks, then 12 of 5.
        string operands = $"operands {CudaInterop.GetPointer(source):x} {CudaInterop.GetPointer(destination):x} blocks 60 extra 0";
        string native = $"stream {CudaInterop.GetStream(stream):x}";
        Assert.Equal(
            [
                $"cuLaunchKernel(1 grid 3 1 1 block 96 1 1 shared 0 {native} {operands})",
                $"cuLaunchKernel(2 grid 12 1 1 block 32 1 1 shared 0 {native} {operands})",
            ],
            FakeCuda.CallsOf("cuLaunchKernel"));
        Assert.All(FakeCuda.CallsOf("cuStreamCreate"), call => Assert.Equal("cuStreamCreate(1)", call));
        Assert.Equal(TestData.Doubled(TestData.Ramp(Length)), destination.ToArray());
    }

    [Fact]
    public void A_module_is_loaded_once_with_its_logs_asked_for()
    {
        KernelDevice device = FakeCuda.StartDevice();
        for (int i = 0; i < 3; i++) Launch.Scale(device, new float[Length], new float[Length]);
        Assert.Equal("cuModuleLoadDataEx(3 4 5 6)", Assert.Single(FakeCuda.CallsOf("cuModuleLoadDataEx")));
        Assert.Equal(["cuModuleGetFunction(30d first)", "cuModuleGetFunction(30d second)"], FakeCuda.CallsOf("cuModuleGetFunction"));
        Assert.Equal("cuDevicePrimaryCtxRetain(40)", Assert.Single(FakeCuda.CallsOf("cuDevicePrimaryCtxRetain")));
        Assert.Equal(ScaleBody.Kernel.Ptx, FakeCuda.Source);
    }

    [Fact]
    public void A_failed_load_carries_the_whole_log_and_is_tried_again()
    {
        KernelDevice device = FakeCuda.StartDevice();
        FakeCuda.Failures["cuModuleLoadDataEx"] = 218;
        FakeCuda.ErrorLog = "ptxas error: line 12\n" + new string('e', 16_000);
        FakeCuda.InfoLog = new string('i', 20_000);
        float[] destination = TestData.Filled(Length);
        KernelException error = Assert.Throws<KernelException>(() => Launch.Scale(device, TestData.Ramp(Length), destination));

        Assert.Equal("Scale", error.Kernel);
        Assert.Equal("cuda:0 (Fake GPU 40)", error.Device);
        Assert.Equal("CUDA driver 12.4", error.Driver);
        Assert.Equal(FakeCuda.ErrorLog + "\n" + new string('i', 16 * 1024), error.BuildLog);
        Assert.Contains(error.BuildLog!, error.Message);
        Assert.Contains("CUDA_ERROR_INVALID_PTX (218): description of 218", error.Message);
        Assert.All(destination, value => Assert.Equal(TestData.Untouched, value));
        Assert.Empty(FakeCuda.Memory);

        FakeCuda.Failures.Clear();
        Launch.Scale(device, TestData.Ramp(Length), destination);
        Assert.Equal(TestData.Doubled(TestData.Ramp(Length)), destination);
    }

    [Fact]
    public void A_kernel_without_PTX_says_so()
    {
        KernelDevice device = FakeCuda.StartDevice();
        KernelException error = Assert.Throws<KernelException>(() => Launch.Sum(device, new float[4], new Half[1], new byte[4], new float[1]));
        Assert.Contains("has no PTX", error.Message);
        Assert.Equal("Sum", error.Kernel);
    }

    [Fact]
    public void The_context_of_other_code_stays_current()
    {
        KernelDevice device = FakeCuda.StartDevice();
        FakeCuda.Current.Push(FakeCuda.ForeignContext);
        Launch.Scale(device, TestData.Ramp(Length), new float[Length]);
        Assert.Equal([FakeCuda.ForeignContext], FakeCuda.Current);

        FakeCuda.Current.Push(FakeCuda.Context);
        Launch.Scale(device, TestData.Ramp(Length), new float[Length]);
        Assert.Equal([FakeCuda.Context, FakeCuda.ForeignContext], FakeCuda.Current);
    }

    [Fact]
    public void A_sticky_error_loses_the_device()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> buffer = device.Upload<float>(TestData.Ramp(Length));
        FakeCuda.Failures["cuEventSynchronize"] = 700;
        KernelException first = Assert.Throws<KernelException>(stream.Synchronize);
        Assert.Contains("cuEventSynchronize failed with CUDA_ERROR_ILLEGAL_ADDRESS (700)", first.Message);

        FakeCuda.Failures.Clear();
        KernelException second = Assert.Throws<KernelException>(() => Launch.Scale(stream, buffer, buffer));
        Assert.Contains("lost since an earlier failure: cuEventSynchronize failed with CUDA_ERROR_ILLEGAL_ADDRESS (700)", second.Message);
        Assert.Empty(FakeCuda.CallsOf("cuLaunchKernel"));
    }

    [Fact]
    public void A_wait_is_for_a_point_of_the_stream_and_leaves_no_event()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        stream.Synchronize();
        Assert.Equal(
            ["cuEventCreate(2)", $"cuEventRecord(e1 {CudaInterop.GetStream(stream):x})", "cuEventSynchronize(e1)", "cuEventDestroy(e1)"],
            FakeCuda.Calls.Where(call => call.StartsWith("cuEvent", StringComparison.Ordinal)));
        Assert.Empty(FakeCuda.CallsOf("cuStreamSynchronize"));
    }

    [Theory]
    [InlineData("cuEventCreate")]
    [InlineData("cuEventRecord")]
    public void Without_an_event_it_is_for_the_streams_end(string function)
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        FakeCuda.Failures[function] = 2;
        stream.Synchronize();
        Assert.Single(FakeCuda.CallsOf("cuStreamSynchronize"));
        Assert.Equal(function == "cuEventRecord" ? 1 : 0, FakeCuda.CallsOf("cuEventDestroy").Length);
    }

    [Fact]
    public void A_passing_error_does_not()
    {
        KernelDevice device = FakeCuda.StartDevice();
        FakeCuda.Failures["cuMemAlloc"] = 2;
        KernelException error = Assert.Throws<KernelException>(() => device.Allocate<float>(1000));
        Assert.Contains("cuMemAlloc of 4000 bytes failed with CUDA_ERROR_OUT_OF_MEMORY (2)", error.Message);
        FakeCuda.Failures.Clear();
        device.Allocate<float>(1000).Dispose();
        Assert.Empty(FakeCuda.Memory);
    }

    [Fact]
    public void A_failed_launch_leaves_nothing_behind()
    {
        KernelDevice device = FakeCuda.StartDevice();
        FakeCuda.Failures["cuLaunchKernel"] = 701;
        float[] destination = TestData.Filled(Length);
        KernelException error = Assert.Throws<KernelException>(() => Launch.Scale(device, TestData.Ramp(Length), destination));
        Assert.Contains("cuLaunchKernel of first failed with CUDA_ERROR_701", error.Message);
        Assert.All(destination, value => Assert.Equal(TestData.Untouched, value));
        Assert.Empty(FakeCuda.Memory);

        // The copy that was enqueued before is waited for before the caller's memory is unpinned.
        Assert.Single(FakeCuda.CallsOf("cuEventSynchronize"));
    }

    [Fact]
    public void Buffers_are_freed_once_and_streams_are_used_again()
    {
        KernelDevice device = FakeCuda.StartDevice();
        DeviceBuffer<float> buffer = device.Allocate<float>(8);
        buffer.Dispose();
        buffer.Dispose();
        Assert.Single(FakeCuda.CallsOf("cuMemFree"));

        for (int i = 0; i < 3; i++)
        {
            KernelStream stream = device.CreateStream();
            stream.Dispose();
            stream.Dispose();
        }

        Assert.Single(FakeCuda.CallsOf("cuStreamCreate"));
        Assert.Empty(FakeCuda.CallsOf("cuStreamDestroy"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Synchronizing_waits_for_the_drivers_callback(bool hasAddCallback)
    {
        KernelDevice device = FakeCuda.StartDevice(hasAddCallback ? null : RemoveAddCallback);
        using KernelStream stream = device.CreateStream();
        FakeCuda.HoldsCallbacks = true;
        Task task = stream.SynchronizeAsync(TestContext.Current.CancellationToken);
        Assert.False(task.IsCompleted);
        Assert.Empty(FakeCuda.CallsOf("cuEventSynchronize"));
        Assert.Single(FakeCuda.CallsOf(hasAddCallback ? "cuStreamAddCallback" : "cuLaunchHostFunc"));

        Assert.True(FakeCuda.HeldCallbacks.TryDequeue(out Action<int>? callback));
        callback(0);
        await task;
    }

    [Fact]
    public async Task A_failure_of_the_stream_ends_the_task()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        FakeCuda.HoldsCallbacks = true;
        Task task = stream.SynchronizeAsync(TestContext.Current.CancellationToken);
        Assert.True(FakeCuda.HeldCallbacks.TryDequeue(out Action<int>? callback));
        callback(700);
        KernelException error = await Assert.ThrowsAsync<KernelException>(() => task);
        Assert.Contains("CUDA_ERROR_ILLEGAL_ADDRESS (700)", error.Message);
    }

    [Fact]
    public async Task Cancellation_ends_the_waiting_but_not_the_callback()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        using var cancellation = new CancellationTokenSource();
        FakeCuda.HoldsCallbacks = true;
        Task task = stream.SynchronizeAsync(cancellation.Token);
        cancellation.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.True(FakeCuda.HeldCallbacks.TryDequeue(out Action<int>? callback));
        callback(0);
    }

    [Fact]
    public async Task An_asynchronous_copy_is_enqueued_on_its_stream()
    {
        KernelDevice device = FakeCuda.StartDevice();
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> buffer = device.Allocate<float>(8);
        await buffer.CopyFromAsync(stream, new float[] { 1, 2 }, offset: 3);
        float[] back = new float[3];
        await buffer.CopyToAsync(stream, back, offset: 2);
        Assert.Equal([1f, 2f], back[1..]);
        Assert.Equal($"cuMemcpyHtoDAsync(8 stream {CudaInterop.GetStream(stream):x})", Assert.Single(FakeCuda.CallsOf("cuMemcpyHtoDAsync")));
        Assert.Equal($"cuMemcpyDtoHAsync(12 stream {CudaInterop.GetStream(stream):x})", Assert.Single(FakeCuda.CallsOf("cuMemcpyDtoHAsync")));
    }

    [Fact]
    public void A_forgotten_device_lets_go_of_everything_in_order()
    {
        FakeCuda.Start();
        Use();
        for (int i = 0; i < 20 && FakeCuda.CallsOf("cuDevicePrimaryCtxRelease").Length == 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        string[] calls = [.. FakeCuda.Calls];
        int release = Array.IndexOf(calls, "cuDevicePrimaryCtxRelease(40)");
        Assert.True(release >= 0);
        Assert.Single(FakeCuda.CallsOf("cuModuleUnload"));
        Assert.NotEmpty(FakeCuda.CallsOf("cuStreamDestroy"));
        Assert.Empty(FakeCuda.Memory);
        Assert.DoesNotContain(calls[(release + 1)..], call => call.StartsWith("cuMemFree", StringComparison.Ordinal));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Use()
        {
            KernelDevice device = FakeCuda.StartDevice();
            KernelInfo kernel = ScaleBody.Make("");
            KernelStream stream = device.CreateStream();
            DeviceBuffer<float> buffer = device.Upload<float>(TestData.Ramp(Length));
            KernelLauncher.Enqueue<ScaleBody>(kernel, stream, buffer, buffer);
        }
    }

    private static unsafe void RemoveAddCallback(CudaApi api) => api.StreamAddCallback = null;
}
