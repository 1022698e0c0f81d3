using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <summary>The memory objects of a program: its operands, and what the lowering adds to them.</summary>
internal sealed class TileMemory
{
    private readonly RowProgram row;
    private readonly MemoryObject[] operands;
    private readonly Dictionary<SignDiagonal, MemoryObject> signs = [];
    private readonly Dictionary<NumberTable, MemoryObject> tables = [];

    public TileMemory(RowProgram row)
    {
        this.row = row;
        operands = [.. row.Operands.Select(operand => new MemoryObject(operand.Name, MemorySpace.Operand, operand.Element, operand.IsOutput))];
    }

    /// <summary>The bytes of a row of an operand whose rows are where slots say; 0 for other memory.</summary>
    public int BytesOfScatteredRow(MemoryObject buffer) => row.Operands.FirstOrDefault(operand => operand.IsScattered && operand.Name == buffer.Name) is { } operand
        ? operand.ElementsIn(row.BlockBits) * row.BlocksPerRow * operand.Element.Bytes()
        : 0;

    public MemoryObject Scratch { get; } = new("scratch", MemorySpace.Scratch, ElementType.Float, true);

    public MemoryObject Shared { get; } = new("exchange", MemorySpace.Shared, ElementType.Int32, true);

    /// <summary>The objects in use: operands in ABI order first.</summary>
    public IReadOnlyList<MemoryObject> Objects =>
        [.. operands, .. signs.Values, .. tables.Values, .. new[] { Scratch, Shared }.Where(memory => memory.Bytes > 0)];

    /// <summary>The memory that an operand is, or is a part of.</summary>
    public MemoryObject Operand(RowOperand operand) => operands[row.Operands.ToList().FindIndex(other => other.Name == operand.Name)];

    /// <summary>The sign bits of a row, repeated so that a tile that starts anywhere in the row reads on without wrapping.</summary>
    public MemoryObject Signs(SignDiagonal diagonal, int tileElements)
    {
        if (signs.TryGetValue(diagonal, out var table)) return table;
        var bits = row.BlocksPerRow == 1 && tileElements <= row.RowLength ? row.RowLength : row.RowLength + tileElements;
        table = new MemoryObject(diagonal.Number == 0 ? "signs" : $"signs{diagonal.Number}", MemorySpace.Constant, ElementType.Byte, false, Philox.SignBytes(diagonal.Seed, diagonal.Number, row.RowLength, bits));
        return signs[diagonal] = table;
    }

    /// <summary>A table of the program.</summary>
    public MemoryObject Table(NumberTable table)
    {
        if (tables.TryGetValue(table, out var known)) return known;
        return tables[table] = new MemoryObject(table.Name, MemorySpace.Constant, table.Type, false, [.. table.Bits.SelectMany(BitConverter.GetBytes)]);
    }
}
