using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.TileInterpreter;

/// <summary>A program made ready for many runs: each value has a number, and each operation is one function of a frame.</summary>
internal sealed class TileCode
{
    /// <summary>Thread blocks have more lanes.</summary>
    private const int MostVectorLanes = 16;

    private readonly Dictionary<Value, int> _numbers = [];
    private readonly List<ValueType> _types = [];
    private readonly Action<Frame> _body;

    public TileCode(TileProgram program)
    {
        Program = program;
        _body = Compile(program.Body);
    }

    public TileProgram Program { get; }

    /// <summary>The types of all values.</summary>
    public IReadOnlyList<ValueType> Types => _types;

    public void Run(Frame frame) => _body(frame);

    private Action<Frame> Compile(Region region)
    {
        Action<Frame>[] steps = [.. region.Operations.Where(operation => operation is not (Note or Prefetch)).Select(Compile)];
        return frame =>
        {
            foreach (Action<Frame> step in steps) step(frame);
        };
    }

    private Action<Frame> Compile(Operation operation) => operation switch
    {
        Constant constant => Map(operation, _ => constant.Bits),
        LaneConstant constant => Map(operation, lane => constant.Bits[lane]),
        { Opcode: Opcode.LaneIndex } => Map(operation, lane => lane),
        IndexConstant constant => Index(operation, _ => constant.Value),
        Parameter parameter => Index(operation, frame => ValueOf(parameter, frame)),
        { Opcode: Opcode.SplatIndex } => Splat(operation),
        { Inputs.Count: 2, Results: [{ Type: ValueType.Index }] } => IndexOf(operation),
        { Opcode: Opcode.LookupBytes } => Lookup(operation),
        Dot4 dot => Map(operation, (a, u, v) => ByteDots.Dot4(a, u, v, dot.Range)),
        { Opcode: Opcode.BeginDots } => Map(operation, (_, u, v) => ByteDots.MultiplyBytePairs(u, v)),
        { Opcode: Opcode.AddDots } => Map(operation, (p, u, v) => ByteDots.AddPairs(p, ByteDots.MultiplyBytePairs(u, v))),
        { Opcode: Opcode.DotPairs } => Map(operation, ByteDots.DotPairs),
        MultiplyMatrices multiply => Multiply(multiply),
        { Opcode: Opcode.UnitMultiplyAdd } => Map(operation, LaneArithmetic.UnitMultiplyAdd),
        { Opcode: Opcode.FusedMultiplyAdd } => Map(operation, LaneArithmetic.FusedMultiplyAdd),
        { Opcode: Opcode.Select } => Map(operation, (mask, a, b) => mask != 0 ? a : b),
        Exchange exchange => MapLanes(operation, (x, lane) => x[lane ^ exchange.LaneMask]),
        ShuffleBytes shuffle => MapLanes(operation, (words, lane) => ByteDots.Shuffle(words, shuffle.Map, lane)),
        LookupLiterals lookup => MapLanes(operation, (x, lane) => ByteDots.Lookup(lookup.Table, x[lane])),
        { Opcode: Opcode.PermuteBytes } => Map(operation, ByteDots.Permute),
        Load load => Compile(load),
        Store store => Compile(store),
        { Opcode: Opcode.Barrier } => frame => frame.Access.PassBarrier(),
        For loop => Compile(loop),
        If choice => Compile(choice),
        { Inputs.Count: 1 } => MapLanes(operation, LaneArithmetic.Of(operation.Opcode)),
        { Inputs: [{ Type: var type }, _] } => Map(operation, LaneArithmetic.Of(operation.Opcode, type)),
        _ => throw new NotSupportedException($"No semantics for {operation.Row.Name}."),
    };

    private static long ValueOf(Parameter parameter, Frame frame)
    {
        if (parameter.Kind != ParameterKind.Extent)
        {
            return frame.Parameters.TryGetValue(parameter.Kind, out long given)
                ? given
                : throw new TileFaultException(TileFault.MissingParameter, $"this launch gives no {parameter.Kind}");
        }

        return parameter.Number < frame.Extents.Count
            ? frame.Extents[parameter.Number]
            : throw new TileFaultException(TileFault.MissingParameter, $"this launch gives {frame.Extents.Count} extents");
    }

    private Action<Frame> Index(Operation operation, Func<Frame, long> value)
    {
        int result = NumberOf(operation.Result);
        return frame => frame.Indices[result] = value(frame);
    }

    private Action<Frame> IndexOf(Operation operation)
    {
        int x = NumberOf(operation.Inputs[0]), y = NumberOf(operation.Inputs[1]);
        return Index(operation, frame => IndexArithmetic.Of(operation.Opcode, frame.Indices[x], frame.Indices[y]));
    }

    private Action<Frame> Splat(Operation operation)
    {
        int index = NumberOf(operation.Inputs[0]), result = NumberOf(operation.Result);
        return frame => Array.Fill(frame.Lanes[result], unchecked((int)frame.Indices[index]));
    }

    private Action<Frame> Map(Operation operation, Func<int, int> ofLane)
    {
        int result = NumberOf(operation.Result);
        return frame =>
        {
            int[] lanes = frame.Lanes[result];
            for (int lane = 0; lane < lanes.Length; lane++) lanes[lane] = ofLane(lane);
        };
    }

    private Action<Frame> MapLanes(Operation operation, Func<int, int> element) => MapLanes(operation, (x, lane) => element(x[lane]));

    private Action<Frame> MapLanes(Operation operation, Func<int[], int, int> element)
    {
        int input = NumberOf(operation.Inputs[0]), result = NumberOf(operation.Result);
        return frame =>
        {
            int[] x = frame.Lanes[input], lanes = frame.Lanes[result];
            for (int lane = 0; lane < lanes.Length; lane++) lanes[lane] = element(x, lane);
        };
    }

    private Action<Frame> Map(Operation operation, Func<int, int, int> element)
    {
        int first = NumberOf(operation.Inputs[0]), second = NumberOf(operation.Inputs[1]), result = NumberOf(operation.Result);
        return frame =>
        {
            int[] x = frame.Lanes[first], y = frame.Lanes[second], lanes = frame.Lanes[result];
            for (int lane = 0; lane < lanes.Length; lane++) lanes[lane] = element(x[lane], y[lane]);
        };
    }

    private Action<Frame> Map(Operation operation, Func<int, int, int, int> element)
    {
        int[] inputs = NumbersOf(operation.Inputs);
        int result = NumberOf(operation.Result);
        return frame =>
        {
            int[] x = frame.Lanes[inputs[0]], y = frame.Lanes[inputs[1]], z = frame.Lanes[inputs[2]], lanes = frame.Lanes[result];
            for (int lane = 0; lane < lanes.Length; lane++) lanes[lane] = element(x[lane], y[lane], z[lane]);
        };
    }

    private Action<Frame> Lookup(Operation operation)
    {
        int table = NumberOf(operation.Inputs[0]), numbers = NumberOf(operation.Inputs[1]), result = NumberOf(operation.Result);
        return frame =>
        {
            int[] lanes = frame.Lanes[result];
            for (int lane = 0; lane < lanes.Length; lane++) lanes[lane] = ByteDots.Lookup(frame.Lanes[table], frame.Lanes[numbers][lane], lane);
        };
    }

    private Action<Frame> Multiply(MultiplyMatrices multiply)
    {
        int[] a = NumbersOf(multiply.A), b = NumbersOf(multiply.B), c = NumbersOf(multiply.C), results = NumbersOf(multiply.Results);
        return frame =>
        {
            int[][] products = MatrixProduct.Of(multiply.Instruction, LanesOf(frame, a), LanesOf(frame, b), LanesOf(frame, c));
            for (int i = 0; i < results.Length; i++) products[i].CopyTo(frame.Lanes[results[i]], 0);
        };
    }

    private Action<Frame> Compile(Load load)
    {
        Action<Frame> place = Place(load.Address);
        int buffer = NumberOf(load.Address.Buffer);
        int[] results = NumbersOf(load.Results);
        Func<Frame, int[]?> mask = MaskOf(load.Mask);
        return frame =>
        {
            place(frame);
            frame.Access.Load(frame.Memories[buffer], load.Address.Type, frame.Elements, LanesOf(frame, results), mask(frame));
        };
    }

    private Action<Frame> Compile(Store store)
    {
        Action<Frame> place = Place(store.Address);
        int buffer = NumberOf(store.Address.Buffer);
        int[] elements = NumbersOf(store.Elements);
        Func<Frame, int[]?> mask = MaskOf(store.Mask);
        return frame =>
        {
            place(frame);
            if (store.IsStreamed) RequireWholeVector(frame.Elements, store.Address.Buffer);
            frame.Access.Store(frame.Memories[buffer], store.Address.Type, frame.Elements, LanesOf(frame, elements), mask(frame));
        };
    }

    /// <summary>Operands that are streamed to begin on a multiple of every vector.</summary>
    private static void RequireWholeVector(long[] elements, MemoryObject buffer)
    {
        bool isWhole = elements[0] % elements.Length == 0;
        for (int lane = 0; lane < elements.Length; lane++) isWhole &= elements[lane] - lane == elements[0];
        if (!isWhole) throw new TileFaultException(TileFault.Misaligned, $"a vector is streamed to element {elements[0]} of {buffer.Name}");
    }

    private Action<Frame> Compile(For loop)
    {
        int lower = NumberOf(loop.Lower), upper = NumberOf(loop.Upper), variable = NumberOf(loop.Body.Arguments[0]);
        Value[] carried = [.. loop.Body.Arguments.Skip(1)];
        Action<Frame> begin = Copy(loop.Initial, carried), body = Compile(loop.Body), next = Copy(loop.Body.Yields, carried), end = Copy(carried, loop.Results);
        return frame =>
        {
            begin(frame);
            long last = frame.Indices[upper];
            for (long i = frame.Indices[lower]; i < last; i += loop.Step)
            {
                frame.Indices[variable] = i;
                body(frame);
                next(frame);
            }

            end(frame);
        };
    }

    private Action<Frame> Compile(If choice)
    {
        int x = NumberOf(choice.Inputs[0]), y = NumberOf(choice.Inputs[1]);
        Action<Frame> then = Compile(choice.Then), otherwise = Compile(choice.Otherwise);
        return frame => (frame.Indices[x] < frame.Indices[y] ? then : otherwise)(frame);
    }

    /// <summary>Copies values as one assignment: what is read is what stood there before.</summary>
    private Action<Frame> Copy(IReadOnlyList<Value> from, IReadOnlyList<Value> to)
    {
        int[] sources = NumbersOf(from), targets = NumbersOf(to);
        bool overlaps = sources.Intersect(targets).Any();
        return frame =>
        {
            long[] indices = [.. sources.Select(source => frame.Indices[source])];
            int[][] lanes = [.. sources.Select(source => overlaps ? [.. frame.Lanes[source]] : frame.Lanes[source])];
            for (int i = 0; i < targets.Length; i++)
            {
                frame.Indices[targets[i]] = indices[i];
                lanes[i].CopyTo(frame.Lanes[targets[i]], 0);
            }
        };
    }

    /// <summary>Finds the element at which each lane's access begins.</summary>
    private Action<Frame> Place(Address address)
    {
        int? index = address.Index is null ? null : NumberOf(address.Index);
        int? computed = address.LaneOffset is null ? null : NumberOf(address.LaneOffset);
        int[] constant = [.. Enumerable.Range(0, Program.Lanes).Select(address.Lanes.Offset)];

        // The lanes of a vector are in a table where their lowest bits say.
        int mask = address.IsLookup && Program.Lanes is > 1 and <= MostVectorLanes ? address.Entries - 1 : -1;
        return frame =>
        {
            long uniform = address.Displacement + (index is { } number ? frame.Indices[number] : 0);
            int[] offsets = computed is { } value ? frame.Lanes[value] : constant;
            for (int lane = 0; lane < offsets.Length; lane++) frame.Elements[lane] = uniform + (offsets[lane] & mask);
        };
    }

    private Func<Frame, int[]?> MaskOf(Value? mask)
    {
        if (mask is null) return _ => null;
        int number = NumberOf(mask);
        return frame => frame.Lanes[number];
    }

    private static int[][] LanesOf(Frame frame, int[] values)
    {
        int[][] lanes = new int[values.Length][];
        for (int i = 0; i < lanes.Length; i++) lanes[i] = frame.Lanes[values[i]];
        return lanes;
    }

    private int[] NumbersOf(IEnumerable<Value> values) => [.. values.Select(NumberOf)];

    private int NumberOf(Value value)
    {
        if (_numbers.TryGetValue(value, out int number)) return number;
        _types.Add(value.Type);
        return _numbers[value] = _numbers.Count;
    }

    private int NumberOf(MemoryObject buffer)
    {
        for (int i = 0; i < Program.Buffers.Count; i++)
        {
            if (Program.Buffers[i] == buffer) return i;
        }

        throw new InvalidOperationException($"{Program.Name} has no buffer {buffer.Name}.");
    }
}
