namespace Kernels.GpuKit.Modules;

/// <summary>What the driver made of a kernel's PTX.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Sha256">The hash of the text.</param>
/// <param name="Entries">Its entry points; none when it was not assembled.</param>
/// <param name="Error">The whole error, or null.</param>
internal sealed record ModuleResult(string Kernel, string Sha256, IReadOnlyList<EntryResult> Entries, string? Error)
{
    public override string ToString()
    {
        string details = Error ?? string.Join("; ", Entries.Select(entry =>
            $"{entry.Registers} registers, {entry.SpillBytes} bytes spilled, {entry.SharedBytes} bytes shared, {entry.Threads} threads"));
        return $"  {Kernel} {Sha256[..12]}: {details}";
    }
}
