using System.ComponentModel;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>What was compiled from a described product by packed weights: its stages, and the packing of the weights that it reads.</summary>
public sealed class LutGemmInfo
{
    private readonly ProductParameter[] _parameters;
    private readonly int _smallestTile;

    /// <summary>Called by generated code.</summary>
    /// <param name="contract">The contract the code was generated for.</param>
    /// <param name="name">The name of the described method.</param>
    /// <param name="summary">What the kernel does, in a sentence.</param>
    /// <param name="weightsParameter">The parameter of the weights.</param>
    /// <param name="parameters">The described method's other parameters.</param>
    /// <param name="weights">The weights that it reads.</param>
    /// <param name="variants">The ways to compute it, by ascending rows a tile; of those with equal rows the better one last.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LutGemmInfo(
        int contract,
        string name,
        string summary,
        string weightsParameter,
        ProductParameter[] parameters,
        WeightsDescription weights,
        ProductVariant[] variants)
    {
        Contract = contract;
        Name = name;
        Summary = summary;
        WeightsParameter = weightsParameter;
        _parameters = parameters;
        ActivationsAt = Array.FindIndex(parameters, parameter => parameter.Slot == ProductSlot.Activations);
        DestinationAt = Array.FindIndex(parameters, parameter => parameter.Slot == ProductSlot.Destination);
        Weights = weights;
        RowLength = weights.RowLength;
        Variants = variants;
        _smallestTile = variants.Select(variant => variant.RowsPerTile).Where(rows => rows > 1).DefaultIfEmpty(1).Min();
        Stages = [.. variants.SelectMany(variant => variant.Kernels).Distinct()];
    }

    /// <summary>Set by generated code: the blocks in which the encoder writes codes; null where it has spans of codes alone.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WeightsBlocks? Blocks { get; init; }

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

    /// <summary>The described method's parameters besides the weights, in their order.</summary>
    public IReadOnlyList<ProductParameter> Operands => Array.AsReadOnly(_parameters);

    /// <summary>The number format of the weights.</summary>
    public string Format => Weights.Format;

    /// <summary>The elements of a row of weights or activations that share a scale.</summary>
    public int GroupSize => Weights.GroupSize;

    /// <summary>The block of the rotation; 1 for none.</summary>
    public int Rotation => Weights.Rotation;

    /// <summary>What the length of a row of weights or activations must be a multiple of.</summary>
    public int RowLength { get; }

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

    /// <summary>The bytes that a call reads and writes at least: the weights and the operands, once each.</summary>
    /// <param name="rows">m: the rows of x.</param>
    /// <param name="outputs">n: the rows of the weights.</param>
    /// <param name="inputs">k: the elements of a row, a positive multiple of <see cref="RowLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such weights, or <paramref name="rows"/> is negative.</exception>
    public double Bytes(long rows, long outputs, long inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        WeightsLayout layout = WeightsArguments.Layout(Weights, outputs, inputs);
        var shape = new PackedShape(outputs, inputs, layout.GroupsPerRow);
        double bytes = (double)outputs * layout.RowBytes;
        foreach (ProductParameter parameter in _parameters)
        {
            SlotSize size = shape.Size(parameter, this);
            bytes += (double)(size.IsPerRow ? rows : 1) * size.Elements * size.ElementBytes;
        }

        return bytes;
    }

    internal int Contract { get; }

    internal string WeightsParameter { get; }

    internal ReadOnlySpan<ProductParameter> Parameters => _parameters;

    /// <summary>The place of x among the parameters.</summary>
    internal int ActivationsAt { get; }

    /// <summary>The place of y among them.</summary>
    internal int DestinationAt { get; }

    internal WeightsDescription Weights { get; }

    /// <summary>The ways to compute it, by ascending rows a tile. Any of them does any number of rows.</summary>
    internal ProductVariant[] Variants { get; }

    /// <summary>Lays out weights for this kernel, once, in a device's memory.</summary>
    /// <param name="codes">
    /// The codes of <paramref name="outputs"/> rows of <paramref name="inputs"/> elements, as the encoder wrote them, also where they lie in blocks of their own: in one span, so at most 2^31 − 1 bytes. A larger
    /// matrix is packed as several of fewer outputs.
    /// </param>
    /// <param name="scales">The scales that the encoder wrote: one for every <see cref="GroupSize"/> elements.</param>
    /// <param name="outputs">n: the rows of the weights, 1 or more.</param>
    /// <param name="inputs">k: the elements of a row, a positive multiple of <see cref="RowLength"/>.</param>
    /// <param name="device">Where to put them; <see cref="KernelDevice.Default"/> when null.</param>
    /// <exception cref="ArgumentException">A length does not match the shape, a code is none of the format, the scales are of another type, the groups have zero points or
    /// minima, which the other overload takes, the format has blocks with scales in them, which the last one takes, or the shape is more than products on the device take.</exception>
    /// <exception cref="KernelException">The device has not that much memory.</exception>
    public PackedWeights Pack(ReadOnlySpan<byte> codes, GroupValues scales, long outputs, long inputs, KernelDevice? device = null)
        => Pack(codes, scales, default, outputs, inputs, device);

    /// <summary>Lays out weights whose groups have zero points or minima for this kernel, once, in a device's memory.</summary>
    /// <param name="codes">The codes, as in the other overload.</param>
    /// <param name="scales">The scales that the encoder wrote: one for every <see cref="GroupSize"/> elements.</param>
    /// <param name="shifts">The zero points or minima that it wrote: as many.</param>
    /// <param name="outputs">n: the rows of the weights, 1 or more.</param>
    /// <param name="inputs">k: the elements of a row, a positive multiple of <see cref="RowLength"/>.</param>
    /// <param name="device">Where to put them; <see cref="KernelDevice.Default"/> when null.</param>
    /// <exception cref="ArgumentException">A length does not match the shape, a code is none of the format, scales, zero points or minima are of another type or the groups
    /// have none, or the shape is more than products on the device take.</exception>
    /// <exception cref="KernelException">The device has not that much memory.</exception>
    public PackedWeights Pack(ReadOnlySpan<byte> codes, GroupValues scales, GroupValues shifts, long outputs, long inputs, KernelDevice? device = null)
    {
        if (Blocks is { HasScales: true }) throw new ArgumentException($"Format {Format} has blocks of codes and of what groups have. Pass these alone, as the encoder writes them.", nameof(scales));
        ReadOnlySpan<byte> own = Blocks is null ? codes : CodesOf(Blocks, codes, outputs, inputs, nameof(codes));
        return PackedWeights.Pack(Weights, own, scales, shifts, outputs, inputs, device ?? KernelDevice.Default);
    }

    /// <summary>Lays out weights in blocks for this kernel, once, in a device's memory: of a format that has them, such as <see cref="Ggml.Q4_0"/>.</summary>
    /// <param name="blocks">
    /// The blocks of <paramref name="outputs"/> rows of <paramref name="inputs"/> elements, as the encoder, or whoever else has the format, wrote them: in one span, so at most 2^31 − 1 bytes, also of codes
    /// in fields of 2, 4 or 8 bits. A larger matrix is packed as several of fewer outputs.
    /// </param>
    /// <param name="outputs">n: the rows of the weights, 1 or more.</param>
    /// <param name="inputs">k: the elements of a row, a positive multiple of <see cref="RowLength"/>.</param>
    /// <param name="device">Where to put them; <see cref="KernelDevice.Default"/> when null.</param>
    /// <exception cref="ArgumentException">The length does not match the shape, a code is none of the format, the format has no blocks, or none with scales in them, or the shape is more than
    /// products on the device take.</exception>
    /// <exception cref="KernelException">The device has not that much memory.</exception>
    public PackedWeights Pack(ReadOnlySpan<byte> blocks, long outputs, long inputs, KernelDevice? device = null)
    {
        if (Blocks is not { HasScales: true } layout)
        {
            throw new ArgumentException($"Format {Format} has scales in a span of their own. Pass codes, scales and what else the encoder writes.", nameof(blocks));
        }

        byte[] codes = CodesOf(layout, blocks, outputs, inputs, nameof(blocks));
        byte[] scales = layout.Groups(blocks, BlockContent.Scales, GroupSize);
        GroupValues shifts = default;
        if (Weights.Shifts is not null)
        {
            BlockContent content = Weights.HasNumbersBesideScales ? BlockContent.Minima : BlockContent.ZeroPoints;
            shifts = GroupValues.Of(Weights.StoredShift, layout.Groups(blocks, content, GroupSize));
        }

        return PackedWeights.Pack(Weights, codes, GroupValues.Of(Weights.ScaleType, scales), shifts, outputs, inputs, device ?? KernelDevice.Default, nameof(blocks));
    }

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// A device's variant for a number of rows: the last of those that take so few, which is the largest tile that they fill or a better one, or the
    /// next larger one where there is more than one row. Where the device cannot run that, the one before that it can, or else the one behind.
    /// </summary>
    /// <exception cref="KernelException">The device can run none.</exception>
    internal ProductVariant Variant(long rows, KernelDevice device)
    {
        // In the order in which they are wanted: asking builds a variant's programs.
        long most = rows == 1 ? 1 : Math.Max(rows, _smallestTile);
        for (int i = Variants.Length - 1; i >= 0; i--)
        {
            if (Variants[i].FromRows <= most && Runs(Variants[i], device)) return Variants[i];
        }

        foreach (ProductVariant larger in Variants)
        {
            if (larger.FromRows > most && Runs(larger, device)) return larger;
        }

        throw Refusal(device);
    }

    private static bool Runs(ProductVariant variant, KernelDevice device) => variant.Suits(device) && variant.Refusal(device) is null;

    private KernelException Refusal(KernelDevice device)
        => new($"No way to compute it fits the device. {Variants.FirstOrDefault(variant => variant.Suits(device))?.Refusal(device)}", Name, device);

    /// <summary>The codes of blocks of a shape that there is.</summary>
    private byte[] CodesOf(WeightsBlocks layout, ReadOnlySpan<byte> blocks, long outputs, long inputs, string name)
    {
        WeightsArguments.Layout(Weights, outputs, inputs);
        long needed = outputs * (inputs / layout.Elements) * layout.Bytes;
        if (blocks.Length != needed)
        {
            throw new ArgumentException($"The length is {blocks.Length}; {outputs} rows of {inputs} elements have {needed} bytes of blocks. Pass exactly these.", name);
        }

        long unpacked = outputs * WeightsLayout.CodeBytes(Weights, inputs);
        if (unpacked > Array.MaxLength)
        {
            throw new ArgumentException($"{outputs} rows of {inputs} elements are {unpacked} bytes of codes; {Array.MaxLength} are taken apart at once. Pack several matrices of fewer rows.", name);
        }

        return layout.Codes(blocks, Weights.CodeBits, Weights.Minimum < 0);
    }
}
