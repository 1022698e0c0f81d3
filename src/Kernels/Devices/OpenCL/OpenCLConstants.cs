namespace Kernels.Devices.OpenCL;

/// <summary>The numbers of OpenCL 1.2 that are used.</summary>
internal static class OpenCLConstants
{
    public const int Success = 0;
    public const int DeviceNotFound = -1;
    public const int PlatformNotFound = -1001;

    public const uint PlatformName = 0x0902;
    public const uint PlatformVendor = 0x0903;

    public const ulong DeviceTypeAll = 0xFFFFFFFF;
    public const uint DeviceMaxComputeUnits = 0x1002;
    public const uint DeviceMaxWorkGroupSize = 0x1004;
    public const uint DeviceSingleFpConfig = 0x101B;
    public const uint DeviceGlobalMemSize = 0x101F;
    public const uint DeviceLocalMemSize = 0x1023;
    public const uint DeviceEndianLittle = 0x1026;
    public const uint DeviceAvailable = 0x1027;
    public const uint DeviceCompilerAvailable = 0x1028;
    public const uint DeviceName = 0x102B;
    public const uint DeviceDriverVersion = 0x102D;
    public const uint DeviceVersion = 0x102F;
    public const uint DevicePlatform = 0x1031;

    public const ulong FpDenorm = 1 << 0;
    public const ulong FpInfNan = 1 << 1;
    public const ulong FpRoundToNearest = 1 << 2;
    public const ulong FpCorrectlyRoundedDivideSqrt = 1 << 7;

    public const uint ContextDevices = 0x1081;
    public const nint ContextPlatform = 0x1084;

    public const uint QueueContext = 0x1090;
    public const uint QueueDevice = 0x1091;
    public const uint QueueProperties = 0x1093;
    public const ulong QueueOutOfOrder = 1;

    public const ulong MemReadWrite = 1;
    public const uint MemSize = 0x1102;
    public const uint MemContext = 0x1106;

    public const uint ProgramBuildLog = 0x1183;
    public const uint KernelWorkGroupSize = 0x11B0;

    public const int Complete = 0;
}
