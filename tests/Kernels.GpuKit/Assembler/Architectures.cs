namespace Kernels.GpuKit.Assembler;

/// <summary>The architectures that every module is assembled for.</summary>
internal static class Architectures
{
    /// <summary>From the one that the kernels' PTX names, which is the oldest that runs it, to the newest that the assembler knows.</summary>
    public static IReadOnlyList<int> All { get; } = [75, 80, 86, 89, 90];

    public static string Name(int architecture) => $"sm_{architecture}";
}
