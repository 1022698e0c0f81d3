using Kernels.Generator.Types;

namespace Kernels.Generator.TilePrograms;

/// <summary>Builds the region of a tile program operation by operation; every method appends one operation and returns its result.</summary>
internal sealed class TileBuilder(int laneBits)
{
    private readonly Stack<List<Operation>> regions = new([[]]);
    private readonly List<Operation> hoisted = [];
    private int nextId;

    public int LaneBits { get; } = laneBits;

    public Value NewValue(ValueType type) => new(nextId++, type);

    public void Append(Operation operation) => regions.Peek().Add(operation);

    /// <summary>Puts an operation without inputs at the start of the program.</summary>
    public void Hoist(Operation operation) => hoisted.Add(operation);

    /// <summary>Ends the program's region.</summary>
    public Region Finish() => new([], [.. hoisted, .. regions.Peek()], []);

    public Value Constant(float value) => Constant(ValueType.F32, Binary32.ToBits(value));

    public Value Constant(int value) => Constant(ValueType.I32, value);

    public Value Constant(ValueType type, int bits) => Define(type, result => new Constant(result, bits));

    public Value Index(long value) => Define(ValueType.Index, result => new IndexConstant(result, value));

    public Value LaneIndex() => Apply(Opcode.LaneIndex).Named("lane");

    public Value LaneConstant(ValueType type, IReadOnlyList<int> bits) => Define(type, result => new LaneConstant(result, bits));

    public Value Parameter(ParameterKind kind, int number = 0) => Define(ValueType.Index, result => new Parameter(result, kind, number));

    public Value ThreadBlock() => Parameter(ParameterKind.ThreadBlock).Named("threadBlock");

    /// <summary>An operation that is no more than its opcode and its inputs.</summary>
    public Value Apply(Opcode opcode, params Value[] inputs) => Define(OperationTable.ResultOf(opcode, inputs), result => new Operation(opcode, inputs, [result]));

    /// <summary>An operation like another, on other values.</summary>
    public IReadOnlyList<Value> Copy(Operation operation, IReadOnlyList<Value> inputs)
    {
        var results = Fresh(operation.Results);
        Append(operation.With(inputs, results));
        return results;
    }

    public Value Add(Value x, Value y) => Apply(Opcode.Add, x, y);

    public Value Subtract(Value x, Value y) => Apply(Opcode.Subtract, x, y);

    public Value Multiply(Value x, Value y) => Apply(Opcode.Multiply, x, y);

    public Value And(Value x, Value y) => Apply(Opcode.And, x, y);

    public Value Or(Value x, Value y) => Apply(Opcode.Or, x, y);

    public Value Xor(Value x, Value y) => Apply(Opcode.Xor, x, y);

    public Value ShiftLeft(Value x, Value count) => Apply(Opcode.ShiftLeft, x, count);

    /// <summary>A logical shift of every lane by the same count.</summary>
    public Value ShiftRight(Value x, int count) => count == 0 ? x : Apply(Opcode.ShiftRightLogical, x, Constant(count));

    public Value Splat(Value index) => Apply(Opcode.SplatIndex, index);

    public Value Dot4(Value x, Value u, Value s, ByteRange range) => Define(ValueType.I32, result => new Dot4([x, u, s], result, range));

    public Value BeginDots(Value x, Value u, Value s) => Apply(Opcode.BeginDots, x, u, s);

    public Value AddDots(Value p, Value u, Value s) => Apply(Opcode.AddDots, p, u, s);

    public Value DotPairs(Value x, Value u, Value s) => Apply(Opcode.DotPairs, x, u, s);

    /// <summary>The registers of A·B + C.</summary>
    public IReadOnlyList<Value> MultiplyMatrices(MatrixInstruction instruction, IReadOnlyList<Value> a, IReadOnlyList<Value> b, IReadOnlyList<Value> c)
    {
        var results = Fresh(c);
        Append(new MultiplyMatrices(instruction, [.. a, .. b, .. c], results));
        return results;
    }

    public Value UnitMultiplyAdd(Value x, Value factor, Value y) => Apply(Opcode.UnitMultiplyAdd, x, factor, y);

    public Value Select(Value mask, Value x, Value y) => Apply(Opcode.Select, mask, x, y);

    public Value Exchange(Value x, int laneMask) => Define(x.Type, result => new Exchange(result, x, laneMask));

    public Value ShuffleBytes(Value x, IReadOnlyList<int> map) => Define(x.Type, result => new ShuffleBytes(result, x, map));

    public Value LookupLiterals(Value x, IReadOnlyList<byte> table) => Define(x.Type, result => new LookupLiterals(result, x, table));

    public Value Load(Address address, Value? mask = null) => Load(address, 1, mask)[0];

    public IReadOnlyList<Value> Load(Address address, int width, Value? mask = null)
    {
        var results = new Value[width];
        for (var i = 0; i < width; i++) results[i] = NewValue(address.Type.LaneType());
        Append(new Load(results, address, mask));
        return results;
    }

    public void Store(Address address, IReadOnlyList<Value> elements, Value? mask = null, bool isStreamed = false) =>
        Append(new Store(address, elements, mask, isStreamed));

    public void Store(Address address, Value element, Value? mask = null) => Store(address, [element], mask);

    public void Prefetch(Address address) => Append(new Prefetch(address));

    public void Barrier() => Append(new Operation(Opcode.Barrier, [], []));

    public void Note(string text) => Append(new Note(text));

    /// <summary>Builds a loop; <paramref name="body"/> takes the loop variable, which is called <paramref name="name"/>, and the carried values and returns what it yields.</summary>
    public IReadOnlyList<Value> For(
        Value lower, Value upper, long step, IReadOnlyList<Value> initial, Func<Value, IReadOnlyList<Value>, IReadOnlyList<Value>> body, string? name = null)
    {
        var variable = NewValue(ValueType.Index).Named(name);
        Value[] arguments = [variable, .. Fresh(initial)];
        regions.Push([]);
        var yields = body(variable, new ArraySegment<Value>(arguments, 1, arguments.Length - 1));
        var region = new Region(arguments, regions.Pop(), yields);
        var results = Fresh(initial);
        Append(new For(results, lower, upper, step, initial, region));
        return results;
    }

    /// <summary>Builds a choice: where x &lt; y, uniform values, what <paramref name="then"/> builds.</summary>
    public void If(Value x, Value y, Action then, Action? otherwise = null) => Append(new If(x, y, Body(then), Body(otherwise)));

    private Region Body(Action? build)
    {
        regions.Push([]);
        build?.Invoke();
        return new Region([], regions.Pop(), []);
    }

    private Value[] Fresh(IReadOnlyList<Value> values)
    {
        var fresh = new Value[values.Count];
        for (var i = 0; i < fresh.Length; i++) fresh[i] = NewValue(values[i].Type);
        return fresh;
    }

    private Value Define(ValueType type, Func<Value, Operation> create)
    {
        var result = NewValue(type);
        Append(create(result));
        return result;
    }
}
