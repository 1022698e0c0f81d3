using System.Globalization;
using Kernels.Generator.Types;

// The operations that are more than an opcode and values.
namespace Kernels.Generator.TilePrograms;

/// <inheritdoc cref="Opcode.Constant"/>
internal sealed class Constant(Value result, int bits) : Operation(Opcode.Constant, None, [result])
{
    public int Bits { get; } = bits;

    public override string Details => Text(Result.Type, Bits);

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new Constant(results[0], Bits);

    /// <summary>The element; different bits have different texts.</summary>
    public static string Text(ValueType type, int bits)
    {
        if (type != ValueType.F32) return $"0x{bits:X}";
        var value = Binary32.OfBits(bits);
        return float.IsNaN(value) || bits == int.MinValue ? $"0x{bits:X8}f" : value.ToString("G9", CultureInfo.InvariantCulture) + "f";
    }
}

/// <inheritdoc cref="Opcode.LaneConstant"/>
internal sealed class LaneConstant(Value result, IReadOnlyList<int> bits) : Operation(Opcode.LaneConstant, None, [result])
{
    public IReadOnlyList<int> Bits { get; } = bits;

    public override string Details => $"[{string.Join(" ", Bits.Select(lane => Constant.Text(Result.Type, lane)))}]";

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new LaneConstant(results[0], Bits);
}

/// <inheritdoc cref="Opcode.IndexConstant"/>
internal sealed class IndexConstant(Value result, long value) : Operation(Opcode.IndexConstant, None, [result])
{
    public long Value { get; } = value;

    public override string Details => Value.ToString(CultureInfo.InvariantCulture);

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new IndexConstant(results[0], Value);
}

/// <inheritdoc cref="Opcode.Parameter"/>
internal sealed class Parameter(Value result, ParameterKind kind, int number = 0) : Operation(Opcode.Parameter, None, [result])
{
    public ParameterKind Kind { get; } = kind;

    /// <summary>Which of the extents.</summary>
    public int Number { get; } = number;

    public override string Details => Kind == ParameterKind.Extent ? $"{Kind} {Number}" : Kind.ToString();

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new Parameter(results[0], Kind, Number);
}

/// <inheritdoc cref="Opcode.Dot4"/>
internal sealed class Dot4(IReadOnlyList<Value> inputs, Value result, ByteRange range) : Operation(Opcode.Dot4, inputs, [result])
{
    /// <summary>What the bytes are known to keep to.</summary>
    public ByteRange Range { get; } = range;

    public override string Details => $"of bytes to {Range.Unsigned} and ±{Range.Signed}";

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new Dot4(inputs, results[0], Range);
}

/// <inheritdoc cref="Opcode.MultiplyMatrices"/>
internal sealed class MultiplyMatrices(MatrixInstruction instruction, IReadOnlyList<Value> inputs, IReadOnlyList<Value> results)
    : Operation(Opcode.MultiplyMatrices, inputs, results)
{
    public MatrixInstruction Instruction { get; } = instruction;

    public IReadOnlyList<Value> A => [.. Inputs.Take(Instruction.A.RegisterCount)];

    public IReadOnlyList<Value> B => [.. Inputs.Skip(Instruction.A.RegisterCount).Take(Instruction.B.RegisterCount)];

    public IReadOnlyList<Value> C => [.. Inputs.Skip(Instruction.A.RegisterCount + Instruction.B.RegisterCount)];

    /// <summary>It has several results, so equal ones stay apart.</summary>
    public override bool IsShareable => false;

    public override string Details => Instruction.ToString();

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new MultiplyMatrices(Instruction, inputs, results);
}

/// <inheritdoc cref="Opcode.Exchange"/>
internal sealed class Exchange(Value result, Value x, int laneMask) : Operation(Opcode.Exchange, [x], [result])
{
    public int LaneMask { get; } = laneMask;

    public override string Details => $"with lane xor {LaneMask}";

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new Exchange(results[0], inputs[0], LaneMask);
}

/// <inheritdoc cref="Opcode.ShuffleBytes"/>
internal sealed class ShuffleBytes(Value result, Value x, IReadOnlyList<int> map) : Operation(Opcode.ShuffleBytes, [x], [result])
{
    public IReadOnlyList<int> Map { get; } = map;

    public override string Details => $"[{string.Join(" ", Map)}]";

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new ShuffleBytes(results[0], inputs[0], Map);
}

/// <inheritdoc cref="Opcode.LookupLiterals"/>
internal sealed class LookupLiterals(Value result, Value x, IReadOnlyList<byte> table) : Operation(Opcode.LookupLiterals, [x], [result])
{
    public const int Entries = 16;

    public IReadOnlyList<byte> Table { get; } = table;

    public override string Details => $"[{string.Join(" ", Table)}]";

    /// <summary>Four entries as a word, the first one lowest.</summary>
    public int Word(int number) => Enumerable.Range(0, 4).Sum(i => Table[(4 * number) + i] << (8 * i));

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new LookupLiterals(results[0], inputs[0], Table);
}

/// <inheritdoc cref="Opcode.Load"/>
internal sealed class Load(IReadOnlyList<Value> results, Address address, Value? mask)
    : Operation(Opcode.Load, [.. address.Values, .. Address.Optional(mask)], results)
{
    public Address Address { get; } = address;

    public Value? Mask { get; } = mask;

    /// <summary>Elements per lane.</summary>
    public int Width => Results.Count;

    /// <summary>A table never changes.</summary>
    public override bool IsShareable => Width == 1 && Mask is null && Address.Buffer.Space == MemorySpace.Constant;

    public override string Details => Address.Text(Mask);

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) =>
        new Load(results, Address.With(inputs), Mask is null ? null : inputs[inputs.Count - 1]);
}

/// <inheritdoc cref="Opcode.Store"/>
/// <param name="isStreamed">It may pass the caches by, where the launch allows it: a whole vector at a multiple of its size.</param>
internal sealed class Store(Address address, IReadOnlyList<Value> elements, Value? mask, bool isStreamed = false)
    : Operation(Opcode.Store, [.. elements, .. address.Values, .. Address.Optional(mask)], None)
{
    public Address Address { get; } = address;

    public IReadOnlyList<Value> Elements { get; } = elements;

    public Value? Mask { get; } = mask;

    public bool IsStreamed { get; } = isStreamed;

    /// <summary>Elements per lane.</summary>
    public int Width => Elements.Count;

    public override string Details => (IsStreamed ? "streamed " : "") + Address.Text(Mask);

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) =>
        new Store(Address.With([.. inputs.Skip(Width)]), [.. inputs.Take(Width)], Mask is null ? null : inputs[inputs.Count - 1], IsStreamed);
}

/// <inheritdoc cref="Opcode.Prefetch"/>
internal sealed class Prefetch(Address address) : Operation(Opcode.Prefetch, [.. address.Values], None)
{
    public Address Address { get; } = address;

    public override string Details => Address.Text(null);

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new Prefetch(Address.With(inputs));
}

/// <inheritdoc cref="Opcode.Note"/>
internal sealed class Note(string text) : Operation(Opcode.Note, None, None)
{
    public string Text { get; } = text;

    public override string Details => Text;

    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => this;
}

/// <summary>
/// Runs the body for lower ≤ variable &lt; upper. The body's arguments start as the initial values and take what it
/// yields from one iteration to the next; the results are their last values. Inputs: lower, upper, initial values.
/// </summary>
internal sealed class For(IReadOnlyList<Value> results, Value lower, Value upper, long step, IReadOnlyList<Value> initial, Region body)
    : Operation(Opcode.For, [lower, upper, .. initial], results)
{
    public Value Lower { get; } = lower;

    public Value Upper { get; } = upper;

    public long Step { get; } = step;

    public IReadOnlyList<Value> Initial { get; } = initial;

    /// <summary>Arguments: the loop variable, then the carried values.</summary>
    public Region Body { get; } = body;

    public override IReadOnlyList<Region> Regions => [Body];

    public override string Details => $"step {Step}";

    /// <summary>The same body: what it reads from outside is not replaced.</summary>
    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) =>
        new For(results, inputs[0], inputs[1], Step, [.. inputs.Skip(2)], Body);
}

/// <summary>Runs <c>then</c> where x &lt; y, else <c>otherwise</c>; neither takes nor yields values. Inputs: x, y.</summary>
internal sealed class If(Value x, Value y, Region then, Region otherwise)
    : Operation(Opcode.If, [x, y], None)
{
    public Region Then { get; } = then;

    public Region Otherwise { get; } = otherwise;

    public override IReadOnlyList<Region> Regions => [Then, Otherwise];

    /// <summary>The same bodies: what they read from outside is not replaced.</summary>
    public override Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new If(inputs[0], inputs[1], Then, Otherwise);
}
