using Kernels.Generator.Types;
using static Kernels.Generator.Specs.Dimensions;

namespace Kernels.Generator.Specs;

/// <summary>The operands of kernels, a row each.</summary>
internal static class OperandRoles
{
    public static OperandRow Of(OperandRole role) => role switch
    {
        OperandRole.Source => new("source", Row | Element, ElementTypes.Numbers),
        OperandRole.Destination => new("destination", Row | Element, ElementTypes.Numbers),
        OperandRole.Codes => new("codes", Row | Element, [ElementType.Byte], IsPacked: true),
        OperandRole.Scales => new("scales", Row | Group, ElementTypes.Numbers),
        OperandRole.ZeroPoints => new("zeroPoints", Row | Group, [ElementType.Byte]),
        OperandRole.ChannelScales => new("channelScales", Element, ElementTypes.Numbers),
        OperandRole.CodeSums => new("sums", Row | Group, [ElementType.Int32]),
        OperandRole.Weights => new("weights", Output | Element, [ElementType.None], IsPacked: true),
        OperandRole.Bias => new("bias", Output, [ElementType.Float]),
        _ => throw new InvalidOperationException($"No operand has the role {role}."),
    };
}
