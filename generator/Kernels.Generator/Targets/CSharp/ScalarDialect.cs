using Kernels.Generator.Targets.CLike;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>One lane: plain numbers.</summary>
internal sealed class ScalarDialect : CSharpDialect
{
    public override bool HasLiterals => true;

    public override string TypeName(ValueType type) => type switch
    {
        ValueType.F32 => "float",
        ValueType.I32 => "int",
        _ => "bool",
    };

    public override Term Expression(Operation operation, IReadOnlyList<Term> x) => operation switch
    {
        Constant constant => CSharpLiterals.Of(constant.Result.Type, constant.Bits),
        LaneConstant constant => CSharpLiterals.Of(constant.Result.Type, constant.Bits[0]),
        { Opcode: Opcode.BitsToFloat } => Term.Call("BitConverter.Int32BitsToSingle", x),
        { Opcode: Opcode.FloatToBits } => Term.Call("BitConverter.SingleToInt32Bits", x),
        { Opcode: Opcode.IntToFloat } => Term.Compound($"(float){x[0]}"),
        { Opcode: Opcode.SplatIndex } => Term.Compound($"(int){x[0]}"),
        { Opcode: Opcode.Minimum, Result.Type: ValueType.I32 } => Term.Call("Math.Min", x),
        { Opcode: Opcode.Minimum or Opcode.Maximum or Opcode.Dot4 or Opcode.DotPairs or Opcode.MultiplyHigh } => Function(operation, x),
        LookupLiterals lookup => Term.Call("Lanes.LookupLiterals", [x[0], .. Enumerable.Range(0, 4).Select(word => CSharpLiterals.Of(ValueType.I32, lookup.Word(word)))]),
        { Opcode: Opcode.UnitMultiplyAdd } => Term.Compound($"{x[0]} * {x[1]} + {x[2]}"),
        { Opcode: Opcode.Select } => Term.Compound($"{x[0]} ? {x[1]} : {x[2]}"),
        _ when FunctionOf(operation.Opcode) is { } function => Term.Call($"MathF.{function}", x),
        _ => Infix(operation, x),
    };

    public override string Load(ElementType type, LaneMap lanes, string pointer, int displacement) => $"Unsafe.Add(ref {pointer}, {displacement})";

    /// <summary>The only lane's place is a part of the pointer.</summary>
    public override Term Gather(Address address, string pointer, Term places) => throw new InvalidOperationException("One lane does not gather.");

    public override IEnumerable<string> Store(ElementType type, LaneMap lanes, string pointer, int displacement, Term element) =>
        [$"Unsafe.Add(ref {pointer}, {displacement}) = {CSharpTypes.Narrowed(type, element)}"];
}
