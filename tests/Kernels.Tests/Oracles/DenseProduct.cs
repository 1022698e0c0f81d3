namespace Kernels.Tests.Oracles;

/// <summary>Products of row vectors and dense matrices, an output at a time, rounded as the numerics contract says.</summary>
public static class DenseProduct
{
    /// <summary>Multiplies, in place, each vector of as many elements of one stride as a matrix has rows.</summary>
    /// <param name="values">Rows of whole vectors.</param>
    /// <param name="matrix">The elements of the matrix, row by row.</param>
    /// <param name="stride">How far the elements of a vector are from one another; those between them are of other vectors.</param>
    public static void Multiply(float[] values, ReadOnlySpan<float> matrix, int stride)
    {
        int order = (int)Math.Sqrt(matrix.Length);
        float[] vector = new float[order];
        for (int first = 0; first < values.Length; first++)
        {
            if (first / stride % order != 0) continue;
            for (int i = 0; i < order; i++) vector[i] = values[first + (i * stride)];
            for (int j = 0; j < order; j++)
            {
                float sum = 0;
                for (int i = 0; i < order; i++) sum = MathF.FusedMultiplyAdd(vector[i], matrix[(i * order) + j], sum);
                values[first + (j * stride)] = sum;
            }
        }
    }
}
