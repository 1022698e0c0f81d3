using System.Runtime.InteropServices;

namespace KvCache;

/// <summary>A small Llama: what it computes for one token after the other, and its keys and queries on the way (llama2.c, version 0).</summary>
internal sealed class StoryModel
{
    private readonly int _dim, _hidden, _layers, _heads, _keyHeads, _vocabulary, _context;
    private readonly float[] _weights;
    private readonly int[] _at = new int[12];
    private readonly float[] _keyCache, _valueCache;

    public StoryModel(byte[] file)
    {
        ReadOnlySpan<int> header = MemoryMarshal.Cast<byte, int>(file.AsSpan(0, 7 * sizeof(int)));
        (_dim, _hidden, _layers, _heads, _keyHeads, _vocabulary, _context) = (header[0], header[1], header[2], header[3], header[4], header[5], header[6]);
        _weights = MemoryMarshal.Cast<byte, float>(file.AsSpan(7 * sizeof(int))).ToArray();
        int[] lengths =
        [
            _vocabulary * _dim, _layers * _dim, _layers * _dim * _dim, _layers * KeyLength * _dim, _layers * KeyLength * _dim, _layers * _dim * _dim,
            _layers * _dim, _layers * _hidden * _dim, _layers * _dim * _hidden, _layers * _hidden * _dim, _dim,
        ];
        for (int i = 0; i < lengths.Length; i++) _at[i + 1] = _at[i] + lengths[i];
        if (_weights.Length < _at[^1]) throw new InvalidDataException($"The model has {_weights.Length:N0} numbers and should have {_at[^1]:N0} at least. Restore the folder examples/KvCache/data and run again.");
        (_keyCache, _valueCache) = (new float[_layers * _context * KeyLength], new float[_layers * _context * KeyLength]);
    }

    /// <summary>The elements of a token's keys.</summary>
    public int KeyLength => HeadLength * _keyHeads;

    public int Layers => _layers;

    private int HeadLength => _dim / _heads;

    /// <summary>Keys of a layer, those of the first tokens.</summary>
    public float[] Keys(int layer, int tokens) => _keyCache.AsSpan(layer * _context * KeyLength, tokens * KeyLength).ToArray();

    /// <summary>What the model makes of a token: a number for each that may follow.</summary>
    /// <param name="token">The token.</param>
    /// <param name="position">Its place in the text.</param>
    /// <param name="queries">Takes the queries of each layer: for every head a row like that of the keys, with zeros but for the head of keys that it shares.</param>
    public float[] Next(int token, int position, Action<int, float[]> queries)
    {
        float[] x = Tensor(0, token, _dim).ToArray();
        for (int layer = 0; layer < _layers; layer++)
        {
            float[] normal = Normalized(x, Tensor(1, layer, _dim));
            float[] q = Product(Tensor(2, layer, _dim * _dim), normal), k = Product(Tensor(3, layer, KeyLength * _dim), normal);
            Rotate(q, position);
            Rotate(k, position);
            int first = (layer * _context) + position;
            k.CopyTo(_keyCache, first * KeyLength);
            Product(Tensor(4, layer, KeyLength * _dim), normal).CopyTo(_valueCache, first * KeyLength);
            queries(layer, Placed(q));
            Add(x, Product(Tensor(5, layer, _dim * _dim), Attention(q, layer, position)));

            normal = Normalized(x, Tensor(6, layer, _dim));
            float[] gate = Product(Tensor(7, layer, _hidden * _dim), normal), up = Product(Tensor(9, layer, _hidden * _dim), normal);
            Add(x, Product(Tensor(8, layer, _dim * _hidden), [.. gate.Zip(up, (g, u) => g / (1 + MathF.Exp(-g)) * u)]));
        }

        return Product(Tensor(0, 0, _vocabulary * _dim), Normalized(x, Tensor(10, 0, _dim)));
    }

    private float[] Attention(float[] q, int layer, int position)
    {
        float[] result = new float[_dim];
        for (int head = 0; head < _heads; head++)
        {
            int shared = head / (_heads / _keyHeads) * HeadLength;
            float[] scores = [.. Enumerable.Range(0, position + 1).Select(t => Dot(Cached(_keyCache, layer, t, shared), q.AsSpan(head * HeadLength, HeadLength)) / MathF.Sqrt(HeadLength))];
            float largest = scores.Max();
            float[] weights = [.. scores.Select(score => MathF.Exp(score - largest))];
            float sum = weights.Sum();
            for (int t = 0; t <= position; t++)
            {
                ReadOnlySpan<float> value = Cached(_valueCache, layer, t, shared);
                for (int i = 0; i < HeadLength; i++) result[(head * HeadLength) + i] += weights[t] / sum * value[i];
            }
        }

        return result;
    }

    private ReadOnlySpan<float> Cached(float[] cache, int layer, int token, int first) => cache.AsSpan((((layer * _context) + token) * KeyLength) + first, HeadLength);

    private float[] Placed(float[] q)
    {
        float[] rows = new float[_heads * KeyLength];
        for (int head = 0; head < _heads; head++)
        {
            int shared = head / (_heads / _keyHeads) * HeadLength;
            q.AsSpan(head * HeadLength, HeadLength).CopyTo(rows.AsSpan((head * KeyLength) + shared));
        }

        return rows;
    }

    /// <summary>Pairs of neighbours, turned by an angle that grows with the position.</summary>
    private void Rotate(float[] x, int position)
    {
        for (int i = 0; i < x.Length; i += 2)
        {
            (float sine, float cosine) = MathF.SinCos(position / MathF.Pow(10000, i % HeadLength / (float)HeadLength));
            (x[i], x[i + 1]) = ((x[i] * cosine) - (x[i + 1] * sine), (x[i] * sine) + (x[i + 1] * cosine));
        }
    }

    private ReadOnlySpan<float> Tensor(int number, int part, int length) => _weights.AsSpan(_at[number] + (part * length), length);

    private static float[] Normalized(float[] x, ReadOnlySpan<float> weights)
    {
        float factor = 1 / MathF.Sqrt((Dot(x, x) / x.Length) + 1e-5f);
        float[] result = new float[x.Length];
        for (int i = 0; i < x.Length; i++) result[i] = weights[i] * factor * x[i];
        return result;
    }

    private static float[] Product(ReadOnlySpan<float> matrix, float[] x)
    {
        float[] result = new float[matrix.Length / x.Length];
        for (int row = 0; row < result.Length; row++) result[row] = Dot(matrix.Slice(row * x.Length, x.Length), x);
        return result;
    }

    private static void Add(float[] x, float[] y)
    {
        for (int i = 0; i < x.Length; i++) x[i] += y[i];
    }

    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        float sum = 0;
        for (int i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }
}
