using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>A tile by four-byte dot products: a thread multiplies four outputs with four rows, so that a word which it reads in shared memory serves four times.</summary>
/// <remarks>16 threads stand side by side over the outputs, 8 over the rows.</remarks>
internal sealed class DotTile : StagedTile
{
    private const int PerThread = 4;

    private readonly Value rowOffset;
    private readonly Value outputOffset;

    public DotTile(ProductLowering lowering)
        : base(lowering)
    {
        // Rows stand further apart by one access, so that those of a warp begin on different banks.
        Memory = new SharedTile(Builder, CodeWords, Rows, Outputs, SharedTile.ActivationWords + SharedTile.Access);
        outputOffset = LaneOffsets.Compute(Builder, Share.OutputLanes);
        rowOffset = Builder.Multiply(LaneOffsets.Compute(Builder, Share.RowLanes), Builder.Constant(Memory.RowStride));
    }

    public override ThreadShare Share { get; } = new(new LaneMap([0, 0, 0, 0, 4, 8, 16]), new LaneMap([4, 8, 16, 32, 0, 0, 0]), [0, 1, 2, 3], [0, 1, 2, 3]);

    public override SharedTile Memory { get; }

    /// <summary>As many as need no local memory: more blocks are faster (docs/decisions/0017), and with four of them a thread has too few registers.</summary>
    public override int? BlocksPerMultiprocessor => 3;

    protected override GroupSums Sums(Value firstWord)
    {
        var firstActivation = Builder.Multiply(firstWord, Builder.Index(Part.SlotsPerWord));
        return new MultiplyAddSums(Builder, Part, Codes, SharedTile.Access, Activations);

        IReadOnlyList<Value> Codes(Value word, int step) => Memory.LoadCodes(Builder.Add(firstWord, word), step, outputOffset, 0, PerThread);

        IReadOnlyList<Value> Activations(int row, Value word, int displacement) =>
            Memory.LoadActivations(Builder.Add(firstActivation, word), row, displacement, rowOffset, SharedTile.Access);
    }
}
