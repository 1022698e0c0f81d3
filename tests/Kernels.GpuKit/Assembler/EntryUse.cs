namespace Kernels.GpuKit.Assembler;

/// <summary>What an entry point takes on one architecture.</summary>
/// <param name="Registers">Registers a thread.</param>
/// <param name="SharedBytes">Static shared memory a block.</param>
/// <param name="StackBytes">Local memory a thread.</param>
/// <param name="StoredBytes">What a thread stores there of registers that did not fit.</param>
/// <param name="LoadedBytes">What it loads back.</param>
internal sealed record EntryUse(int Registers, int SharedBytes, int StackBytes, int StoredBytes, int LoadedBytes)
{
    public bool IsLocal => StackBytes > 0 || StoredBytes > 0 || LoadedBytes > 0;

    /// <summary>Whether it has no more local memory, and no more traffic there, than another.</summary>
    public bool IsWithin(EntryUse other) => StackBytes <= other.StackBytes && StoredBytes <= other.StoredBytes && LoadedBytes <= other.LoadedBytes;
}
