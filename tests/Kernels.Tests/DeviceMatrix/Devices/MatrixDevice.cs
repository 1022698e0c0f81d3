using Kernels.Tests.DeviceMatrix.Cases;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>Something that executes kernels: a device, an emulator, or the interpreter of a target's tile program.</summary>
internal abstract class MatrixDevice
{
    public abstract string Name { get; }

    /// <summary>The elements of a call that are still quick here.</summary>
    public abstract int QuickElements { get; }

    /// <summary>The blocks that the device processes at a time.</summary>
    public abstract int TileBlocks(MatrixKernel kernel);

    /// <summary>Runs a kernel and overwrites the bytes of its outputs; the same array twice is a call in place.</summary>
    public abstract void Run(MatrixKernel kernel, int rows, byte[][] operands);

    public override string ToString() => Name;
}
