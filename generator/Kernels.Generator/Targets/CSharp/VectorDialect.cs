using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>The lanes of a <c>Vector128</c>, <c>Vector256</c> or <c>Vector512</c>; masks are integers of all bits.</summary>
internal sealed class VectorDialect(int laneBits) : CSharpDialect
{
    private readonly string vector = $"Vector{32 << laneBits}";

    public override string TypeName(ValueType type) => type == ValueType.F32 ? $"{vector}<float>" : $"{vector}<int>";

    public override string Constant(ValueType type, int bits) => $"{vector}.Create({CSharpLiterals.Of(type, bits)})";

    public override string LaneConstant(ValueType type, IReadOnlyList<int> bits) => Literal(bits.Select(b => CSharpLiterals.Of(type, b)));

    public override string Unary(UnaryKind kind, string x) => kind switch
    {
        UnaryKind.BitsToFloat => $"{x}.AsSingle()",
        UnaryKind.FloatToBits => $"{x}.AsInt32()",
        UnaryKind.IntToFloat => $"{vector}.ConvertToSingle({x})",
        UnaryKind.SplatIndex => $"{vector}.Create((int){x})",
        _ => throw new InvalidOperationException($"{kind} is not legal here."),
    };

    public override string Binary(BinaryKind kind, ValueType type, string x, string y) => kind switch
    {
        BinaryKind.Minimum => type == ValueType.F32 ? $"Lanes.Minimum({x}, {y})" : $"{vector}.Min({x}, {y})",
        BinaryKind.EndDots => $"Lanes.EndDots({x}, {y})",
        BinaryKind.LookupBytes => $"Lanes.LookupBytes({x}, {y})",
        BinaryKind.AddPairs => $"Lanes.AddPairs({x}, {y})",
        BinaryKind.Maximum => type == ValueType.F32 ? $"Lanes.Maximum({x}, {y})" : $"{vector}.Max({x}, {y})",
        BinaryKind.ShiftLeft => $"Lanes.ShiftLeft({x}, {y})",
        BinaryKind.ShiftRightLogical or BinaryKind.ShiftRightArithmetic => throw new InvalidOperationException($"{kind} by lane is not legal here."),
        _ => $"{x} {CSharpOperators.Of(kind)} {y}",
    };

    public override string Shift(BinaryKind kind, string x, int count) => $"{x} {CSharpOperators.Of(kind)} {count}";

    public override string UnitMultiplyAdd(string x, string factor, string y) => $"Lanes.UnitMultiplyAdd({x}, {factor}, {y})";

    public override string Compare(CompareKind kind, ValueType type, string x, string y)
    {
        var comparison = kind switch
        {
            CompareKind.Less => $"{vector}.LessThan({x}, {y})",
            CompareKind.GreaterOrEqual => $"{vector}.GreaterThanOrEqual({x}, {y})",
            CompareKind.Equal => $"{vector}.Equals({x}, {y})",
            _ => $"(~{vector}.Equals({x}, {y}))",
        };
        return type == ValueType.F32 ? comparison + ".AsInt32()" : comparison;
    }

    public override string Select(ValueType type, string mask, string x, string y) =>
        $"{vector}.ConditionalSelect({mask}{(type == ValueType.F32 ? ".AsSingle()" : "")}, {x}, {y})";

    public override string Exchange(string x, int laneMask) => $"Lanes.ExchangeBy{laneMask}({x})";

    public override string ShuffleBytes(string x, IReadOnlyList<int> map) =>
        $"{vector}.Shuffle({x}.AsByte(), {Literal(map.Select((b, i) => i == 0 ? $"(byte){b}" : $"{b}"))}).AsInt32()";

    public override string Load(MemoryType type, bool broadcast, string pointer, int displacement)
    {
        if (broadcast) return $"{vector}.Create({(type is MemoryType.U16 or MemoryType.U8 ? "(int)" : "")}Unsafe.Add(ref {pointer}, {displacement}))";
        return type == MemoryType.U16
            ? $"Lanes.LoadUInt16{vector}(ref {pointer}, {displacement})"
            : $"{vector}.LoadUnsafe(ref {pointer}, {displacement})";
    }

    public override string Store(MemoryType type, bool broadcast, string pointer, int displacement, string element)
    {
        if (broadcast) return $"Unsafe.Add(ref {pointer}, {displacement}) = {CSharpOperators.Narrow(type)}{element}.ToScalar()";
        return type == MemoryType.U16
            ? $"Lanes.StoreUInt16({element}, ref {pointer}, {displacement})"
            : $"{element}.StoreUnsafe(ref {pointer}, {displacement})";
    }

    private string Literal(IEnumerable<string> elements) => $"{vector}.Create({string.Join(", ", elements)})";
}
