using System.Numerics.Tensors;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Baselines;

/// <summary>One row of x times weights that were decoded to float beforehand, by the dot product of the tensor library.</summary>
internal sealed class DenseProduct : IDisposable
{
    private readonly AlignedMemory<float> _x;
    private readonly AlignedMemory<float> _weights;
    private readonly AlignedMemory<float> _results;
    private readonly ThreadTeam _team;
    private readonly Action<int> _part;

    public DenseProduct(WeightRows weights, AlignedMemory<float> x, ThreadTeam team)
    {
        int inputs = weights.Inputs;
        _x = x;
        _weights = new AlignedMemory<float>(weights.Outputs * inputs);
        _results = new AlignedMemory<float>(weights.Outputs);
        _team = team;
        _part = Multiply;
        for (int i = 0; i < weights.Outputs; i++) weights.Decode(i, _weights.Span.Slice(i * inputs, inputs));
        Contender = new Contender("dense", () => _team.Run(_part));
    }

    public Contender Contender { get; }

    public void Dispose()
    {
        _weights.Dispose();
        _results.Dispose();
    }

    private void Multiply(int index)
    {
        Span<float> results = _results.Span;
        ReadOnlySpan<float> x = _x.Span;
        (int first, int count) = _team.PartOf(results.Length, index).GetOffsetAndLength(results.Length);
        for (int i = first; i < first + count; i++) results[i] = TensorPrimitives.Dot(x, _weights.Span.Slice(i * x.Length, x.Length));
    }
}
