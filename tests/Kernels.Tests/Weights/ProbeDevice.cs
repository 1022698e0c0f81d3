using Kernels.Devices;
using Kernels.Devices.Cpu;

namespace Kernels.Tests.Weights;

/// <summary>A device in host memory that counts what it allocates and fails when it is told to.</summary>
internal sealed class ProbeDevice : KernelDevice
{
    public override DeviceKind Kind => DeviceKind.OpenCL;

    public override string Id => "opencl:9";

    public override string Name => "Probe";

    public override string Description => "a device of the tests";

    public int MaximumAllocations { get; init; } = int.MaxValue;

    public bool FailWrites { get; init; }

    public bool FailReads { get; init; }

    public List<DeviceMemory> Allocated { get; } = [];

    public long AllocatedBytes { get; private set; }

    /// <summary>Kernels that it does not run.</summary>
    public Predicate<KernelInfo> Refuses { get; init; } = _ => false;

    /// <summary>The kernels that it was asked for, which a device of a driver builds then.</summary>
    public List<KernelInfo> Asked { get; } = [];

    public CpuDevice Memory { get; } = new(new CpuOptions());

    internal override string Driver => "none";

    internal override string? Refusal(KernelInfo kernel)
    {
        Asked.Add(kernel);
        return Refuses(kernel) ? $"{kernel.Name} is refused." : null;
    }

    internal override DeviceMemory AllocateMemory(long bytes)
    {
        if (Allocated.Count == MaximumAllocations) throw new KernelException($"{bytes} bytes are too many.", device: this);
        DeviceMemory memory = Memory.AllocateMemory(bytes);
        Allocated.Add(memory);
        AllocatedBytes += bytes;
        return memory;
    }

    internal override DeviceQueue CreateQueue() => new ProbeQueue(this);
}
