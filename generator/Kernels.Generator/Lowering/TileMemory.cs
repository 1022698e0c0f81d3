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
    private readonly Lazy<Dictionary<NumberTable, string>> tableNames;
    private readonly Lazy<Dictionary<SignDiagonal, string>> signNames;

    public TileMemory(RowProgram row)
    {
        this.row = row;
        tableNames = new(() => Names(row.Operations.OfType<RowOperation.Map>().SelectMany(map => map.Expression.AllTables()), table => table.Name));
        signNames = new(() => Names(row.Operations.OfType<RowOperation.Signs>().Select(signs => signs.Diagonal), diagonal => diagonal.Number == 0 ? "signs" : $"signs{diagonal.Number}"));
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
        table = new MemoryObject(signNames.Value[diagonal], MemorySpace.Constant, ElementType.Byte, false, Philox.SignBytes(diagonal.Seed, diagonal.Number, row.RowLength, bits));
        return signs[diagonal] = table;
    }

    /// <summary>A table of the program.</summary>
    public MemoryObject Table(NumberTable table)
    {
        if (tables.TryGetValue(table, out var known)) return known;
        return tables[table] = new MemoryObject(tableNames.Value[table], MemorySpace.Constant, table.Type, false, [.. table.Bits.SelectMany(BitConverter.GetBytes)]);
    }

    /// <summary>
    /// The names of constants: what they are called, or where another one is called so before, as of another format or another seed, with the next number that is free. All machines' programs of a kernel share constants by their names, so that
    /// names follow from the row program.
    /// </summary>
    private static Dictionary<T, string> Names<T>(IEnumerable<T> constants, Func<T, string> nameOf)
        where T : notnull
    {
        var names = new Dictionary<T, string>();
        foreach (var constant in constants.Distinct())
        {
            var name = nameOf(constant);
            for (var number = 2; names.ContainsValue(name); number++) name = $"{nameOf(constant)}Of{number}";
            names.Add(constant, name);
        }

        return names;
    }
}
