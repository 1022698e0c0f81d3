using Kernels.Tests.DeviceMatrix.Declared;

namespace Kernels.Tests.Products.Declared;

/// <summary>Products by weights whose channels were multiplied by numbers, which divide their activations by them.</summary>
internal static partial class ChannelScaleProducts
{
    [LutGemmKernel(Weights = nameof(ChannelScaleCodecs.EncodeShort), OfType = typeof(ChannelScaleCodecs))]
    public static partial void OfShortRows(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<float> channelScales, Span<float> destination);

    [LutGemmKernel(Weights = nameof(ChannelScaleCodecs.EncodeThreeBlocks), OfType = typeof(ChannelScaleCodecs))]
    public static partial void OfThreeBlocks(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, ReadOnlySpan<Half> channelScales, Span<Half> destination);

    [LutGemmKernel(Weights = nameof(ChannelScaleCodecs.EncodeManyBlocks), OfType = typeof(ChannelScaleCodecs))]
    public static partial void OfManyBlocks(ReadOnlySpan<float> x, PackedWeights weights, ReadOnlySpan<BFloat16> channelScales, Span<float> destination);

    [LutGemmKernel<MxFp4>(Rotation = 64)]
    public static partial void Described(ReadOnlySpan<BFloat16> x, PackedWeights weights, ReadOnlySpan<float> bias, ReadOnlySpan<float> channelScales, Span<float> destination);
}
