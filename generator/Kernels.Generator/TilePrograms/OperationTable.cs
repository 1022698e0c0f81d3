namespace Kernels.Generator.TilePrograms;

/// <summary>What every pass and printer may ask of an operation. One line an operation: verifier, rewriting, sharing, dead code and text read it.</summary>
internal static class OperationTable
{
    // F: F32, I: I32, M: Mask, X: Index; the inputs, then the result. What has none here is checked by the verifier's own rules.
    private static readonly OperationRow[] Rows =
    [
        new(Opcode.Constant, Effect.Literal, ">F", ">I"),
        new(Opcode.LaneConstant, Effect.Literal, ">F", ">I"),
        new(Opcode.LaneIndex, Effect.Literal, ">I"),
        new(Opcode.IndexConstant, Effect.Literal, ">X"),
        new(Opcode.Parameter, Effect.Literal, ">X"),
        new(Opcode.BitsToFloat, Effect.None, "I>F"),
        new(Opcode.FloatToBits, Effect.None, "F>I"),
        new(Opcode.IntToFloat, Effect.None, "I>F"),
        new(Opcode.RoundToInt, Effect.None, "F>I"),
        new(Opcode.HalfBitsToFloat, Effect.None, "I>F"),
        new(Opcode.FloatToHalfBits, Effect.None, "F>I"),
        new(Opcode.SplatIndex, Effect.None, "X>I"),
        new(Opcode.Add, Effect.None, "FF>F", "II>I", "XX>X"),
        new(Opcode.Subtract, Effect.None, "FF>F", "II>I", "XX>X"),
        new(Opcode.Multiply, Effect.None, "FF>F", "II>I", "XX>X"),
        new(Opcode.Divide, Effect.None, "FF>F", "XX>X"),
        new(Opcode.Remainder, Effect.None, "XX>X"),
        new(Opcode.Minimum, Effect.None, "FF>F", "II>I", "XX>X"),
        new(Opcode.Maximum, Effect.None, "FF>F", "II>I", "XX>X"),
        new(Opcode.And, Effect.None, "II>I", "MM>M", "XX>X"),
        new(Opcode.Or, Effect.None, "II>I", "MM>M", "XX>X"),
        new(Opcode.Xor, Effect.None, "II>I", "MM>M", "XX>X"),
        new(Opcode.ShiftLeft, Effect.None, "II>I", "XX>X"),
        new(Opcode.ShiftRightLogical, Effect.None, "II>I", "XX>X"),
        new(Opcode.ShiftRightArithmetic, Effect.None, "II>I", "XX>X"),
        new(Opcode.Equal, Effect.None, "FF>M", "II>M"),
        new(Opcode.NotEqual, Effect.None, "II>M"),
        new(Opcode.Less, Effect.None, "FF>M", "II>M"),
        new(Opcode.GreaterOrEqual, Effect.None, "FF>M", "II>M"),
        new(Opcode.Select, Effect.None, "MFF>F", "MII>I"),
        new(Opcode.UnitMultiplyAdd, Effect.None, "FFF>F"),
        new(Opcode.FusedMultiplyAdd, Effect.None, "FFF>F"),
        new(Opcode.Dot4, Effect.None, "III>I"),
        new(Opcode.BeginDots, Effect.None, "III>I"),
        new(Opcode.AddDots, Effect.None, "III>I"),
        new(Opcode.EndDots, Effect.None, "II>I"),
        new(Opcode.DotPairs, Effect.None, "III>I"),
        new(Opcode.MultiplyMatrices, Effect.None),
        new(Opcode.AddPairs, Effect.None, "II>I"),
        new(Opcode.LookupBytes, Effect.None, "II>I"),
        new(Opcode.LookupLiterals, Effect.None, "I>I"),
        new(Opcode.PermuteBytes, Effect.None, "III>I"),
        new(Opcode.Exchange, Effect.None, "F>F", "I>I"),
        new(Opcode.ShuffleBytes, Effect.None, "I>I"),
        new(Opcode.Load, Effect.Reads),
        new(Opcode.Store, Effect.Acts),
        new(Opcode.Prefetch, Effect.Acts),
        new(Opcode.Barrier, Effect.Acts),
        new(Opcode.For, Effect.Acts),
        new(Opcode.If, Effect.Acts),
        new(Opcode.Note, Effect.Acts),
    ];

    private static readonly OperationRow[] ByOpcode =
        [.. Enum.GetValues(typeof(Opcode)).Cast<Opcode>().Select(opcode => Rows.Single(row => row.Opcode == opcode))];

    /// <summary>Every operation, in the order of <see cref="Opcode"/>.</summary>
    public static IReadOnlyList<OperationRow> All => Rows;

    public static OperationRow Of(Opcode opcode) => ByOpcode[(int)opcode];

    /// <summary>The type that an operation on these inputs gives.</summary>
    public static ValueType ResultOf(Opcode opcode, IReadOnlyList<Value> inputs) =>
        Of(opcode).ResultOf(inputs)
        ?? throw new InvalidOperationException($"{opcode} does not take {string.Join(", ", inputs.Select(input => input.Type))}.");
}
