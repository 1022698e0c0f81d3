using System;
using System.Collections.Generic;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>One lane: plain numbers.</summary>
internal sealed class ScalarDialect : CSharpDialect
{
    public override string TypeName(ValueType type) => type switch
    {
        ValueType.F32 => "float",
        ValueType.I32 => "int",
        _ => "bool",
    };

    public override string Constant(ValueType type, int bits) => CSharpLiterals.Of(type, bits);

    public override string LaneConstant(ValueType type, IReadOnlyList<int> bits) => CSharpLiterals.Of(type, bits[0]);

    public override string Unary(UnaryKind kind, string x) => kind switch
    {
        UnaryKind.BitsToFloat => $"BitConverter.Int32BitsToSingle({x})",
        UnaryKind.FloatToBits => $"BitConverter.SingleToInt32Bits({x})",
        UnaryKind.IntToFloat => $"(float){x}",
        UnaryKind.SplatIndex => $"(int){x}",
        _ => throw new InvalidOperationException($"{kind} is not legal here."),
    };

    public override string Binary(BinaryKind kind, ValueType type, string x, string y) => kind switch
    {
        BinaryKind.Minimum => $"Lanes.Minimum({x}, {y})",
        BinaryKind.Maximum => $"Lanes.Maximum({x}, {y})",
        _ => $"{x} {CSharpOperators.Of(kind)} {y}",
    };

    public override string Shift(BinaryKind kind, string x, int count) => $"{x} {CSharpOperators.Of(kind)} {count}";

    public override string UnitMultiplyAdd(string x, string factor, string y) => $"{x} * {factor} + {y}";

    public override string Compare(CompareKind kind, ValueType type, string x, string y) => kind switch
    {
        CompareKind.Equal => $"{x} == {y}",
        CompareKind.NotEqual => $"{x} != {y}",
        CompareKind.Less => $"{x} < {y}",
        _ => $"{x} >= {y}",
    };

    public override string Select(ValueType type, string mask, string x, string y) => $"{mask} ? {x} : {y}";

    public override string Exchange(string x, int laneMask) => throw new InvalidOperationException("One lane has no partner.");

    public override string ShuffleBytes(string x, IReadOnlyList<int> map) => throw new InvalidOperationException("One lane has nothing to shuffle.");

    public override string Load(MemoryType type, bool broadcast, string pointer, int displacement) => $"Unsafe.Add(ref {pointer}, {displacement})";

    public override string Store(MemoryType type, bool broadcast, string pointer, int displacement, string element) =>
        $"Unsafe.Add(ref {pointer}, {displacement}) = {CSharpOperators.Narrow(type)}{element}";
}
