using Kernels.CompilerServices;

namespace Kernels.Devices.Cuda;

/// <summary>A queue on a CUDA stream.</summary>
internal sealed unsafe class CudaQueue(CudaDevice device, CudaStream stream) : DeviceQueue
{
    private readonly CudaContext _context = stream.Context;

    public override bool IsForeign => stream.IsForeign;

    public override nint Handle => stream.Handle;

    public override void Write(DeviceMemory destination, long offset, void* source, long bytes)
    {
        using CudaScope scope = _context.Enter();
        _context.Check(
            _context.Api.MemcpyHtoDAsync((ulong)(destination.Address + (nint)offset), source, (nuint)bytes, stream.Handle),
            "cuMemcpyHtoDAsync");
    }

    public override void Read(DeviceMemory source, long offset, void* destination, long bytes)
    {
        using CudaScope scope = _context.Enter();
        _context.Check(
            _context.Api.MemcpyDtoHAsync(destination, (ulong)(source.Address + (nint)offset), (nuint)bytes, stream.Handle),
            "cuMemcpyDtoHAsync");
    }

    public override void Launch(KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<DeviceMemory> operands, in LaunchSize size)
    {
        CudaModule module = device.Module(kernel);

        // A kernel takes an array of pointers to its parameters: the operands' addresses, then the number of blocks and the extents.
        int count = operands.Length + 1 + kernel.Extents;
        ulong* values = stackalloc ulong[count];
        void** parameters = stackalloc void*[count];
        for (int i = 0; i < operands.Length; i++) values[i] = (ulong)operands[i].Address;
        values[operands.Length] = (ulong)size.Blocks;
        for (int i = 0; i < kernel.Extents; i++) values[operands.Length + 1 + i] = (ulong)size.Extents[i];
        for (int i = 0; i < count; i++) parameters[i] = values + i;

        // All grids before the first launch: a kernel runs wholly or not at all.
        uint* grids = stackalloc uint[module.Stages.Length];
        for (int i = 0; i < module.Stages.Length; i++) grids[i] = Grid(kernel, module.Stages[i], size);

        using CudaScope scope = _context.Enter();
        for (int i = 0; i < module.Stages.Length; i++)
        {
            GpuStage stage = module.Stages[i];
            _context.Check(
                _context.Api.LaunchKernel(module.Functions[i], grids[i], 1, 1, (uint)stage.ThreadsPerBlock, 1, 1, 0, stream.Handle, parameters, null),
                "cuLaunchKernel",
                kernel.Name,
                subject: stage.EntryPoint);
        }

        GC.KeepAlive(module);
    }

    public override void Synchronize() => CudaCompletion.Wait(_context, stream.Handle);

    public override Task SynchronizeAsync() => CudaCompletion.Reach(_context, stream.Handle);

    public override void Dispose()
    {
        Workspace.Dispose();
        stream.Dispose();
    }

    private uint Grid(KernelInfo kernel, GpuStage stage, in LaunchSize size)
    {
        long grid = size.Tiles(stage.TileBlocks);
        if (grid <= int.MaxValue) return (uint)grid;
        throw new KernelException(
            $"{size.Blocks} blocks need {grid} thread blocks; a launch takes {int.MaxValue}. Pass fewer rows a call.", kernel.Name, device);
    }
}
