using Kernels.Tests.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Kernels.Tests.Runtime;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>What a call reads may be disposed once it is enqueued, before anything of it has run.</summary>
public class DisposalTests
{
    [Theory]
    [InlineData($"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}", 1)]
    [InlineData($"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}", 5)]
    [InlineData($"{nameof(Int8Products)}.{nameof(Int8Products.HalfToHalfWithBias)}", 33)]
    [InlineData($"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4)}", 2)]
    public void On_a_stream_of_OpenCL(string name, int rows)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        var device = new StreamProductDevice("OpenCL", RequiredDevices.Get(DeviceKind.OpenCL), stream => new OpenCLGate(stream));
        ProductMatrix.Verify(kernel, device, ProductData.Of(kernel, new CallShape(rows, 37, kernel.Layout.RowLength)));
    }

    [Fact]
    public async Task A_stream_waits_at_the_gate()
    {
        using KernelStream stream = RequiredDevices.Get(DeviceKind.OpenCL).CreateStream();
        Task passed;
        using (new OpenCLGate(stream))
        {
            passed = stream.SynchronizeAsync(TestContext.Current.CancellationToken);
            await Task.Delay(100, TestContext.Current.CancellationToken);
            Assert.False(passed.IsCompleted);
        }

        await passed;
    }
}
