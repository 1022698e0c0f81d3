using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs.Steps;

namespace Kernels.Generator.Specs;

/// <summary>How rows become codes and scales, which an encoder, its decoders and its products share.</summary>
/// <param name="RowLength">The elements of a row; what the inputs of a product are a multiple of, since signs repeat with it.</param>
/// <param name="GroupSize">The elements that share a scale.</param>
/// <param name="Steps">What becomes of a row before it is quantized.</param>
internal sealed record EncodingSpec(int RowLength, int GroupSize, EquatableArray<PipelineStep> Steps, FormatSpec Format)
{
    /// <summary>The block of the rotation; 1 for none.</summary>
    public int Rotation => Steps.OfType<RotationStep>().FirstOrDefault()?.Block ?? 1;

    /// <summary>The constant that makes the rotations orthonormal.</summary>
    internal float C => TransformLength.InverseSquareRootOf(Steps.OfType<RotationStep>().Select(rotation => rotation.Block));

    /// <summary>The index bits of the parts of a row that are encoded by themselves: groups, blocks of a rotation, of matrices and of memory are whole in them.</summary>
    internal int BlockBits => new[] { PowersOfTwo.Log2(GroupSize), new TransformLength(Rotation).BlockBits, PowersOfTwo.Log2(Format.Blocks?.Elements ?? 1) }
        .Concat(Steps.OfType<MatrixStep>().Select(step => step.FirstBit + step.Bits)).Max();

    /// <summary>Whether all rows have the same scales, and what groups have beside them: those that an encoder was given.</summary>
    internal bool HasSharedScales { get; init; }

    /// <summary>How the scales that an encoder stores follow from its codes.</summary>
    internal ScaleFit Fit { get; init; }

    /// <summary>The steps of an encoder: those that an operand asks for, matrices, and rounds of signs and a rotation.</summary>
    /// <param name="matrices">Those of matrices.</param>
    /// <param name="rotation">The rotation's block; 1 for none.</param>
    /// <param name="signs">Where there are random signs, or null.</param>
    public static ImmutableArray<PipelineStep> StepsOf(IEnumerable<MatrixStep> matrices, int rotation, SignSpec? signs) =>
        [new PermutationStep(), ScaleStep.OfChannels, .. matrices, .. Enumerable.Range(0, signs?.Rounds ?? 1).SelectMany(round => RoundOf(round, rotation, signs)), ScaleStep.OfRotatedChannels];

    private static IEnumerable<PipelineStep> RoundOf(int round, int rotation, SignSpec? signs)
    {
        if (signs is { Before: true }) yield return new SignStep(signs, round);
        if (rotation > 1) yield return new RotationStep(rotation);
        if (signs is { Before: false }) yield return new SignStep(signs, round);
    }

    /// <summary>The same for a method, without the steps whose operands it does not have and can do without.</summary>
    public EncodingSpec Of(MethodSpec method) => this with
    {
        Steps = Steps.Where(step => step is not OperandStep { IsOptional: true, Role: var role } || method.Has(role)).ToImmutableArray(),
    };

    /// <summary>The step by an operand, of an encoder or of its decoder; null where it is that of none.</summary>
    public OperandStep? StepBy(OperandRole role) => Steps.OfType<OperandStep>().SingleOrDefault(step => step.Role == role || step.InverseRole == role);

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
        "roundingSeed" => "Two words, by which codes are rounded at random: the same ones for the same rows and words.",
        "sums" => $"The sum of the codes of every {GroupSize} elements.",
        _ => operand.Role == Format.Shift?.Role ? Format.Shift.Describe(GroupSize) + (HasSharedScales ? " All rows have the same." : "") : null,
    };
}
