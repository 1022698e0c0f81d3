using Kernels;

namespace Systems;

/// <summary>
/// QJL (arXiv 2406.03482): of every key the signs of its products with the rows of an orthogonalized Gaussian matrix, as its code has it, and its norm, here divided by √d. Inner products with a query, which stays as
/// it is, are estimated without a bias and without decoding. Sketches of outliers apart are not here.
/// </summary>
public partial class Qjl
{
    private const int D = 128;
    private const int Keys = 2560;

    [RotateQuantizeKernel<UnbiasedSigns>(D, Matrix = D)]
    internal static partial void Encode(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<byte> blocks);

    [InnerProductKernel(Of = nameof(Encode))]
    internal static partial void Score(ReadOnlySpan<byte> blocks, ReadOnlySpan<float> inverseMatrix, ReadOnlySpan<float> query, Span<float> scores);

    /// <summary>π/2 − 1 where d is large; of a matrix that is not orthogonalized it would be π/2.</summary>
    [Fact]
    public void The_error_is_that_of_orthogonal_signs()
    {
        float[] keys = Numbers.Normal(Keys * D), queries = Numbers.Normal(8 * D, seed: 3), matrix = Matrices.Orthogonal(D, seed: 4);
        byte[] blocks = new byte[Keys * 20];
        Encode(keys, matrix, blocks);
        float[][] scores = [.. queries.Chunk(D).Select(query =>
        {
            float[] ofQuery = new float[Keys];
            Score(blocks, Matrices.Transposed(matrix), query, ofQuery);
            return ofQuery;
        })];
        Assert.InRange(InnerProducts.Error(D, keys, queries, scores) / 0.574, 0.96, 1.04);
    }
}
