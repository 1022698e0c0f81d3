using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.Oracles;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;

namespace Kernels.Tests.Golden;

/// <summary>The digest of a product.</summary>
internal sealed class ProductDigest(ProductKernel kernel)
{
    /// <summary>Calls of more products are left out, which is so of most with the longest groups.</summary>
    private const long QuickProducts = 1 << 23;

    // Rows, outputs and groups: no row, one, fewer than a tile has, more, and more than a batch; outputs and groups that fill their blocks and chunks, and
    // others that do not.
    private static readonly (int M, int N, int Groups)[] s_shapes =
        [(0, 17, 1), (1, 37, 11), (1, 17, 1), (3, 16, 3), (5, 17, 1), (33, 37, 9), (130, 17, 1)];

    private readonly GoldenNumbers _x = new(seed: 2);
    private readonly GoldenNumbers _weights = new(seed: 3);
    private readonly GoldenNumbers _bias = new(seed: 4);

    public static string Of(ProductKernel kernel, ProductDevice device)
    {
        var digest = new ProductDigest(kernel);
        using var hash = new ResultHash();
        foreach (CallShape shape in s_shapes.Select(digest.Shape).Where(shape => shape.Products <= QuickProducts))
        {
            foreach (byte[] y in device.Run(kernel, digest.Operands(shape))) hash.AddElements(kernel.DestinationType, y);
        }

        return hash.ToString();
    }

    private CallShape Shape((int M, int N, int Groups) shape)
    {
        int row = kernel.Layout.RowLength;
        return new CallShape(shape.M, shape.N, ((shape.Groups * kernel.Layout.GroupSize) + row - 1) / row * row);
    }

    /// <summary>The operands of a call; instead of what it shall give, as many bytes.</summary>
    private ProductData Operands(CallShape shape)
    {
        int groups = shape.K / kernel.Layout.GroupSize;
        byte[] scales = ScaleTypes.OfByte(kernel.Spec.ScaleType) is not null ? _weights.Bytes(shape.N * groups) : _weights.Rows(kernel.Spec.ScaleType, shape.N, groups);
        var weights = new EncodedRows(
            _weights.Codes(kernel.Layout.Format, shape.N * shape.K), OperandBytes.ToFloats(scales, kernel.Spec.ScaleType))
        {
            Minima = kernel.Layout.Format.HasMinima ? OperandBytes.ToFloats(_weights.Rows(kernel.Spec.ShiftType, shape.N, groups), kernel.Spec.ShiftType) : [],
            ZeroPoints = kernel.Layout.Format.HasZeroPoints ? _weights.Bytes(shape.N * groups) : [],
        };
        return new ProductData(
            shape,
            weights,
            _x.Rows(kernel.ActivationType, shape.M, shape.K),
            _bias.Rows(ElementType.Float, shape.N, 1),
            new byte[shape.M * shape.N * FloatFields.Of(kernel.DestinationType).Bytes]);
    }
}
