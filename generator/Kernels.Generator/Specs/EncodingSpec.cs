using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs.Shifts;
using Kernels.Generator.Specs.Steps;

namespace Kernels.Generator.Specs;

/// <summary>How rows become codes and scales, which an encoder, its decoders and its products share.</summary>
/// <param name="RowLength">The elements of a row; what the inputs of a product are a multiple of, since signs repeat with it.</param>
/// <param name="GroupSize">The elements that share a scale.</param>
/// <param name="Steps">What becomes of a row before it is quantized.</param>
internal sealed record EncodingSpec(int RowLength, int GroupSize, EquatableArray<PipelineStep> Steps, FormatSpec Format)
{
    /// <summary>What encoders write.</summary>
    internal static ImmutableArray<OperandRole> Written { get; } = [OperandRole.Codes, OperandRole.Scales, .. GroupShift.All.Select(shift => shift.Role)];

    /// <summary>What becomes of a row before it is quantized.</summary>
    internal Pipeline Pipeline => new(RowLength, Steps);

    /// <summary>The block of the rotation; 1 for none.</summary>
    public int Rotation => Pipeline.Rotation;

    /// <summary>The constant that makes the rotations orthonormal.</summary>
    internal float C => Pipeline.C;

    /// <summary>The index bits of the parts of a row that are encoded by themselves: groups, blocks of a rotation, of matrices and of memory are whole in them.</summary>
    internal int BlockBits => new[] { Pipeline.BlockBits, PowersOfTwo.Log2(GroupSize), PowersOfTwo.Log2(Format.Blocks?.Elements ?? 1), Residual?.BlockBits ?? 0 }.Max();

    /// <summary>Whether all rows have the same scales, and what groups have beside them: those that an encoder was given.</summary>
    internal bool HasSharedScales { get; init; }

    /// <summary>How the scales that an encoder stores follow from its codes.</summary>
    internal ScaleFit Fit { get; init; }

    /// <summary>How often the scales that an encoder computes are made anew of the codes that they give.</summary>
    internal int Refinements { get; init; }

    /// <summary>What gives the number of which a scale is made, where the format's statistic does not.</summary>
    internal ScaleFunction? ScaleFunction { get; init; }

    /// <summary>How what the codes lose becomes codes too; null where it does not.</summary>
    internal EncodingSpec? Residual { get; init; }

    /// <summary>The operands of a method that are of what the codes lose, under the roles that they would have by themselves; rows have their slots for both.</summary>
    public static MethodSpec OfResidual(MethodSpec method) => method.With(RoleOfResidual);

    /// <summary>The same for a method, without the steps whose operands it does not have and can do without.</summary>
    public EncodingSpec Of(MethodSpec method) => this with { Steps = Pipeline.Of(method).Steps };

    /// <summary>The step by an operand, of an encoder or of its decoder; null where it is that of none.</summary>
    public OperandStep? StepBy(OperandRole role) => Pipeline.StepBy(role);

    /// <summary>What an operand of an encoder or a decoder holds, in a sentence; null for one of another role.</summary>
    public string? Describe(OperandSpec operand) => operand.Role.Name switch
    {
        "source" => $"Any number of rows of {RowLength} elements.",
        "destination" => $"As many rows of {RowLength} elements.",
        "codes" when Format.Blocks is { } blocks => $"{RowLength / blocks.Elements * blocks.Bytes} bytes a row: blocks of {blocks.Bytes} bytes for {blocks.Elements} elements, {blocks}.",
        "codes" => $"{RowLength * Format.StorageBits / 8} bytes a row: codes of {Format.StorageBits} bits, packed from the low bits of a byte up.",
        "scales" when HasSharedScales => $"One scale for every {GroupSize} elements of a row. All rows have the same.",
        "scales" => $"One scale for every {GroupSize} elements.",
        "clips" => "Two numbers, by which the smallest and the largest number of every group are multiplied before its scale is made of them.",
        "slots" => "For every row of the call, the row of codes and of what groups have that it is: from 0 to below their number, and when encoding no row twice.",
        "bits" => $"How many of the upper bits of each code are taken, from 1 to {Format.CodeBits}: the nearest code of which no other is set stands for it.",
        "roundingSeed" => "Two words, by which codes are rounded at random: the same ones for the same rows and words.",
        "sums" => $"The sum of the codes of every {GroupSize} elements.",
        _ when Residual is { } residual && RoleOfResidual(operand.Role) is { } role => OfResidual(residual, operand with { Role = role }),
        _ => operand.Role == Format.Shift?.Role ? Format.Shift.Describe(GroupSize) + (HasSharedScales ? " All rows have the same." : "") : null,
    };

    private static OperandRole? RoleOfResidual(OperandRole role) =>
        role == OperandRole.Slots ? role : Written.Concat(OperandStep.Roles).Concat(OperandStep.InverseRoles).FirstOrDefault(own => own.Residual == role);

    private static string OfResidual(EncodingSpec residual, OperandSpec operand)
    {
        var step = residual.StepBy(operand.Role);
        return "Of what the codes lose: " + (step is null ? residual.Describe(operand) : step.Role == operand.Role ? step.Describe(residual.RowLength) : step.DescribeInverse(residual.RowLength));
    }
}
