using EmbeddingSearch;
using Kernels.Tests.Runtime;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>The example's search, with the example's own code and data.</summary>
public class RecallTests
{
    private const int Count = 10;
    private const int Queries = 1000;
    private const double MostPoints = 0.2;

    private static readonly Lazy<(WordVectors Library, WordVectors Queries, int[][] Exact)> s_search = new(() =>
    {
        (WordVectors library, WordVectors queries) = DataFiles.Load().HoldBack(Queries, seed: 1);
        return (library, queries, NearestNeighbors.Find(library.Rows, queries.Rows, Count));
    });

    [Theory]
    [InlineData("INT8")]
    [InlineData("INT8, rotated")]
    public void By_codes_is_that_by_decoded_vectors(string name)
    {
        (WordVectors library, WordVectors queries, int[][] exact) = s_search.Value;
        Compression compression = Compression.All.Single(candidate => candidate.Name == name);
        var quality = Quality.Measure(compression, TestData.Cpu(256, threads: 2), library, queries, exact);

        // In neighbours found, of which a point is a hundredth of all: the numbers are whole, so no rounding decides at the border.
        int decoded = Hits(quality.RecallDecoded), codes = Hits(quality.RecallCodes), most = (int)(MostPoints * Queries * Count / 100);
        Assert.InRange(codes, decoded - most, decoded + most);
        Assert.InRange(decoded, 0.99 * Queries * Count, Queries * Count);
    }

    private static int Hits(double recall) => (int)Math.Round(recall * Queries * Count);
}
