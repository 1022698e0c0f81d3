namespace Kernels.GpuKit.Modules;

/// <summary>How it went with modules on a device.</summary>
/// <param name="Assembled">Those that the driver took.</param>
/// <param name="Failed">Those that it did not take, or would not launch.</param>
/// <param name="NotForDevice">Those whose target is newer than the device, which the driver was not given.</param>
internal sealed record ModuleCount(int Assembled, int Failed, int NotForDevice)
{
    public static ModuleCount Of(ModuleReport report) => new(
        report.Modules.Count(module => module.IsAssembled),
        report.Modules.Count(module => module.Error is not null),
        report.Modules.Count(module => module.NewerTarget is not null));

    /// <summary>The counts in a reader's words; those that are not for the device only where there are some.</summary>
    public string ToString(string assembled, string failed) =>
        $"{Assembled} {assembled}, {Failed} {failed}{(NotForDevice == 0 ? "" : $", {NotForDevice} not for this device")}";
}
