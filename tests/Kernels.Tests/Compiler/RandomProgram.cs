using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;
using Kernels.Tests.TileInterpreter;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.Compiler;

/// <summary>A random program within the domains of its operations, which loads words and stores what it computes of them.</summary>
/// <remarks>The bits of a NaN are unspecified, so where bits are looked at, a number takes its place.</remarks>
internal sealed class RandomProgram
{
    public const int InputWords = 64;
    public const int Stores = 24;

    private const int ChosenStores = 3;

    private static readonly int[] s_constants =
        [0, 1, -1, 3, 7, 15, 31, 0x7FFF, 0x8000, 0xFFFF, 0xFFF0, int.MaxValue, int.MinValue, 0x3F800000, 0x3F000000, 0x7F800000, 0x4B400000];

    private readonly SplitMix64 _random;
    private readonly TargetDescription? _threads;
    private readonly TileBuilder _builder;
    private readonly MemoryObject _input = TinyProgram.Input();
    private readonly MemoryObject _output = TinyProgram.Output();
    private readonly List<Value> _integers = [];
    private readonly List<Value> _floats = [];
    private readonly List<Value> _masks = [];
    private readonly List<Value> _indices = [];

    private RandomProgram(int seed, int laneBits, TargetDescription? threads)
    {
        _random = new((ulong)seed);
        _threads = threads;
        _builder = new(laneBits);
    }

    /// <summary>A program for four lanes, of operations that some machine has.</summary>
    public static TileProgram Create(int seed) => new RandomProgram(seed, 2, null).Create();

    /// <summary>A program for a thread block of 32, of what this machine can print.</summary>
    public static TileProgram Create(int seed, TargetDescription threads) => new RandomProgram(seed, 5, threads).Create();

    public static int OutputBytes(TileProgram program) => Stores * 4 * program.Lanes;

    /// <summary>What a program reads.</summary>
    public static int[] Input(int seed)
    {
        var random = new SplitMix64((ulong)seed + 1_000_000);
        return [.. Enumerable.Range(0, InputWords).Select(_ => (int)random.Next())];
    }

    private TileProgram Create()
    {
        _indices.Add(_builder.Parameter(_threads is null ? ParameterKind.FirstTile : ParameterKind.ThreadBlock));
        _integers.Add(_builder.LaneIndex());
        _floats.Add(_builder.Constant(1f));
        _masks.Add(_builder.Apply(Opcode.Less, _integers[0], _builder.Constant(2)));
        for (int i = 0; i < 12; i++) AppendAny();
        AppendLoop();
        for (int i = 0; i < 24; i++) AppendAny();
        AppendChoice();
        for (int i = ChosenStores; i < Stores; i++) Store(i);
        return Verifier.Verify(new TileProgram("random", _builder.LaneBits, 1, [_input, _output], _builder.Finish()) { StreamsOutputs = true });
    }

    private void AppendAny()
    {
        switch (_random.NextInt(14))
        {
            case 0:
                _integers.Add(Load(ElementType.Int32));
                _floats.Add(Load(ElementType.Half));
                break;
            case 1:
                _integers.Add(Load(Choose([ElementType.Byte, ElementType.UInt16])));
                _floats.Add(Load(ElementType.Float));
                break;
            case 2:
                _integers.Add(_builder.Constant(Choose(s_constants)));
                _floats.Add(_builder.Constant(ValueType.F32, Choose(s_constants)));
                break;
            case 3 when _threads is null:
                _integers.Add(_builder.LaneConstant(ValueType.I32, [.. Enumerable.Range(0, 1 << _builder.LaneBits).Select(_ => Choose(s_constants))]));
                break;
            case 4 or 5:
                _integers.Add(_builder.Apply(
                    Choose([Opcode.Add, Opcode.Subtract, Opcode.Multiply, Opcode.MultiplyHigh, Opcode.And, Opcode.Or, Opcode.Xor, Opcode.Minimum, Opcode.Maximum]),
                    Choose(_integers),
                    _random.NextInt(2) == 0 ? Choose(_integers) : _builder.Constant(Choose(s_constants))));
                break;
            case 6:
                _integers.Add(_builder.Apply(
                    Choose([Opcode.ShiftLeft, Opcode.ShiftRightLogical, Opcode.ShiftRightArithmetic]),
                    Choose(_integers),
                    _builder.Constant(_random.NextInt(32))));
                break;
            case 7:
                _floats.Add(_builder.Apply(
                    Choose([Opcode.Add, Opcode.Subtract, Opcode.Subtract, Opcode.Multiply, Opcode.Divide, Opcode.Minimum, Opcode.Maximum]),
                    Choose(_floats),
                    Choose(_floats)));
                _floats.Add(_builder.Apply(Opcode.FusedMultiplyAdd, Choose(_floats), Choose(_floats), Choose(_floats)));
                if (_random.NextInt(4) == 0) _floats.Add(_builder.Apply(Opcode.SquareRoot, Choose(_floats)));
                break;
            case 8:
                _masks.Add(_builder.Apply(Choose([Opcode.Less, Opcode.GreaterOrEqual, Opcode.Equal]), Choose(_floats), Choose(_floats)));
                _masks.Add(_builder.Apply(Choose([Opcode.Less, Opcode.NotEqual]), Choose(_integers), Choose(_integers)));
                _masks.Add(_builder.Apply(Choose([Opcode.And, Opcode.Or, Opcode.Xor]), Choose(_masks), Choose(_masks)));
                _integers.Add(_builder.Select(Choose(_masks), Choose(_integers), Choose(_integers)));
                _floats.Add(_builder.Select(Choose(_masks), Choose(_floats), Choose(_floats)));
                break;
            case 9:
                Value number = Number(Choose(_floats));
                _integers.Add(_builder.Apply(Choose([Opcode.FloatToBits, Opcode.FloatToHalfBits]), number));
                _integers.Add(_builder.Apply(Opcode.RoundToInt, _builder.Apply(
                    Opcode.Minimum, _builder.Apply(Opcode.Maximum, number, _builder.Constant(-1000f)), _builder.Constant(1000f))));
                break;
            case 10:
                _floats.Add(_builder.Apply(Choose([Opcode.BitsToFloat, Opcode.IntToFloat]), Choose(_integers)));
                _floats.Add(_builder.Apply(Opcode.HalfBitsToFloat, _builder.And(Choose(_integers), _builder.Constant(0xFFFF))));
                break;
            case 11 when _random.NextInt(2) == 0:
                _integers.Add(_builder.LookupLiterals(
                    _builder.And(Choose(_integers), _builder.Constant(0x0F0F0F0F)), [.. Enumerable.Range(0, LookupLiterals.Entries).Select(_ => (byte)_random.Next())]));
                if (_threads is null or { PermutesBytes: true }) _integers.Add(_builder.Apply(Opcode.PermuteBytes, Choose(_integers), Choose(_integers), Choose(_integers)));
                break;
            case 12:
                AppendDots();
                break;
            case 13 when _threads is null:
                _integers.Add(_builder.Apply(Opcode.LookupBytes, Choose(_integers), _builder.And(Choose(_integers), _builder.Constant(0x0F0F0F0F))));
                _integers.Add(_builder.ShuffleBytes(Choose(_integers), [.. Enumerable.Range(0, 4 << _builder.LaneBits).Select(_ => _random.NextInt(4 << _builder.LaneBits))]));
                break;
            default:
                if (_threads is null or { ExchangeBits: > 0 }) _integers.Add(_builder.Exchange(Choose(_integers), 1 << _random.NextInt(_builder.LaneBits)));
                _indices.Add(_builder.Apply(
                    Choose([Opcode.Add, Opcode.ShiftLeft, Opcode.And, Opcode.Maximum]), Choose(_indices), _builder.Index(_random.NextInt(4))));
                Value small = _builder.And(Choose(_indices), _builder.Index(0xFFFF));
                _indices.Add(_builder.Apply(Choose([Opcode.Divide, Opcode.Remainder]), small, _builder.Index(1 + _random.NextInt(9))));
                _indices.Add(_builder.Apply(Choose([Opcode.Multiply, Opcode.Subtract]), small, Choose(_indices)));
                _integers.Add(_builder.Apply(Opcode.SplatIndex, Choose(_indices)));
                break;
        }
    }

    /// <summary>Dot products of one range added to each other, as a machine may have them in 16 bits.</summary>
    private void AppendDots()
    {
        Value sum = Choose(_integers);
        for (int i = _random.NextInt(4); i >= 0; i--)
        {
            sum = _builder.Dot4(sum, _builder.And(Choose(_integers), _builder.Constant(0x0F0F0F0F)), Choose(_integers), new ByteRange(15, 128));
        }

        _integers.Add(sum);
    }

    private void AppendLoop()
    {
        IReadOnlyList<Value> results = _builder.For(_builder.Index(0), _builder.Index(3), 1, [Choose(_integers), Choose(_floats)], (i, carried) => Scoped<IReadOnlyList<Value>>(() =>
        {
            _indices.Add(i);
            _integers.Add(carried[0]);
            _floats.Add(carried[1]);
            for (int n = 0; n < 10; n++) AppendAny();
            return [_integers[^1], _floats[^1]];
        }));
        _integers.Add(results[0]);
        _floats.Add(results[1]);
    }

    /// <summary>Both ways store to the same places.</summary>
    private void AppendChoice()
    {
        _builder.If(Choose(_indices), Choose(_indices), StoreSome, StoreSome);
        void StoreSome() => Scoped(() =>
        {
            for (int n = 0; n < 10; n++) AppendAny();
            for (int i = 0; i < ChosenStores; i++) Store(i);
            return 0;
        });
    }

    /// <summary>Forgets the values of a body behind it.</summary>
    private T Scoped<T>(Func<T> body)
    {
        (int integers, int floats, int masks, int indices) = (_integers.Count, _floats.Count, _masks.Count, _indices.Count);
        T result = body();
        _integers.RemoveRange(integers, _integers.Count - integers);
        _floats.RemoveRange(floats, _floats.Count - floats);
        _masks.RemoveRange(masks, _masks.Count - masks);
        _indices.RemoveRange(indices, _indices.Count - indices);
        return result;
    }

    private void Store(int place)
    {
        Value word = _random.NextInt(2) == 0 ? Choose(_integers) : _builder.Apply(Opcode.FloatToBits, Number(Choose(_floats)));
        _builder.Store(TinyProgram.At(_builder, _output, displacement: place << _builder.LaneBits), word);
    }

    private Value Load(ElementType type) =>
        _builder.Load(TinyProgram.At(_builder, _input, type, displacement: _random.NextInt(InputWords - (1 << _builder.LaneBits))));

    private Value Number(Value x) => _builder.Select(_builder.Apply(Opcode.Equal, x, x), x, _builder.Constant(0.75f));

    private T Choose<T>(IReadOnlyList<T> items) => items[_random.NextInt(items.Count)];
}
