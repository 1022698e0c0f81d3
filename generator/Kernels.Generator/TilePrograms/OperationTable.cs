namespace Kernels.Generator.TilePrograms;

/// <summary>What every pass and printer may ask of an operation. As <see cref="Opcode"/> declares it: verifier, rewriting, sharing, dead code and text read it.</summary>
internal static class OperationTable
{
    private static readonly OperationRow[] Rows =
    [
        .. from field in typeof(Opcode).GetFields()
           where field.IsLiteral
           let operation = (OperationAttribute?)Attribute.GetCustomAttribute(field, typeof(OperationAttribute)) ?? throw new InvalidOperationException($"{field.Name} has no row.")
           orderby (int)field.GetRawConstantValue()
           select new OperationRow((Opcode)field.GetRawConstantValue(), operation.Effect, operation.Signatures),
    ];

    /// <summary>Every operation, in the order of <see cref="Opcode"/>.</summary>
    public static IReadOnlyList<OperationRow> All => Rows;

    public static OperationRow Of(Opcode opcode) => Rows[(int)opcode];

    /// <summary>The type that an operation on these inputs gives.</summary>
    public static ValueType ResultOf(Opcode opcode, IReadOnlyList<Value> inputs) =>
        Of(opcode).ResultOf(inputs)
        ?? throw new InvalidOperationException($"{opcode} does not take {string.Join(", ", inputs.Select(input => input.Type))}.");
}
