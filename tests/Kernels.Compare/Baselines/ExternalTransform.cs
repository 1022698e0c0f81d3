using System.Numerics;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Baselines;

/// <summary>A C function <c>int f(float* x, int log2n)</c> that transforms a row in place, unscaled, and returns 0.</summary>
internal sealed unsafe class ExternalTransform(ExternalFunction function)
{
    // Without the collector's transition of about 10 ns a call, which would be held against a function of 20 ns.
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<float*, int, int> _function =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<float*, int, int>)function.Address;

    /// <summary>Transforms every row; returns the last result that was not 0.</summary>
    public int Run(AlignedMemory<float> rows, int length)
    {
        int error = 0;
        int bits = BitOperations.Log2((uint)length);
        float* end = rows.Pointer + rows.Span.Length;
        for (float* row = rows.Pointer; row < end; row += length)
        {
            int result = _function(row, bits);
            if (result != 0) error = result;
        }

        return error;
    }

    /// <summary>What is wrong with the function's result for these rows, or null.</summary>
    /// <param name="rows">The rows, which are transformed.</param>
    /// <param name="length">The length of a row.</param>
    /// <param name="expected">The rows' transform in another order of additions.</param>
    public string? Check(AlignedMemory<float> rows, int length, ReadOnlySpan<float> expected)
    {
        Span<float> values = rows.Span;
        float[] bounds = new float[values.Length / length];
        for (int row = 0; row < bounds.Length; row++) bounds[row] = ErrorBound(values.Slice(row * length, length));

        int error = Run(rows, length);
        if (error != 0) return $"external: {function.Name} returned {error}";
        for (int i = 0; i < values.Length; i++)
        {
            // Written so that NaN is refused.
            if (!(Math.Abs(values[i] - expected[i]) <= bounds[i / length]))
            {
                return $"external: {function.Name} gives {values[i]} for element {i % length} of row {i / length}, expected {expected[i]}";
            }
        }

        return null;
    }

    /// <summary>How far two orders of additions can be apart: each is within log2 n roundings of the sum of magnitudes.</summary>
    private static float ErrorBound(ReadOnlySpan<float> row)
    {
        const float UnitRoundoff = 1f / (1 << 24);
        float sum = 0;
        foreach (float value in row) sum += Math.Abs(value);
        return 2 * BitOperations.Log2((uint)row.Length) * UnitRoundoff * sum;
    }
}
