using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The part of a tile's codes and activations that stands in shared memory.</summary>
internal sealed class SharedTile
{
    /// <summary>The elements of k that stand there at a time: part of a large group, or some small ones.</summary>
    public const int PartBits = 7;

    /// <summary>The words of a row's activations.</summary>
    public const int ActivationWords = (1 << PartBits) / 4;

    /// <summary>The words that a thread reads or writes at once.</summary>
    public const int Access = 4;

    private readonly TileBuilder builder;
    private readonly LaneMap broadcast;

    /// <param name="codeWords">The words of an output's codes.</param>
    /// <param name="rows">The rows of the tile.</param>
    /// <param name="codeStride">The words from one word of the first output to its next one.</param>
    /// <param name="rowStride">The words from one row of activations to the next one.</param>
    public SharedTile(TileBuilder builder, int codeWords, int rows, int codeStride, int rowStride)
    {
        (this.builder, CodeStride, RowStride) = (builder, codeStride, rowStride);
        broadcast = LaneMap.Broadcast(builder.LaneBits);
        Codes.Reserve(codeWords * codeStride * sizeof(int));
        Activations.Reserve(rows * rowStride * sizeof(int));
    }

    public int CodeStride { get; }

    public int RowStride { get; }

    public IReadOnlyList<MemoryObject> Objects => [Codes, Activations];

    private MemoryObject Codes { get; } = new("tileCodes", MemorySpace.Shared, ElementType.Int32, true);

    private MemoryObject Activations { get; } = new("tileActivations", MemorySpace.Shared, ElementType.Int32, true);

    /// <summary>Consecutive words of codes: of a line, some lines further, at each thread's own place.</summary>
    public IReadOnlyList<Value> LoadCodes(Value line, int lines, Value place, int displacement, int count) =>
        builder.Load(new Address(Codes, ElementType.Int32, builder.Multiply(line, builder.Index(CodeStride)), broadcast, (lines * CodeStride) + displacement, place), count);

    /// <summary>Consecutive words of a row's activations, from a word on, at each thread's own place.</summary>
    public IReadOnlyList<Value> LoadActivations(Value word, int row, int displacement, Value place, int count) =>
        builder.Load(new Address(Activations, ElementType.Int32, word, broadcast, (row * RowStride) + displacement, place), count);

    public void StoreCode(Value place, Value word) => builder.Store(new Address(Codes, ElementType.Int32, null, broadcast, 0, place), word);

    public void StoreActivations(Value place, IReadOnlyList<Value> words) => builder.Store(new Address(Activations, ElementType.Int32, null, broadcast, 0, place), words);
}
