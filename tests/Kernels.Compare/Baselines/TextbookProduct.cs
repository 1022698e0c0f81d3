using Kernels.Compare.Measurement;

namespace Kernels.Compare.Baselines;

/// <summary>Decodes a row of weights to float and multiplies it with every row of x, in plain C# loops.</summary>
internal sealed class TextbookProduct
{
    // A run takes milliseconds then; a whole product would take seconds.
    private const int MultiplyAddsPerRun = 1 << 22;

    private readonly WeightRows _weights;
    private readonly AlignedMemory<float> _x;
    private readonly float[] _row;
    private readonly float[] _results;
    private readonly int _outputsPerRun;
    private int _next;

    public TextbookProduct(WeightRows weights, AlignedMemory<float> x)
    {
        _weights = weights;
        _x = x;
        _row = new float[weights.Inputs];
        _results = new float[x.Span.Length / weights.Inputs];
        _outputsPerRun = Math.Clamp(MultiplyAddsPerRun / x.Span.Length, 1, weights.Outputs);
        Contender = new Contender("textbook", Run, (double)weights.Outputs / _outputsPerRun);
    }

    /// <summary>A part of the product; the next run does the part that follows.</summary>
    public Contender Contender { get; }

    private void Run()
    {
        for (int i = 0; i < _outputsPerRun; i++)
        {
            _weights.Decode(_next, _row);
            _next = (_next + 1) % _weights.Outputs;
            for (int row = 0; row < _results.Length; row++) _results[row] = Dot(_x.Span.Slice(row * _row.Length, _row.Length), _row);
        }
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float sum = 0;
        for (int i = 0; i < left.Length && i < right.Length; i++) sum += left[i] * right[i];
        return sum;
    }
}
