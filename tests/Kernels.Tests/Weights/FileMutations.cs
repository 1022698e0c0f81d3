using System.Buffers.Binary;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Weights;

/// <summary>Random damage to images of weights files; half of the time the checksums are made to fit again.</summary>
internal sealed class FileMutations(byte[][] images, ulong seed)
{
    private static readonly long[] Telling = [0, 1, -1, 2, 4, 8, 15, 16, 32, 64, 128, 255, 256, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];

    private static readonly (string Name, int At, int Bytes)[] s_fields = [.. FileImage.Fields, .. FileImage.Values];

    private readonly SplitMix64 _random = new(seed);

    public byte[] Next()
    {
        byte[] image = Pick(images);
        int times = 1 + _random.NextInt(4);
        bool changed = false;
        for (int i = 0; i < times; i++)
        {
            byte[] next = Mutate(image);
            changed |= !ReferenceEquals(next, image);
            image = next;
        }

        if (!changed) image = [.. image];
        if (_random.NextInt(2) == 0) FileImage.Seal(image);
        return image;
    }

    private byte[] Mutate(byte[] image) => _random.NextInt(8) switch
    {
        0 => image[.._random.NextInt(image.Length + 1)],
        1 => Insert(image),
        2 => Remove(image),
        3 => Splice(image),
        4 => Overwrite(image),
        5 or 6 => OverwriteField(image),
        _ => FlipBits(image),
    };

    private byte[] Insert(byte[] image)
    {
        int at = _random.NextInt(image.Length + 1);
        byte[] extra = new byte[1 + _random.NextInt(8)];
        for (int i = 0; i < extra.Length; i++) extra[i] = (byte)_random.Next();
        return [.. image.AsSpan(0, at), .. extra, .. image.AsSpan(at)];
    }

    private byte[] Remove(byte[] image)
    {
        int at = _random.NextInt(image.Length + 1);
        int count = _random.NextInt(Math.Min(9, image.Length - at + 1));
        return [.. image.AsSpan(0, at), .. image.AsSpan(at + count)];
    }

    private byte[] Splice(byte[] image)
    {
        byte[] other = Pick(images);
        int at = _random.NextInt(Math.Min(image.Length, other.Length) + 1);
        return [.. image.AsSpan(0, at), .. other.AsSpan(at)];
    }

    private byte[] Overwrite(byte[] image)
    {
        byte[] result = [.. image];
        for (int count = 1 + _random.NextInt(8); count > 0 && result.Length > 0; count--) result[_random.NextInt(result.Length)] = (byte)_random.Next();
        return result;
    }

    private byte[] FlipBits(byte[] image)
    {
        byte[] result = [.. image];
        for (int count = 1 + _random.NextInt(3); count > 0 && result.Length > 0; count--) result[_random.NextInt(result.Length)] ^= (byte)(1 << _random.NextInt(8));
        return result;
    }

    private byte[] OverwriteField(byte[] image)
    {
        (_, int at, int bytes) = s_fields[_random.NextInt(s_fields.Length)];
        if (image.Length < at + bytes) return image;

        byte[] result = [.. image];
        long old = bytes == 4 ? BinaryPrimitives.ReadInt32LittleEndian(result.AsSpan(at)) : BinaryPrimitives.ReadInt64LittleEndian(result.AsSpan(at));
        long value = _random.NextInt(4) switch
        {
            0 => Pick(Telling),
            1 => old + _random.NextInt(5) - 2,
            2 => _random.NextInt(2) == 0 ? old * 2 : old / 2,
            _ => (long)(_random.Next() >> _random.NextInt(64)),
        };
        if (bytes == 4) BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(at), unchecked((int)value));
        else BinaryPrimitives.WriteInt64LittleEndian(result.AsSpan(at), value);
        return result;
    }

    private T Pick<T>(T[] from) => from[_random.NextInt(from.Length)];
}
