namespace Kernels.Devices.OpenCL;

/// <summary>What discovery reads of a device, and what it concludes from that.</summary>
internal sealed record OpenCLFacts
{
    private const string Consequence = "so its results would differ from those of other devices";

    public required string Name { get; init; }

    public required string Platform { get; init; }

    public required string Version { get; init; }

    public required string DriverVersion { get; init; }

    public required uint ComputeUnits { get; init; }

    public required ulong GlobalBytes { get; init; }

    public required ulong LocalBytes { get; init; }

    public required ulong SingleFpConfig { get; init; }

    public required bool IsAvailable { get; init; }

    public required bool HasCompiler { get; init; }

    public required bool IsLittleEndian { get; init; }

    public bool DividesCorrectly => !Lacks(OpenCLConstants.FpCorrectlyRoundedDivideSqrt);

    public string Driver => $"{Platform}, driver {DriverVersion}";

    public string Description => FormattableString.Invariant(
        $"{Version}, {ComputeUnits} compute units, {GlobalBytes / (double)(1L << 30):F1} GiB, {LocalBytes / 1024} KiB local, {Driver}");

    /// <summary>Why the device cannot give the bits that every other device gives, or null.</summary>
    public string? Refusal =>
        !IsAvailable ? "the platform says that it is not available"
        : !HasCompiler ? "it has no compiler for OpenCL C"
        : !IsLittleEndian ? "it is big-endian"
        : Lacks(OpenCLConstants.FpDenorm) ? $"it flushes subnormal numbers to zero (no CL_FP_DENORM), {Consequence}"
        : Lacks(OpenCLConstants.FpInfNan) ? $"it has no infinities and NaNs (no CL_FP_INF_NAN), {Consequence}"
        : Lacks(OpenCLConstants.FpRoundToNearest) ? $"it does not round to nearest (no CL_FP_ROUND_TO_NEAREST), {Consequence}"
        : null;

    /// <summary>Reads a device. The facts are meaningful only when the status says success.</summary>
    public static unsafe int Read(OpenCLApi api, string platform, nint device, out OpenCLFacts facts)
    {
        // Info queries fail alone, so one status, the first bad one, stands for all.
        int status = OpenCLConstants.Success;
        string Text(uint name)
        {
            int result = OpenCLInfo.Text(api.GetDeviceInfo, device, name, out string text);
            if (status == OpenCLConstants.Success) status = result;
            return text;
        }

        T Value<T>(uint name)
            where T : unmanaged
        {
            int result = OpenCLInfo.Value(api.GetDeviceInfo, device, name, out T value);
            if (status == OpenCLConstants.Success) status = result;
            return value;
        }

        facts = new OpenCLFacts
        {
            Name = Text(OpenCLConstants.DeviceName),
            Platform = platform,
            Version = Text(OpenCLConstants.DeviceVersion),
            DriverVersion = Text(OpenCLConstants.DeviceDriverVersion),
            ComputeUnits = Value<uint>(OpenCLConstants.DeviceMaxComputeUnits),
            GlobalBytes = Value<ulong>(OpenCLConstants.DeviceGlobalMemSize),
            LocalBytes = Value<ulong>(OpenCLConstants.DeviceLocalMemSize),
            SingleFpConfig = Value<ulong>(OpenCLConstants.DeviceSingleFpConfig),
            IsAvailable = Value<uint>(OpenCLConstants.DeviceAvailable) != 0,
            HasCompiler = Value<uint>(OpenCLConstants.DeviceCompilerAvailable) != 0,
            IsLittleEndian = Value<uint>(OpenCLConstants.DeviceEndianLittle) != 0,
        };
        return status;
    }

    private bool Lacks(ulong capability) => (SingleFpConfig & capability) == 0;
}
