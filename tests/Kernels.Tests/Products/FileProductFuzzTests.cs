using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Runtime;
using Kernels.Tests.Weights;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Damaged files that load all the same hold weights like others: products by them are refused, or are the same at every vector width.</summary>
public class FileProductFuzzTests(ITestOutputHelper output)
{
    private const int Mutations = 10_000;
    private const int Rows = 5;
    private const int GuardBytes = 64;
    private const byte Guard = 0xA5;

    private static readonly ProductKernel[] s_kernels =
    [
        DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}"),
        DeclaredProducts.Get($"{nameof(Int8Products)}.{nameof(Int8Products.Multiply)}"),
        DeclaredProducts.Get($"{nameof(TwoBitProducts)}.{nameof(TwoBitProducts.Group16)}"),
        DeclaredProducts.Get($"{nameof(TernaryProducts)}.{nameof(TernaryProducts.HalfWithBias)}"),
        DeclaredProducts.Get($"{nameof(OwnFormatProducts)}.{nameof(OwnFormatProducts.OfMidRise7)}"),
        DeclaredProducts.Get($"{nameof(TableProducts)}.{nameof(TableProducts.OfInt4WithBias)}"),
        DeclaredProducts.Get($"{nameof(TableProducts)}.{nameof(TableProducts.OfInt8)}"),
    ];

    private static readonly KernelDevice[] s_devices = [TestData.Cpu(0), TestData.Cpu(128), TestData.Cpu(256), TestData.Cpu(512)];

    [Fact]
    public void Products_by_damaged_weights_are_refused_or_the_same_everywhere()
    {
        byte[][] images = [.. s_kernels.Select(kernel => FileImage.Of(new WeightsCase(kernel.Info.Weights, outputs: 17, kernel.Layout.RowLength)))];
        var mutations = new FileMutations(images, seed: 20250103);
        int loaded = 0;
        int[] multiplied = new int[s_kernels.Length];
        for (int i = 0; i < Mutations; i++)
        {
            byte[] image = mutations.Next();
            if (Load(image, s_devices[0]) is not { } weights) continue;
            loaded++;
            for (int number = 0; number < s_kernels.Length; number++)
            {
                ProductKernel kernel = s_kernels[number];
                if (Multiply(kernel, weights) is not { } expected) continue;
                multiplied[number]++;
                foreach (KernelDevice device in s_devices[1..])
                {
                    using PackedWeights same = Load(image, device)!;
                    byte[] y = Multiply(kernel, same)!;
                    ProductMatrix.AssertEqual(kernel, (int)same.Outputs, expected, y, $"mutation {i}, {kernel} on {device}");
                }
            }

            weights.Dispose();
        }

        output.WriteLine($"{loaded} of {Mutations} load, and {multiplied.Sum()} products are made of them.");
        Assert.InRange(loaded, Mutations / 20, Mutations / 2);
        Assert.All(multiplied, count => Assert.InRange(count, Mutations / 200, loaded));
    }

    private static PackedWeights? Load(byte[] image, KernelDevice device)
    {
        try
        {
            return PackedWeights.Load(new MemoryStream(image), device);
        }
        catch (WeightsFileException)
        {
            return null;
        }
    }

    /// <summary>The bytes of y, or null where the kernel refuses the weights.</summary>
    private static byte[]? Multiply(ProductKernel kernel, PackedWeights weights)
    {
        var random = new SplitMix64(4);
        float[] numbers = new float[Rows * weights.Inputs];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = (float)random.NextUniform() - 0.5f;
        byte[] x = OperandBytes.FromFloats(numbers, kernel.ActivationType);
        byte[] y = new byte[(Rows * weights.Outputs * (kernel.DestinationType.Bytes())) + GuardBytes];
        y.AsSpan().Fill(Guard);
        try
        {
            kernel.Call(weights.Device, x, weights, new byte[weights.Outputs * sizeof(float)], y.AsMemory(0, y.Length - GuardBytes));
        }
        catch (ArgumentException refusal)
        {
            Assert.Equal(kernel.Info.WeightsParameter, refusal.ParamName);
            Assert.False(y.AsSpan().ContainsAnyExcept(Guard));
            return null;
        }

        Assert.False(y.AsSpan(y.Length - GuardBytes).ContainsAnyExcept(Guard));
        return y[..^GuardBytes];
    }
}
