using Kernels.Generator.Targets.CLike;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.OpenCL;

/// <summary>Each operation of a tile program as an OpenCL C expression. Lane integers are unsigned, whose arithmetic wraps.</summary>
internal static class OpenCLOperations
{
    public static string TypeName(ValueType type) => type switch
    {
        ValueType.F32 => "float",
        ValueType.I32 => "uint",
        ValueType.Mask => "int",
        _ => "long",
    };

    public static string TypeName(ElementType type) => type switch
    {
        ElementType.Float => "float",
        ElementType.Int32 => "uint",
        ElementType.UInt16 => "ushort",
        ElementType.Byte => "uchar",
        _ => throw new InvalidOperationException($"{type} is not legal here."),
    };

    public static Term Expression(Operation operation, IReadOnlyList<Term> x) => operation switch
    {
        { Opcode: Opcode.BitsToFloat } => Term.Call("as_float", x),
        { Opcode: Opcode.FloatToBits } => Term.Call("as_uint", x),
        { Opcode: Opcode.IntToFloat } => Term.Atom($"convert_float_rte(as_int({x[0].Text}))"),
        { Opcode: Opcode.RoundToInt } => Term.Atom($"as_uint(convert_int_rte({x[0].Text}))"),
        { Opcode: Opcode.SplatIndex } => Term.Compound($"(uint){x[0]}"),
        { Opcode: Opcode.Divide, Result.Type: ValueType.F32 } => Term.Call("divide", x),
        { Opcode: Opcode.Minimum, Result.Type: ValueType.F32 } => Term.Compound($"{x[0]} < {x[1]} ? {x[0]} : {x[1]}"),
        { Opcode: Opcode.Maximum, Result.Type: ValueType.F32 } => Term.Compound($"{x[0]} > {x[1]} ? {x[0]} : {x[1]}"),
        { Opcode: Opcode.Minimum, Result.Type: ValueType.I32 } => Term.Atom($"as_uint(min(as_int({x[0].Text}), as_int({x[1].Text})))"),
        { Opcode: Opcode.Maximum, Result.Type: ValueType.I32 } => Term.Atom($"as_uint(max(as_int({x[0].Text}), as_int({x[1].Text})))"),
        { Opcode: Opcode.Minimum } => Term.Call("min", x),
        { Opcode: Opcode.Maximum } => Term.Call("max", x),
        { Opcode: Opcode.ShiftRightArithmetic, Result.Type: ValueType.I32 } => Term.Atom($"as_uint(as_int({x[0].Text}) >> {x[1]})"),
        { Opcode: Opcode.ShiftRightLogical } => Term.Compound($"{x[0]} >> {x[1]}"),
        { Opcode: Opcode.Dot4 } => Term.Call("dot4", x),
        LookupLiterals lookup => Term.Atom($"as_uint(shuffle((uchar16)({string.Join(", ", lookup.Table)}), as_uchar4({x[0].Text})))"),
        { Opcode: Opcode.UnitMultiplyAdd or Opcode.FusedMultiplyAdd } => Term.Call("fma", x),
        { Opcode: Opcode.SquareRoot } => Term.Call("square_root", x),
        { Opcode: Opcode.MultiplyHigh } => Term.Call("mul_hi", x),
        { Opcode: Opcode.Select } => Term.Compound($"{x[0]} ? {x[1]} : {x[2]}"),
        { Opcode: Opcode.Equal or Opcode.NotEqual or Opcode.Less or Opcode.GreaterOrEqual } when operation.Inputs[0].Type == ValueType.I32 =>
            Term.Compound($"as_int({x[0].Text}) {Operators.Of(operation.Opcode)} as_int({x[1].Text})"),
        _ => Term.Compound($"{x[0]} {Operators.Of(operation.Opcode)} {x[1]}"),
    };

    /// <summary>The text of a function that the expression of an operation calls; null where it calls none of ours.</summary>
    public static string? FunctionOf(Operation operation) => operation switch
    {
        { Opcode: Opcode.Divide, Result.Type: ValueType.F32 } => OpenCLDivision.Text,
        { Opcode: Opcode.SquareRoot } => OpenCLSquareRoot.Text,
        { Opcode: Opcode.Dot4 } => OpenCLDotProduct.Text,
        _ => null,
    };

    /// <summary>Whether the expression of an operation names an input twice.</summary>
    public static bool RepeatsInputs(Operation operation) => operation is { Opcode: Opcode.Minimum or Opcode.Maximum, Result.Type: ValueType.F32 };

    public static Term Literal(Operation operation) => operation switch
    {
        Constant { Result.Type: ValueType.F32 } constant => Term.Atom($"as_float(0x{constant.Bits:X8}u)"),
        Constant { Bits: >= 0 and < 10 } constant => Term.Atom($"{constant.Bits}u"),
        Constant constant => Term.Atom($"0x{constant.Bits:X}u"),
        IndexConstant { Value: < 0 } constant => Term.Compound($"{constant.Details}L"),
        IndexConstant constant => Term.Atom($"{constant.Details}L"),
        { Opcode: Opcode.LaneIndex } => Term.Compound("(uint)get_local_id(0)"),
        Parameter { Kind: ParameterKind.Blocks } => Term.Atom("blockCount"),
        Parameter { Kind: ParameterKind.Extent } extent => Term.Atom($"extent{extent.Number}"),
        Parameter { Kind: ParameterKind.ThreadBlock } => Term.Compound("(long)get_group_id(0)"),
        _ => throw new InvalidOperationException($"{operation.Row.Name} {operation.Details} is not legal here."),
    };
}
