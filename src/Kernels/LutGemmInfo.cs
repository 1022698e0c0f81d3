using System.ComponentModel;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>What was compiled from a described product by packed weights: its stages, and the packing of the weights that it reads.</summary>
public sealed class LutGemmInfo
{
    /// <summary>Called by generated code.</summary>
    /// <param name="contract">The contract the code was generated for.</param>
    /// <param name="name">The name of the described method.</param>
    /// <param name="summary">What the kernel does, in a sentence.</param>
    /// <param name="parameters">The described method's parameters.</param>
    /// <param name="weights">The weights that it reads.</param>
    /// <param name="activations">The stage that rotates and quantizes the activations.</param>
    /// <param name="tables">The stage that makes tables of them for the CPU, or null where it multiplies.</param>
    /// <param name="pairs">The stage that widens them for processors without dot products of four bytes, or null where none is needed.</param>
    /// <param name="products">The stages that multiply, by ascending rows a tile.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LutGemmInfo(
        int contract,
        string name,
        string summary,
        ProductParameters parameters,
        WeightsDescription weights,
        KernelStage activations,
        PreparedStage? tables,
        PreparedStage? pairs,
        ProductStage[] products)
    {
        Contract = contract;
        Name = name;
        Summary = summary;
        Parameters = parameters;
        Weights = weights;
        Activations = activations;
        Tables = tables;
        Pairs = pairs;
        Products = products;
        Stages =
        [
            activations.Kernel,
            .. new[] { tables, pairs }.OfType<PreparedStage>().Select(prepared => prepared.Stage.Kernel),
            .. products.SelectMany(product => product.Combine is null ? [product.Stage.Kernel] : new[] { product.Stage.Kernel, product.Combine.Kernel }).Distinct(),
        ];
    }

    /// <summary>The name of the described method.</summary>
    public string Name { get; }

    /// <summary>What the kernel does, in a sentence.</summary>
    public string Summary { get; }

    /// <summary>
    /// What was compiled for each stage, with its PTX and OpenCL C: the activations' quantization, the making of tables where sums are
    /// looked up, their widening for processors without dot products of four bytes, the products for one row and for several, and the adding of
    /// parts of k. A call runs the first, the products that suit its rows and its device, and what those need.
    /// </summary>
    public IReadOnlyList<KernelInfo> Stages { get; }

    /// <summary>The number format of the weights.</summary>
    public string Format => Weights.Format;

    /// <summary>The elements of a row of weights or activations that share a scale.</summary>
    public int GroupSize => Weights.GroupSize;

    /// <summary>The block of the rotation; 1 for none.</summary>
    public int Rotation => Weights.Rotation;

    /// <summary>What the length of a row of weights or activations must be a multiple of.</summary>
    public int RowLength => Weights.RowLength;

    /// <summary>The arithmetic operations of a call: two for each multiply-add, m·n·k of them.</summary>
    /// <param name="rows">m: the rows of x.</param>
    /// <param name="outputs">n: the rows of the weights.</param>
    /// <param name="inputs">k: the elements of a row.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public double Operations(long rows, long outputs, long inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(outputs);
        ArgumentOutOfRangeException.ThrowIfNegative(inputs);
        return 2.0 * rows * outputs * inputs;
    }

    /// <summary>The bytes that a call reads and writes at least: x, the weights, the bias if there is one, and y, once each.</summary>
    /// <param name="rows">m: the rows of x.</param>
    /// <param name="outputs">n: the rows of the weights.</param>
    /// <param name="inputs">k: the elements of a row, a positive multiple of <see cref="RowLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such weights, or <paramref name="rows"/> is negative.</exception>
    public double Bytes(long rows, long outputs, long inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        WeightsLayout layout = WeightsArguments.Layout(Weights, outputs, inputs);
        double x = (double)rows * inputs * Parameters.ActivationType.Size(), y = (double)rows * outputs * Parameters.DestinationType.Size();
        double bias = Parameters.Bias is null ? 0 : (double)outputs * sizeof(float);
        double row = WeightsLayout.RowBytes(Weights, inputs) + (layout.GroupsPerRow * Weights.ScaleType.Size());
        return x + (outputs * row) + bias + y;
    }

    internal int Contract { get; }

    internal ProductParameters Parameters { get; }

    internal WeightsDescription Weights { get; }

    internal KernelStage Activations { get; }

    internal PreparedStage? Tables { get; }

    internal PreparedStage? Pairs { get; }

    /// <summary>The stages that multiply, by ascending rows a tile. Any of them does any number of rows.</summary>
    internal ProductStage[] Products { get; }

    /// <summary>Lays out weights for this kernel, once, in a device's memory.</summary>
    /// <param name="codes">
    /// The codes of <paramref name="outputs"/> rows of <paramref name="inputs"/> elements, as the encoder wrote them: in one span, so at most 2^31 − 1 bytes. A larger
    /// matrix is packed as several of fewer outputs.
    /// </param>
    /// <param name="scales">The scales that the encoder wrote: one for every <see cref="GroupSize"/> elements.</param>
    /// <param name="outputs">n: the rows of the weights, 1 or more.</param>
    /// <param name="inputs">k: the elements of a row, a positive multiple of <see cref="RowLength"/>.</param>
    /// <param name="device">Where to put them; <see cref="KernelDevice.Default"/> when null.</param>
    /// <exception cref="ArgumentException">A length does not match the shape, a code is none of the format, the scales are of another type, or the shape is more than
    /// products on the device take.</exception>
    /// <exception cref="KernelException">The device has not that much memory.</exception>
    public PackedWeights Pack(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, long outputs, long inputs, KernelDevice? device = null)
        => PackedWeights.Pack(Weights, codes, scales, outputs, inputs, device ?? KernelDevice.Default);

    /// <inheritdoc cref="Pack(ReadOnlySpan{byte}, ReadOnlySpan{float}, long, long, KernelDevice?)"/>
    public PackedWeights Pack(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, long outputs, long inputs, KernelDevice? device = null)
        => PackedWeights.Pack(Weights, codes, scales, outputs, inputs, device ?? KernelDevice.Default);

    /// <inheritdoc cref="Pack(ReadOnlySpan{byte}, ReadOnlySpan{float}, long, long, KernelDevice?)"/>
    public PackedWeights Pack(ReadOnlySpan<byte> codes, ReadOnlySpan<BFloat16> scales, long outputs, long inputs, KernelDevice? device = null)
        => PackedWeights.Pack(Weights, codes, scales, outputs, inputs, device ?? KernelDevice.Default);

    /// <inheritdoc cref="Pack(ReadOnlySpan{byte}, ReadOnlySpan{float}, long, long, KernelDevice?)"/>
    public PackedWeights Pack(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> scales, long outputs, long inputs, KernelDevice? device = null)
        => PackedWeights.Pack(Weights, codes, scales, outputs, inputs, device ?? KernelDevice.Default);

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// A device's product for a number of rows: the largest tile that they fill, or the next larger one where there is more than one row. Where
    /// the device cannot run that, the next smaller one that it can, or else the next larger one.
    /// </summary>
    /// <exception cref="KernelException">The device can run none.</exception>
    internal ProductStage Product(long rows, KernelDevice device)
    {
        bool readsPairs = Pairs is not null && device.ReadsPairs;
        long most = rows == 1 ? 1 : Math.Max(rows, Products[1].RowsPerTile);
        for (int i = Products.Length - 1; i >= 0; i--)
        {
            ProductStage product = Products[i];
            if (product.ReadsPairs == readsPairs && product.RowsPerTile <= most && product.Refusal(device) is null) return product;
        }

        foreach (ProductStage product in Products)
        {
            if (product.ReadsPairs == readsPairs && product.RowsPerTile > most && product.Refusal(device) is null) return product;
        }

        throw new KernelException($"No tile of it fits the device. {Products[0].Refusal(device)}", Name, device);
    }
}
