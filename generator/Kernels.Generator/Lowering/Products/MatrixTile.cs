using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>
/// A tile by a matrix instruction: activations are A, codes are B. The warps stand side by side over the outputs, and each has all rows.
/// </summary>
/// <remarks>
/// The order of k within a group is free, as its sum is exact. So a lane's elements of k are those that follow one another in memory, whichever the instruction's own
/// bits of k are: the bits of its registers are the lowest, those of several instructions at once come next, then those of the lanes.
/// </remarks>
internal sealed class MatrixTile : StagedTile
{
    /// <summary>The words of shared memory that its banks give at once.</summary>
    private const int Banks = 32;

    private readonly MatrixInstruction instruction;
    private readonly int outputFragments;
    private readonly Value activationPlace;
    private readonly Value codePlace;
    private readonly Value? firstSlotShift;

    public MatrixTile(ProductLowering lowering, MatrixInstruction instruction)
        : base(lowering)
    {
        this.instruction = instruction;
        var warps = 1 << (LaneBits - MatrixInstruction.WarpBits);
        outputFragments = Outputs / warps / instruction.N;
        Share = new ThreadShare(
            Lanes(instruction.C, MatrixAxis.M), Lanes(instruction.C, MatrixAxis.N), Places(MatrixAxis.M, Rows / instruction.M), Places(MatrixAxis.N, outputFragments));

        // Lanes that differ in k read lines of codes whose banks follow one another; those that differ in their row, the accesses to a row's words likewise.
        var ofK = instruction.A.Lanes.Count(bit => bit.Axis == MatrixAxis.K);
        WordsPerLane = System.Math.Min(SharedTile.Access, (1 << (Part.GroupBits - 2)) >> ofK);
        var linesPerLane = System.Math.Max(1, WordsPerLane / Part.SlotsPerWord);
        Memory = new SharedTile(
            Builder, CodeWords, Rows, Outputs + (Banks >> ofK) / linesPerLane, SharedTile.ActivationWords + (WordsPerLane << ofK));

        var k = Builder.Multiply(LaneOffsets.Compute(Builder, OfK(ofK)), Builder.Constant(WordsPerLane));
        var row = LaneOffsets.Compute(Builder, Share.RowLanes);
        activationPlace = Builder.Add(Builder.Multiply(row, Builder.Constant(Memory.RowStride)), k);
        var line = Builder.ShiftRight(k, PowersOfTwo.Log2(Part.SlotsPerWord));
        codePlace = Builder.Add(Builder.Multiply(line, Builder.Constant(Memory.CodeStride)), LaneOffsets.Compute(Builder, Lanes(instruction.B, MatrixAxis.N)));
        if (WordsPerLane < Part.SlotsPerWord) firstSlotShift = Builder.Multiply(Builder.And(k, Builder.Constant(Part.SlotsPerWord - 1)), Builder.Constant(Part.CodeBits));
    }

    public override ThreadShare Share { get; }

    public override SharedTile Memory { get; }

    /// <summary>With the registers of four blocks a multiprocessor some programs keep bytes in local memory (docs/decisions/0017).</summary>
    public override int? BlocksPerMultiprocessor => 1;

    /// <summary>Registers are there, and nothing else hides the way from memory.</summary>
    public override bool ReadsScalesFirst => true;

    /// <summary>The words of four activations of a row that a lane has at once.</summary>
    private int WordsPerLane { get; }

    /// <summary>A machine's instruction for a product, or null where it has none for such groups.</summary>
    public static MatrixInstruction? InstructionFor(ProductProgram product, TargetDescription target) =>
        target.MatrixInstructions.FirstOrDefault(instruction => instruction.K <= 1 << product.GroupBits);

    protected override GroupSums Sums(Value firstWord)
    {
        var firstActivation = Builder.Multiply(firstWord, Builder.Index(Part.SlotsPerWord));
        return new MatrixSums(Builder, Part, instruction, WordsPerLane, Codes, Activations);

        IReadOnlyList<Value> Codes(Value word, int step) =>
            [.. Enumerable.Range(0, outputFragments).Select(fragment =>
            {
                var code = Memory.LoadCodes(Builder.Add(firstWord, word), step, codePlace, fragment * instruction.N, 1)[0];
                return firstSlotShift is null ? code : Builder.Apply(Opcode.ShiftRightLogical, code, firstSlotShift);
            })];

        IReadOnlyList<Value> Activations(int row, Value word) =>
            Memory.LoadActivations(Builder.Add(firstActivation, word), Share.Rows[row], 0, activationPlace, WordsPerLane);
    }

    /// <summary>What the bits of a thread's number add along an axis of a fragment; warps follow one another over the outputs.</summary>
    private LaneMap Lanes(MatrixFragment fragment, MatrixAxis axis) => new(
    [
        .. fragment.Lanes.Select(bit => bit.Axis == axis ? 1 << bit.Number : 0),
        .. Enumerable.Range(0, LaneBits - MatrixInstruction.WarpBits).Select(warp => axis == MatrixAxis.N ? (instruction.N * outputFragments) << warp : 0),
    ]);

    /// <summary>The number of a lane among those that differ in k.</summary>
    private LaneMap OfK(int count)
    {
        var next = 0;
        var strides = instruction.A.Lanes.Select(bit => bit.Axis == MatrixAxis.K ? 1 << next++ : 0).ToList();
        return new LaneMap([.. strides, .. new int[LaneBits - strides.Count]]);
    }

    /// <summary>Where a lane's registers lie along an axis of C, in as many fragments.</summary>
    private IReadOnlyList<int> Places(MatrixAxis axis, int fragments)
    {
        var other = axis == MatrixAxis.M ? MatrixAxis.N : MatrixAxis.M;
        var registers = Enumerable.Range(0, instruction.C.RegisterCount).Where(register => instruction.C.Ordinal(other, register) == 0).ToList();
        var size = axis == MatrixAxis.M ? instruction.M : instruction.N;
        return [.. Enumerable.Range(0, fragments).SelectMany(fragment => registers.Select(register => (fragment * size) + instruction.C.Coordinate(axis, 0, register)))];
    }
}
