using Kernels.Generator.Targets.CLike;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>Prints a tile program as the body of a C# method.</summary>
internal sealed class CSharpPrinter : CLikePrinter
{
    private readonly CSharpAccess access;
    private readonly CSharpDialect dialect;
    private readonly Dictionary<Value, int> constants = [];
    private readonly HashSet<Value> read = [];
    private IReadOnlyDictionary<For, CSharpMethod> calls = new Dictionary<For, CSharpMethod>();

    private CSharpPrinter(TileProgram program, CSharpAccess access, CodeWriter writer)
        : base(program, writer)
    {
        this.access = access;
        dialect = CSharpDialect.For(program.LaneBits);
    }

    /// <summary>Prints the method <c>Run{width}</c> and, where it would be too long for the just-in-time compiler, the methods of its loops.</summary>
    public static void Print(TileProgram program, string width, CodeWriter writer)
    {
        var methods = CSharpMethod.Split(program, width);
        var access = new CSharpAccess(program);
        if (access.Matters)
        {
            access.PrintEntry(methods[0].Name, writer);
            writer.Line();
        }

        for (var i = 0; i < methods.Count; i++)
        {
            if (i > 0) writer.Line();
            new CSharpPrinter(program, access, writer).PrintMethod(methods[i]);
        }
    }

    /// <summary>The name of the property that holds a constant object's bytes.</summary>
    public static string DataName(MemoryObject constant) => char.ToUpperInvariant(constant.Name[0]) + constant.Name.Substring(1);

    /// <summary>As much as elsewhere, in words that are longer: functions of vectors have their class before them.</summary>
    protected override int LongestExpression => 120;

    protected override string TypeName(ValueType type) => type == ValueType.Index ? "nint" : dialect.TypeName(type);

    protected override bool IsZero(Value? index) => index is null || TermOf(index).Text == "0";

    protected override void PrintOperation(Operation operation)
    {
        switch (operation)
        {
            case IndexConstant or Parameter { Kind: not ParameterKind.Extent }:
                Alias(operation.Result, Expression(operation));
                break;
            case Constant or LaneConstant:
                if (dialect.HasLiterals) Alias(operation.Result, Expression(operation));
                else if (read.Contains(operation.Result)) Define(operation.Result, Expression(operation), operation is Constant { Bits: var bits } ? ConstantNames.Of(operation.Result.Type, bits) : null);
                break;
            case Load { Address: { LaneOffset: { } places } address } gather when Program.Lanes > 1:
                var start = Pointer(address with { LaneOffset = null });
                Define(gather.Result, dialect.Gather(address, start, TermOf(places)));
                break;
            case Load load:
                Define(load.Result, Term.Atom(dialect.Load(load.Address.Type, LanesOf(load.Address), Pointer(load.Address), load.Address.Displacement)));
                break;
            case Store { IsStreamed: true } store:
                Writer.Line($"RowMemory<{CSharpAccess.Parameter}>.Store({TermOf(store.Elements[0]).Text}, ref {Pointer(store.Address)}, {store.Address.Displacement});");
                break;
            case Prefetch prefetch:
                Writer.Line($"RowMemory<{CSharpAccess.Parameter}>.Prefetch(ref {Pointer(prefetch.Address)}, {prefetch.Address.Displacement});");
                break;
            case Store { Address: { LaneOffset: { } places } address } scatter when Program.Lanes > 1:
                var first = Pointer(address with { LaneOffset = null });
                Writer.Line($"Lanes.Scatter({TermOf(scatter.Elements[0]).Text}, ref {first}, {address.Displacement}, {TermOf(places).Text});");
                break;
            case Store store:
                foreach (var statement in dialect.Store(store.Address.Type, LanesOf(store.Address), Pointer(store.Address), store.Address.Displacement, TermOf(store.Elements[0]))) Writer.Line($"{statement};");
                break;
            case For loop when calls.TryGetValue(loop, out var method):
                Writer.Line($"{method.Name}{access.TypeParameters}({string.Join(", ", method.Parameters.Select(parameter => TermOf(parameter).Text).Prepend("arguments"))});");
                break;
            default:
                base.PrintOperation(operation);
                break;
        }
    }

    protected override Term Expression(Operation operation)
    {
        switch (operation)
        {
            case IndexConstant constant:
                return constant.Value < 0 ? Term.Compound(constant.Details) : Term.Atom(constant.Details);
            case Parameter parameter:
                return Term.Atom(Given(parameter));
            case { Result.Type: ValueType.Index }:
                return IndexArithmetic(operation.Opcode, TermsOf(operation.Inputs));
            case { } shift when IsShift(shift) && constants.TryGetValue(shift.Inputs[1], out var count):
                return Term.Compound($"{TermOf(shift.Inputs[0])} {Operators.Of(shift.Opcode)} {count}");
            default:
                return dialect.Expression(operation, TermsOf(operation.Inputs));
        }
    }

    /// <summary>What lanes store at places of their own is read once for each of them.</summary>
    protected override bool MayFold(Operation operation, Operation user) =>
        user is not Store { Address.Lanes: { IsBroadcast: false, IsContiguous: false } };

    protected override void PrintYields(For loop)
    {
        if (loop.Results.Count == 0) return;
        var targets = string.Join(", ", loop.Results.Select(result => TermOf(result).Text));
        var values = string.Join(", ", loop.Body.Yields.Select(value => TermOf(value).Text));
        Writer.Line(loop.Results.Count == 1 ? $"{targets} = {values};" : $"({targets}) = ({values});");
    }

    protected override string PointerDeclaration(string name, Address address, IReadOnlyList<Term> offsets) =>
        $"ref {CSharpTypes.TypeName(address.Type)} {name} = ref Unsafe.Add(ref {Origin(address.Buffer, address.Type)}, {(offsets.Count == 1 ? offsets[0].Text : string.Join(" + ", offsets))});";

    private void PrintMethod(CSharpMethod method)
    {
        calls = method.Calls;
        var given = method.IsEntry ? ["firstTile", "tiles"] : method.Parameters.Select(value => Name(value)).ToArray();
        var parameters = string.Join(", ", given.Select(name => $"nint {name}").Prepend("in KernelArguments arguments"));
        Writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        Writer.Block($"{(method.IsEntry && !access.Matters ? "public" : "private")} static void {method.Name}{access.TypeParameters}({parameters}){access.Constraint}", () =>
            Writer.Block("unchecked", () => PrintOperations(method.Operations)));
    }

    private void PrintOperations(IReadOnlyList<Operation> operations)
    {
        var body = new Region([], operations, []);
        MarkReads(body);
        PrintBody(operations, () =>
        {
            foreach (var (memory, type) in Accesses(body).Distinct())
            {
                var typeName = CSharpTypes.TypeName(type);
                var name = memory.Type == type ? memory.Name : $"{memory.Name}As{char.ToUpperInvariant(typeName[0])}{typeName.Substring(1)}";
                Writer.Line($"ref {typeName} {name} = ref {Start(memory, typeName)};");
                DeclareOrigin(memory, type, name);
            }

            Writer.Line();
        });
    }

    /// <summary>Finds the values that are read otherwise than as a shift's literal count.</summary>
    private void MarkReads(Region region)
    {
        read.UnionWith(region.Yields);
        foreach (var operation in region.Operations)
        {
            read.UnionWith(operation.Inputs.Where((input, i) => i == 0 || !IsShift(operation) || !constants.ContainsKey(input)));
            if (operation is Constant constant) constants[constant.Result] = constant.Bits;
            if (operation is For loop && calls.ContainsKey(loop)) continue;
            foreach (var body in operation.Regions) MarkReads(body);
        }
    }

    private static bool IsShift(Operation operation) => operation.Opcode is Opcode.ShiftLeft or Opcode.ShiftRightLogical or Opcode.ShiftRightArithmetic;

    private string Start(MemoryObject memory, string type) => memory.Space switch
    {
        MemorySpace.Operand => $"arguments.Operand<{type}>({Program.Buffers.ToList().IndexOf(memory)})",
        MemorySpace.Constant when type == CSharpTypes.TypeName(memory.Type) => $"MemoryMarshal.GetReference({DataName(memory)})",
        MemorySpace.Constant => $"Unsafe.As<byte, {type}>(ref MemoryMarshal.GetReference({DataName(memory)}))",
        MemorySpace.Scratch when type == "float" => "arguments.Scratch",
        MemorySpace.Scratch => $"Unsafe.As<float, {type}>(ref arguments.Scratch)",
        _ => throw new InvalidOperationException($"{memory.Space} memory is not legal here."),
    };

    private IEnumerable<(MemoryObject, ElementType)> Accesses(Region region) => region.Operations.SelectMany(operation => operation switch
    {
        For loop when calls.ContainsKey(loop) => [],
        Load load => [(load.Address.Buffer, load.Address.Type)],
        Store store => [(store.Address.Buffer, store.Address.Type)],
        Prefetch prefetch => [(prefetch.Address.Buffer, prefetch.Address.Type)],
        _ => operation.Regions.SelectMany(Accesses),
    });

    /// <summary>One lane may have an offset of its own; those of more are known.</summary>
    private LaneMap LanesOf(Address address) => address.LaneOffset is null || Program.Lanes == 1
        ? address.Lanes
        : throw new InvalidOperationException($"Lanes at {address.LaneOffset} are not legal here.");

    private static Term IndexArithmetic(Opcode opcode, Term[] x) => opcode switch
    {
        Opcode.Minimum => Term.Call("Math.Min", x),
        Opcode.Maximum => Term.Call("Math.Max", x),
        _ => Term.Compound($"{x[0]} {Operators.Of(opcode)} {x[1]}"),
    };

    private static string Given(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.FirstTile => "firstTile",
        ParameterKind.Tiles => "tiles",
        ParameterKind.FirstBlock => "arguments.FirstBlock",
        ParameterKind.Extent => $"arguments.Extent({parameter.Number})",
        _ => throw new InvalidOperationException($"{parameter.Kind} is not legal here."),
    };
}
