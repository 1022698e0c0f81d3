using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>What discovery reads of a device, and what it concludes from that.</summary>
internal sealed record OpenCLFacts
{
    /// <summary>The smallest work-group of generated kernels.</summary>
    private const int LeastWorkGroup = 64;

    private const string Consequence = "so its results would differ from those of other devices";

    public required string Name { get; init; }

    public required string Platform { get; init; }

    public required string Version { get; init; }

    public required string DriverVersion { get; init; }

    public required uint ComputeUnits { get; init; }

    public required ulong GlobalBytes { get; init; }

    public required ulong AllocationBytes { get; init; }

    public required ulong LocalBytes { get; init; }

    public required nuint WorkGroupSize { get; init; }

    public required DeviceFpConfig SingleFpConfig { get; init; }

    public required bool IsAvailable { get; init; }

    public required bool HasCompiler { get; init; }

    public required bool IsLittleEndian { get; init; }

    public bool DividesCorrectly => !Lacks(DeviceFpConfig.CorrectlyRoundedDivideSqrt);

    public DeviceLimits Limits => new(
        long.CreateSaturating(AllocationBytes), long.CreateSaturating(GlobalBytes), long.CreateSaturating(WorkGroupSize), long.CreateSaturating(LocalBytes));

    public string Driver => $"{Platform}, driver {DriverVersion}";

    public string Description => FormattableString.Invariant(
        $"{Version}, {ComputeUnits} compute units, {GlobalBytes / (double)(1L << 30):F1} GiB, {LocalBytes / 1024} KiB local, work-groups of {WorkGroupSize}, {Driver}");

    /// <summary>Why the device cannot run kernels, or not with the bits that every other device gives; or null.</summary>
    public string? Refusal =>
        !IsAvailable ? "the platform says that it is not available"
        : !HasCompiler ? "it has no compiler for OpenCL C"
        : WorkGroupSize < LeastWorkGroup ? $"its work-groups have at most {WorkGroupSize} work-items; kernels need {LeastWorkGroup} and more"
        : !IsLittleEndian ? "it is big-endian"
        : Lacks(DeviceFpConfig.Denorm) ? $"it flushes subnormal numbers to zero (no CL_FP_DENORM), {Consequence}"
        : Lacks(DeviceFpConfig.InfNan) ? $"it has no infinities and NaNs (no CL_FP_INF_NAN), {Consequence}"
        : Lacks(DeviceFpConfig.RoundToNearest) ? $"it does not round to nearest (no CL_FP_ROUND_TO_NEAREST), {Consequence}"
        : null;

    /// <summary>Reads a device. The facts are meaningful only when the status says success.</summary>
    public static unsafe int Read(CL api, string platform, nint device, out OpenCLFacts facts)
    {
        // Info queries fail alone, so one status, the first bad one, stands for all.
        int status = (int)ErrorCodes.Success;
        string Text(DeviceInfo name)
        {
            int result = OpenCLInfo.Text(api.GetDeviceInfo, device, name, out string text);
            if (status == (int)ErrorCodes.Success) status = result;
            return text;
        }

        T Value<T>(DeviceInfo name)
            where T : unmanaged
        {
            int result = OpenCLInfo.Value(api.GetDeviceInfo, device, name, out T value);
            if (status == (int)ErrorCodes.Success) status = result;
            return value;
        }

        facts = new OpenCLFacts
        {
            Name = Text(DeviceInfo.Name),
            Platform = platform,
            Version = Text(DeviceInfo.Version),
            DriverVersion = Text(DeviceInfo.DriverVersion),
            ComputeUnits = Value<uint>(DeviceInfo.MaxComputeUnits),
            GlobalBytes = Value<ulong>(DeviceInfo.GlobalMemSize),
            AllocationBytes = Value<ulong>(DeviceInfo.MaxMemAllocSize),
            WorkGroupSize = Value<nuint>(DeviceInfo.MaxWorkGroupSize),
            LocalBytes = Value<ulong>(DeviceInfo.LocalMemSize),
            SingleFpConfig = Value<DeviceFpConfig>(DeviceInfo.SingleFPConfig),
            IsAvailable = Value<uint>(DeviceInfo.Available) != 0,
            HasCompiler = Value<uint>(DeviceInfo.CompilerAvailable) != 0,
            IsLittleEndian = Value<uint>(DeviceInfo.EndianLittle) != 0,
        };
        return status;
    }

    private bool Lacks(DeviceFpConfig capability) => (SingleFpConfig & capability) == 0;
}
