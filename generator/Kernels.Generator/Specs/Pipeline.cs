using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs.Steps;

namespace Kernels.Generator.Specs;

/// <summary>Linear steps that every row takes.</summary>
/// <param name="RowLength">The elements of a row.</param>
internal sealed record Pipeline(int RowLength, EquatableArray<PipelineStep> Steps)
{
    /// <summary>Parts of a row that are no smaller than this are transformed by themselves.</summary>
    private const int LeastBlockBits = 4;

    /// <summary>The block of the rotation; 1 for none.</summary>
    internal int Rotation => Steps.OfType<RotationStep>().FirstOrDefault()?.Block ?? 1;

    /// <summary>The constant that makes the rotations orthonormal.</summary>
    internal float C => TransformLength.InverseSquareRootOf(Steps.OfType<RotationStep>().Select(rotation => rotation.Block));

    /// <summary>The index bits of the parts of a row that go through the steps by themselves: blocks of a rotation and of matrices are whole in them.</summary>
    internal int BlockBits => Steps.OfType<MatrixStep>().Select(step => step.FirstBit + step.Bits).Append(new TransformLength(Rotation).BlockBits).Append(LeastBlockBits).Max();

    /// <summary>What undoes the steps, in reverse.</summary>
    internal Pipeline Inverse => this with { Steps = Steps.Reverse().Select(step => step.Inverse).ToImmutableArray() };

    /// <summary>The steps by which inner products stay what they are, where the other factor took these.</summary>
    internal Pipeline Dual => this with { Steps = Steps.Select(step => step.Dual).ToImmutableArray() };

    /// <summary>The steps that an operand asks for, matrices, and rounds of signs and a rotation.</summary>
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
    public Pipeline Of(MethodSpec method) => this with
    {
        Steps = Steps.Where(step => step is not OperandStep { IsOptional: true, Role: var role } || method.Has(role)).ToImmutableArray(),
    };

    /// <summary>The step by an operand, which is its own or that of its inverse; null where it is that of none.</summary>
    public OperandStep? StepBy(OperandRole role) => Steps.OfType<OperandStep>().SingleOrDefault(step => step.Role == role || step.InverseRole == role);
}
