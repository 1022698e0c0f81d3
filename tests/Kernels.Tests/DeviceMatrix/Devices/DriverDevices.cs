using Kernels.Tests.Devices;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>The first device of each driver; a missing one skips or fails the test that asks for it.</summary>
internal static class DriverDevices
{
    private const int QuickElements = 1 << 16;

    public static MatrixDevice OpenCL() =>
        new RuntimeDevice("OpenCL", RequiredDevices.Get(DeviceKind.OpenCL), info => info.OpenCLStages[0].TileBlocks, QuickElements);

    public static MatrixDevice Cuda() =>
        new RuntimeDevice("CUDA", RequiredDevices.Get(DeviceKind.Cuda), info => info.PtxStages[0].TileBlocks, QuickElements);
}
