namespace Kernels.GpuKit.Assembler;

/// <summary>The architectures that modules are assembled for, each from its target on.</summary>
internal static class Architectures
{
    /// <summary>From the oldest that any kernel's PTX is for to the newest that the assembler knows.</summary>
    public static IReadOnlyList<int> All { get; } = [75, 80, 86, 89, 90];

    public static string AllNames => string.Join(", ", All.Select(Name));

    public static string Name(int architecture) => $"sm_{architecture}";
}
