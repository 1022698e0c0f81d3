using System.Buffers.Binary;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Baselines;

/// <summary>Packed weights as the bytes of their file (docs/weights-file.md), from which copies are made.</summary>
internal sealed class PackedImage
{
    private const int ChecksumBytes = 4;

    private readonly byte[] _file;

    public PackedImage(PackedWeights weights)
    {
        using var stream = new MemoryStream();
        weights.Save(stream);
        _file = stream.ToArray();
        Outputs = (int)weights.Outputs;
        Inputs = (int)weights.Inputs;
    }

    public int Outputs { get; }

    public int Inputs { get; }

    public PackedWeights Load(KernelDevice device)
    {
        using var stream = new MemoryStream(_file);
        return PackedWeights.Load(stream, device);
    }

    /// <summary>The codes, and the scales behind them.</summary>
    public AlignedMemory<byte> Copy()
    {
        int header = BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(12));
        int codes = (int)BinaryPrimitives.ReadInt64LittleEndian(_file.AsSpan(32));
        int scales = (int)BinaryPrimitives.ReadInt64LittleEndian(_file.AsSpan(40));
        var copy = new AlignedMemory<byte>(codes + scales);
        _file.AsSpan(header, codes).CopyTo(copy.Span);
        _file.AsSpan(header + codes + ChecksumBytes, scales).CopyTo(copy.Span[codes..]);
        return copy;
    }
}
