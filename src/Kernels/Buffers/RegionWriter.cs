namespace Kernels;

/// <summary>Fills a region of weights from its first byte to its last, in pieces that a copy to a GPU pays for.</summary>
internal sealed class RegionWriter(KernelDevice device, DeviceMemory memory, long bytes)
{
    /// <summary>The most bytes that go to the device at once.</summary>
    public const int PieceBytes = 1 << 20;

    private readonly byte[] _staged = GC.AllocateUninitializedArray<byte>((int)Math.Min(PieceBytes, bytes));
    private int _count;
    private long _written;

    /// <summary>The next bytes of the region, at most <see cref="PieceBytes"/>, for the caller to fill before the next call.</summary>
    public Span<byte> Next(int count)
    {
        if (count > _staged.Length - _count) Flush();
        _count += count;
        return _staged.AsSpan(_count - count, count);
    }

    /// <summary>Writes what is left of the region.</summary>
    public void Finish() => Flush();

    private void Flush()
    {
        QueueCopy.Write(device, memory, _written, _staged.AsSpan(0, _count));
        _written += _count;
        _count = 0;
    }
}
