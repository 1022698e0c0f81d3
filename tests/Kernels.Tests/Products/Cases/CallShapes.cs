namespace Kernels.Tests.Products.Cases;

/// <summary>Shapes that cross every border: of row blocks, of tiles of rows, of batches of rows and of the chunks of k.</summary>
internal static class CallShapes
{
    public static IReadOnlyList<int> M { get; } = [1, 2, 3, 4, 5, 8, 9, 16, 31, 32, 33, 129, 130];

    public static IReadOnlyList<int> N { get; } = [1, 15, 16, 17, 33, 63, 64, 65, 128, 129, 257];

    public static IReadOnlyList<int> Groups { get; } = [1, 2, 3, 7, 8, 9, 15, 16, 17, 32];

    /// <summary>
    /// Some shapes of a kernel. Each takes another m, n and number of groups, and each kernel begins elsewhere, so that the kernels
    /// together see nearly all pairs.
    /// </summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="count">How many.</param>
    /// <param name="mostProducts">Those with more are passed over.</param>
    public static IEnumerable<CallShape> Of(ProductKernel kernel, int count, long mostProducts) =>
        Enumerable.Range(kernel.Number * count, M.Count * N.Count * Groups.Count)
            .Select(number => At(kernel, number))
            .Where(shape => shape.Products <= mostProducts)
            .DefaultIfEmpty(new CallShape(1, 1, kernel.Layout.RowLength))
            .Distinct()
            .Take(count);

    private static CallShape At(ProductKernel kernel, int number)
    {
        int columns = Groups[number % Groups.Count] * kernel.Layout.GroupSize;
        int parts = (columns + kernel.Layout.RowLength - 1) / kernel.Layout.RowLength;
        return new CallShape(M[number % M.Count], N[number % N.Count], parts * kernel.Layout.RowLength);
    }
}
