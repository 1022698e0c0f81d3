using Kernels.Generator.Targets.CLike;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>The lanes of a <c>Vector128</c>, <c>Vector256</c> or <c>Vector512</c>; masks are integers of all bits.</summary>
internal sealed class VectorDialect(int laneBits) : CSharpDialect
{
    private readonly string vector = $"Vector{32 << laneBits}";

    public override bool HasLiterals => false;

    public override string TypeName(ValueType type) => type == ValueType.F32 ? $"{vector}<float>" : $"{vector}<int>";

    public override Term Expression(Operation operation, IReadOnlyList<Term> x) => operation switch
    {
        Constant constant => Term.Call($"{vector}.Create", [CSharpLiterals.Of(constant.Result.Type, constant.Bits)]),
        LaneConstant constant => Term.Call($"{vector}.Create", constant.Bits.Select(bits => CSharpLiterals.Of(constant.Result.Type, bits))),
        Exchange exchange => Term.Call($"Lanes.ExchangeBy{exchange.LaneMask}", x),
        ShuffleBytes shuffle => Term.Atom($"{vector}.AsInt32({vector}.Shuffle({vector}.AsByte({x[0].Text}), {vector}.Create({string.Join(", ", shuffle.Map.Select((place, i) => i == 0 ? $"(byte){place}" : $"{place}"))})))"),
        { Opcode: Opcode.BitsToFloat } => Term.Call($"{vector}.AsSingle", x),
        { Opcode: Opcode.FloatToBits } => Term.Call($"{vector}.AsInt32", x),
        { Opcode: Opcode.IntToFloat } => Term.Call($"{vector}.ConvertToSingle", x),
        { Opcode: Opcode.SplatIndex } => Term.Atom($"{vector}.Create((int){x[0]})"),
        { Opcode: Opcode.Minimum, Result.Type: ValueType.I32 } => Term.Call($"{vector}.Min", x),
        { Opcode: Opcode.Maximum, Result.Type: ValueType.I32 } => Term.Call($"{vector}.Max", x),
        { Opcode: Opcode.Equal } => Compared(operation, "Equals", x),
        { Opcode: Opcode.NotEqual } => Term.Compound($"~{vector}.Equals({x[0].Text}, {x[1].Text})"),
        { Opcode: Opcode.Less } => Compared(operation, "LessThan", x),
        { Opcode: Opcode.GreaterOrEqual } => Compared(operation, "GreaterThanOrEqual", x),
        { Opcode: Opcode.Select } => Term.Atom($"{vector}.ConditionalSelect({(operation.Result.Type == ValueType.F32 ? $"{vector}.AsSingle({x[0].Text})" : x[0].Text)}, {x[1].Text}, {x[2].Text})"),
        { Opcode: Opcode.Add or Opcode.Subtract or Opcode.Multiply or Opcode.Divide or Opcode.And or Opcode.Or or Opcode.Xor } => Infix(operation, x),
        { Opcode: Opcode.Minimum or Opcode.Maximum or Opcode.UnitMultiplyAdd or Opcode.ShiftLeft } => Function(operation, x),
        { Opcode: Opcode.Dot4 or Opcode.BeginDots or Opcode.AddDots or Opcode.EndDots or Opcode.DotPairs } => Function(operation, x),
        { Opcode: Opcode.AddPairs or Opcode.LookupBytes or Opcode.MultiplyHigh } => Function(operation, x),
        _ when FunctionOf(operation.Opcode) is { } function => Term.Call($"{vector}.{function}", x),
        _ => throw new InvalidOperationException($"{operation.Row.Name} is not legal here."),
    };

    public override string Load(ElementType type, LaneMap lanes, string pointer, int displacement)
    {
        var widened = type.Bytes() < sizeof(int) ? "(int)" : "";
        if (lanes.IsBroadcast) return $"{vector}.Create({widened}Unsafe.Add(ref {pointer}, {displacement}))";
        if (!lanes.IsContiguous) return $"{vector}.Create({string.Join(", ", Enumerable.Range(0, Lanes).Select(lane => $"{widened}Unsafe.Add(ref {pointer}, {displacement + lanes.Offset(lane)})"))})";
        return widened.Length > 0
            ? $"Lanes.Load{type}{vector}(ref {pointer}, {displacement})"
            : $"{vector}.LoadUnsafe(ref {pointer}, {displacement})";
    }

    public override Term Gather(Address address, string pointer, Term places) => address.IsLookup
        ? Term.Atom($"Lanes.Lookup(ref {pointer}, {address.Entries}, {places.Text})")
        : Term.Atom($"Lanes.Gather(ref {pointer}, {address.Displacement}, {places.Text})");

    public override IEnumerable<string> Store(ElementType type, LaneMap lanes, string pointer, int displacement, Term element)
    {
        if (lanes.IsBroadcast) return [$"Unsafe.Add(ref {pointer}, {displacement}) = {CSharpTypes.Narrowed(type, Term.Atom($"{vector}.ToScalar({element.Text})"))}"];
        if (!lanes.IsContiguous && type.Bytes() == sizeof(int) && lanes.ContiguousLanes is >= 4 and var first && first < Lanes)
        {
            // The lanes beyond have the same.
            var (half, lower) = (Lanes, element.Text);
            for (; half > first; half /= 2) lower = $"Vector{32 * half}.GetLower({lower})";
            return [$"Vector{32 * half}.StoreUnsafe({lower}, ref {pointer}, {displacement})"];
        }

        if (!lanes.IsContiguous)
        {
            // Of lanes at one place the first.
            return from lane in Enumerable.Range(0, Lanes)
                   let place = lanes.Offset(lane)
                   where Enumerable.Range(0, lane).All(earlier => lanes.Offset(earlier) != place)
                   select $"Unsafe.Add(ref {pointer}, {displacement + place}) = {CSharpTypes.Narrowed(type, Term.Atom($"{vector}.GetElement({element.Text}, {lane})"))}";
        }

        return type.Bytes() < sizeof(int)
            ? [$"Lanes.Store{type}({element.Text}, ref {pointer}, {displacement})"]
            : [$"{vector}.StoreUnsafe({element.Text}, ref {pointer}, {displacement})"];
    }

    private int Lanes => 1 << laneBits;

    private Term Compared(Operation operation, string comparison, IReadOnlyList<Term> x)
    {
        var mask = Term.Call($"{vector}.{comparison}", x);
        return operation.Inputs[0].Type == ValueType.F32 ? Term.Call($"{vector}.AsInt32", [mask]) : mask;
    }
}
