using System.Text.Json.Serialization;

namespace Kernels.GpuKit.Modules;

/// <summary>What the driver made of a kernel's PTX.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Sha256">The hash of the text.</param>
/// <param name="Entries">Its entry points; none when it was not assembled.</param>
/// <param name="Error">The whole error, or null.</param>
/// <param name="NewerTarget">The text's target, where that is newer than the device, so that the driver was not given it; else null.</param>
internal sealed record ModuleResult(string Kernel, string Sha256, IReadOnlyList<EntryResult> Entries, string? Error, PtxTarget? NewerTarget = null)
{
    [JsonIgnore]
    public bool IsAssembled => Error is null && NewerTarget is null;

    public override string ToString()
    {
        string details = Error ?? (NewerTarget is null
            ? string.Join("; ", Entries.Select(entry =>
                $"{entry.Registers} registers, {entry.SpillBytes} bytes spilled, {entry.SharedBytes} bytes shared, {entry.Threads} threads"))
            : $"for {NewerTarget} and newer, not for this device");
        return $"  {Kernel} {Sha256[..12]}: {details}";
    }
}
