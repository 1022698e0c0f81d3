using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.TileInterpreter;

/// <summary>One run of a program: its values so far.</summary>
internal sealed class TileExecution(
    TileProgram program, long group, Dictionary<MemoryObject, MachineMemory> memories, Dictionary<ParameterKind, long> parameters, IReadOnlyList<long> extents)
{
    private readonly Dictionary<Value, int[]> _lanes = [];
    private readonly Dictionary<Value, long> _indices = [];
    private readonly LaneAccess _access = new(program.Lanes, group);

    public void Run() => Run(program.Body);

    private void Run(Region region)
    {
        foreach (Operation operation in region.Operations) Run(operation);
    }

    private void Run(Operation operation)
    {
        switch (operation)
        {
            case Constant constant:
                Define(constant.Result, _ => constant.Bits);
                break;
            case LaneConstant constant:
                Define(constant.Result, lane => constant.Bits[lane]);
                break;
            case { Opcode: Opcode.LaneIndex }:
                Define(operation.Result, lane => lane);
                break;
            case IndexConstant constant:
                _indices[constant.Result] = constant.Value;
                break;
            case Parameter { Kind: ParameterKind.Extent } extent:
                _indices[extent.Result] = extent.Number < extents.Count
                    ? extents[extent.Number]
                    : throw new TileFaultException(TileFault.MissingParameter, $"this launch gives {extents.Count} extents");
                break;
            case Parameter parameter:
                _indices[parameter.Result] = parameters.TryGetValue(parameter.Kind, out long given)
                    ? given
                    : throw new TileFaultException(TileFault.MissingParameter, $"this launch gives no {parameter.Kind}");
                break;
            case { Opcode: Opcode.SplatIndex }:
                int low = unchecked((int)_indices[operation.Inputs[0]]);
                Define(operation.Result, _ => low);
                break;
            case { Inputs.Count: 2, Results: [{ Type: ValueType.Index }] }:
                _indices[operation.Result] = IndexArithmetic.Of(operation.Opcode, _indices[operation.Inputs[0]], _indices[operation.Inputs[1]]);
                break;
            case { Opcode: Opcode.LookupBytes }:
                int[] table = _lanes[operation.Inputs[0]], numbers = _lanes[operation.Inputs[1]];
                Define(operation.Result, lane => ByteDots.Lookup(table, numbers[lane], lane));
                break;
            case Dot4 dot:
                DefineFrom(dot, (a, u, v) => ByteDots.Dot4(a, u, v, dot.Range));
                break;
            case { Opcode: Opcode.BeginDots }:
                DefineFrom(operation, (_, u, v) => ByteDots.MultiplyBytePairs(u, v));
                break;
            case { Opcode: Opcode.AddDots }:
                DefineFrom(operation, (p, u, v) => ByteDots.AddPairs(p, ByteDots.MultiplyBytePairs(u, v)));
                break;
            case { Opcode: Opcode.DotPairs }:
                DefineFrom(operation, ByteDots.DotPairs);
                break;
            case MultiplyMatrices multiply:
                int[][] products = MatrixProduct.Of(multiply.Instruction, Lanes(multiply.A), Lanes(multiply.B), Lanes(multiply.C));
                for (int i = 0; i < products.Length; i++) _lanes[multiply.Results[i]] = products[i];
                break;
            case { Opcode: Opcode.UnitMultiplyAdd }:
                DefineFrom(operation, LaneArithmetic.UnitMultiplyAdd);
                break;
            case { Opcode: Opcode.FusedMultiplyAdd }:
                DefineFrom(operation, LaneArithmetic.FusedMultiplyAdd);
                break;
            case { Opcode: Opcode.Select }:
                DefineFrom(operation, (mask, a, b) => mask != 0 ? a : b);
                break;
            case Exchange exchange:
                int[] own = _lanes[exchange.Inputs[0]];
                Define(exchange.Result, lane => own[lane ^ exchange.LaneMask]);
                break;
            case LookupLiterals lookup:
                int[] bytes = _lanes[lookup.Inputs[0]];
                Define(lookup.Result, lane => ByteDots.Lookup(lookup.Table, bytes[lane]));
                break;
            case { Opcode: Opcode.PermuteBytes }:
                DefineFrom(operation, ByteDots.Permute);
                break;
            case ShuffleBytes shuffle:
                int[] words = _lanes[shuffle.Inputs[0]];
                Define(shuffle.Result, lane => Shuffle(words, shuffle.Map, lane));
                break;
            case Load load:
                RunLoad(load);
                break;
            case Store store:
                if (store.IsStreamed) RequireWholeVector(store.Address);
                _access.Store(memories[store.Address.Buffer], store.Address.Type, Elements(store.Address), Lanes(store.Elements), MaskOf(store.Mask));
                break;
            case { Opcode: Opcode.Barrier }:
                _access.PassBarrier();
                break;
            case For loop:
                RunLoop(loop);
                break;
            case If choice:
                Run(_indices[choice.Inputs[0]] < _indices[choice.Inputs[1]] ? choice.Then : choice.Otherwise);
                break;
            case Note:
            case Prefetch:
                break;
            case { Inputs: [Value only] }:
                int[] x = _lanes[only];
                Define(operation.Result, lane => LaneArithmetic.Of(operation.Opcode, x[lane]));
                break;
            case { Inputs: [{ Type: var type }, _] }:
                DefineFrom(operation, (a, b) => LaneArithmetic.Of(operation.Opcode, type, a, b));
                break;
            default:
                throw new NotSupportedException($"No semantics for {operation.Row.Name}.");
        }
    }

    private void RunLoad(Load load)
    {
        int[][] results = _access.Load(memories[load.Address.Buffer], load.Address.Type, Elements(load.Address), load.Width, MaskOf(load.Mask));
        for (int i = 0; i < results.Length; i++) _lanes[load.Results[i]] = results[i];
    }

    /// <summary>Operands that are streamed to begin on a multiple of every vector.</summary>
    private void RequireWholeVector(Address address)
    {
        long[] elements = Elements(address);
        bool isWhole = elements[0] % program.Lanes == 0 && elements.Select((element, lane) => element - lane).All(first => first == elements[0]);
        if (!isWhole) throw new TileFaultException(TileFault.Misaligned, $"a vector is streamed to element {elements[0]} of {address.Buffer.Name}");
    }

    private void RunLoop(For loop)
    {
        IReadOnlyList<Value> carried = [.. loop.Body.Arguments.Skip(1)];
        Copy(loop.Initial, carried);
        long upper = _indices[loop.Upper];
        for (long i = _indices[loop.Lower]; i < upper; i += loop.Step)
        {
            _indices[loop.Body.Arguments[0]] = i;
            Run(loop.Body);
            Copy(loop.Body.Yields, carried);
        }

        Copy(carried, loop.Results);
    }

    /// <summary>Copies values as one assignment: what is read is what stood there before.</summary>
    private void Copy(IReadOnlyList<Value> from, IReadOnlyList<Value> to)
    {
        long[] indices = [.. from.Select(value => _indices.GetValueOrDefault(value))];
        int[]?[] lanes = [.. from.Select(value => _lanes.GetValueOrDefault(value))];
        for (int i = 0; i < to.Count; i++)
        {
            if (to[i].Type == ValueType.Index) _indices[to[i]] = indices[i];
            else _lanes[to[i]] = lanes[i]!;
        }
    }

    /// <summary>The element number at which each lane's access begins.</summary>
    private long[] Elements(Address address)
    {
        long uniform = address.Displacement + (address.Index is null ? 0 : _indices[address.Index]);
        int[]? offsets = address.LaneOffset is null ? null : _lanes[address.LaneOffset];
        var result = new long[program.Lanes];
        for (int lane = 0; lane < result.Length; lane++) result[lane] = uniform + (offsets?[lane] ?? address.Lanes.Offset(lane));
        return result;
    }

    private int[][] Lanes(IEnumerable<Value> values) => [.. values.Select(value => _lanes[value])];

    private int[]? MaskOf(Value? mask) => mask is null ? null : _lanes[mask];

    private void Define(Value result, Func<int, int> element)
    {
        var lanes = new int[program.Lanes];
        for (int lane = 0; lane < lanes.Length; lane++) lanes[lane] = element(lane);
        _lanes[result] = lanes;
    }

    private void DefineFrom(Operation operation, Func<int, int, int> element)
    {
        int[] x = _lanes[operation.Inputs[0]], y = _lanes[operation.Inputs[1]];
        Define(operation.Result, lane => element(x[lane], y[lane]));
    }

    private void DefineFrom(Operation operation, Func<int, int, int, int> element)
    {
        int[] x = _lanes[operation.Inputs[0]], y = _lanes[operation.Inputs[1]], z = _lanes[operation.Inputs[2]];
        Define(operation.Result, lane => element(x[lane], y[lane], z[lane]));
    }

    private static int Shuffle(int[] words, IReadOnlyList<int> map, int lane)
    {
        int word = 0;
        for (int i = 0; i < 4; i++)
        {
            int source = map[(lane * 4) + i];
            word |= (words[source / 4] >> (source % 4 * 8) & 0xFF) << (i * 8);
        }

        return word;
    }
}
