using Kernels.CompilerServices;

namespace Kernels.Devices.OpenCL;

/// <summary>A queue on an OpenCL command queue.</summary>
internal sealed unsafe class OpenCLQueue(OpenCLDevice device, OpenCLCommandQueue queue) : DeviceQueue
{
    private const bool DoNotBlock = false;

    private readonly OpenCLContext _context = queue.Context;

    public override bool IsForeign => queue.IsForeign;

    public override nint Handle => queue.Handle;

    public override void Write(DeviceMemory destination, long offset, void* source, long bytes) => _context.Check(
        _context.Api.EnqueueWriteBuffer(queue.Handle, destination.Address, DoNotBlock, (nuint)offset, (nuint)bytes, source, 0, null, null),
        "clEnqueueWriteBuffer");

    public override void Read(DeviceMemory source, long offset, void* destination, long bytes) => _context.Check(
        _context.Api.EnqueueReadBuffer(queue.Handle, source.Address, DoNotBlock, (nuint)offset, (nuint)bytes, destination, 0, null, null),
        "clEnqueueReadBuffer");

    public override void Launch(KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<DeviceMemory> operands, in LaunchSize size)
    {
        OpenCLProgram program = device.Program(kernel);
        for (int i = 0; i < program.Stages.Length; i++)
        {
            lock (program.Arguments) Launch(kernel, program.Kernels[i], program.Stages[i], operands, size);
        }

        // A launch is seen by the device only once it is flushed; nobody may ever synchronize.
        _context.Check(_context.Api.Flush(queue.Handle), "clFlush", kernel.Name);
        GC.KeepAlive(program);
    }

    public override void Synchronize() => OpenCLCompletion.Wait(_context, queue.Handle);

    public override Task SynchronizeAsync() => OpenCLCompletion.Reach(_context, queue.Handle);

    public override void Dispose()
    {
        Workspace.Dispose();
        queue.Dispose();
    }

    private void Launch(KernelInfo kernel, nint function, GpuStage stage, ReadOnlySpan<DeviceMemory> operands, in LaunchSize size)
    {
        uint index = 0;
        foreach (DeviceMemory operand in operands)
        {
            nint memory = operand.Address;
            _context.Check(_context.Api.SetKernelArg(function, index++, (nuint)sizeof(nint), &memory), "clSetKernelArg", kernel.Name);
        }

        long blocks = size.Blocks;
        _context.Check(_context.Api.SetKernelArg(function, index++, sizeof(long), &blocks), "clSetKernelArg", kernel.Name);
        for (int i = 0; i < kernel.Extents; i++)
        {
            long extent = size.Extents[i];
            _context.Check(_context.Api.SetKernelArg(function, index++, sizeof(long), &extent), "clSetKernelArg", kernel.Name);
        }

        nuint local = (nuint)stage.ThreadsPerBlock;
        nuint global = (nuint)size.Tiles(stage.TileBlocks) * local;
        _context.Check(
            _context.Api.EnqueueNdrangeKernel(queue.Handle, function, 1, null, &global, &local, 0, null, null),
            "clEnqueueNDRangeKernel",
            kernel.Name,
            subject: stage.EntryPoint);
    }
}
