using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Calls that are large enough for several threads, by each lowering.</summary>
public class SplitProductTests
{
    private const string Multiplied = $"{nameof(Int4Products)}.{nameof(Int4Products.Multiplied)}";
    private const string LookedUp = $"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4)}";

    [Theory]
    [InlineData(Multiplied, CpuSplit.BatchRows + 2, 129, 704)]
    [InlineData($"{nameof(Int8Products)}.{nameof(Int8Products.Group16WithBias)}", CpuSplit.BatchRows + 1, 129, 464)]
    [InlineData(LookedUp, CpuSplit.BatchRowsOfTables + 2, 65, 3584)]
    [InlineData($"{nameof(TableProducts)}.{nameof(TableProducts.OfMidRise7)}", CpuSplit.BatchRowsOfTables + 1, 33, 4608)]
    public void Two_batches_of_rows_with_all_stages_split(string name, int m, int n, int k)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        var shape = new CallShape(m, n, k);
        Assert.All(CpuSplit.Threads(kernel.Info, shape, ProductDevices.Threads), threads => Assert.True(threads > 1));
        Verify(kernel, shape);
    }

    [Theory]
    [InlineData(Multiplied)]
    [InlineData(LookedUp)]
    public void One_row_with_the_product_split(string name)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        var shape = new CallShape(1, 513, 3200);
        Assert.True(CpuSplit.Threads(kernel.Info, shape, ProductDevices.Threads)[^1] > 1);
        Verify(kernel, shape);
    }

    private static void Verify(ProductKernel kernel, CallShape shape) =>
        ProductMatrix.Verify(kernel, ProductDevices.OnCpu(ProductDevices.OfThreads), ProductData.Of(kernel, shape));
}
