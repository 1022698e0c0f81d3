namespace Kernels.PtxEmulator.Model;

/// <summary>The .maxntid and .reqntid of an entry, null where it has none.</summary>
internal sealed class LaunchBounds
{
    private const int MaximumThreads = 1024;

    public (int X, int Y, int Z)? Maximum { get; set; }

    public (int X, int Y, int Z)? Required { get; set; }

    /// <summary>Why a launch of this shape is not allowed, or null.</summary>
    public string? Violation((int X, int Y, int Z) grid, (int X, int Y, int Z) block)
    {
        if (grid.X < 1 || grid.Y is < 1 or > 65535 || grid.Z is < 1 or > 65535)
            return $"grid {grid}: x must be 1 or more, y and z 1..65535";
        if (block.X < 1 || block.Y < 1 || block.Z is < 1 or > 64)
            return $"block {block}: x and y must be 1 or more, z 1..64";
        long threads = (long)block.X * block.Y * block.Z;
        if (threads > MaximumThreads)
            return $"block {block} has {threads} threads, a device takes {MaximumThreads}";
        if (Required is { } required && required != block)
            return $"block {block} is not the .reqntid {required}";
        if (Maximum is { } maximum && threads > (long)maximum.X * maximum.Y * maximum.Z)
            return $"block {block} has more threads than the .maxntid {maximum}";
        return null;
    }
}
