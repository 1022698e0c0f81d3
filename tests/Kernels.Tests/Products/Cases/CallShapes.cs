namespace Kernels.Tests.Products.Cases;

/// <summary>Shapes that cross every border: of row blocks, of tiles of rows, of batches of rows and of the chunks of k.</summary>
internal static class CallShapes
{
    private static readonly int[] s_m = [1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 33, 129, 130];
    private static readonly int[] s_n = [1, 15, 16, 17, 31, 32, 33, 127, 128, 129, 257];
    private static readonly int[] s_groups = [1, 2, 3, 7, 8, 9, 15, 16, 17, 32];

    /// <summary>
    /// Some shapes of a kernel. Each takes another m, n and number of groups, and each kernel begins elsewhere, so that the kernels
    /// together see nearly all pairs.
    /// </summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="count">How many.</param>
    /// <param name="mostProducts">Larger ones are made smaller.</param>
    public static IEnumerable<CallShape> Of(ProductKernel kernel, int count, long mostProducts)
    {
        for (int i = 0; i < count; i++)
        {
            int start = (kernel.Number * count) + i;
            yield return Fit(kernel, start, mostProducts);
        }
    }

    private static CallShape Fit(ProductKernel kernel, int start, long mostProducts)
    {
        // The next group counts, rows and outputs are tried until the product is small enough; the smallest always is taken.
        for (int attempt = 0; attempt < s_m.Length * s_n.Length; attempt++)
        {
            int at = start + attempt;
            int k = RoundUp(s_groups[at % s_groups.Length] * kernel.Layout.GroupSize, kernel.Layout.RowLength);
            var shape = new CallShape(s_m[at % s_m.Length], s_n[at % s_n.Length], k);
            if (shape.Products <= mostProducts) return shape;
        }

        return new CallShape(1, 17, kernel.Layout.RowLength);
    }

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
