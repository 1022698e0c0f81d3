using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Emission;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>Prints a tile program as the body of a C# method: one operation, one statement.</summary>
internal sealed class CSharpPrinter
{
    private readonly TileProgram program;
    private readonly CSharpAccess access;
    private readonly CodeWriter writer;
    private readonly CSharpDialect dialect;
    private readonly ValueNames names = new();
    private readonly HashSet<Value> literals = [];
    private readonly Dictionary<Value, int> shiftCounts = [];
    private readonly HashSet<Value> read = [];
    private IReadOnlyDictionary<For, CSharpMethod> calls = new Dictionary<For, CSharpMethod>();
    private readonly Stack<Dictionary<(MemoryObject, MemoryType, Value?, Value?), string>> pointers = new();
    private int pointerCount;

    private CSharpPrinter(TileProgram program, CSharpAccess access, CodeWriter writer)
    {
        (this.program, this.access, this.writer) = (program, access, writer);
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

    private void PrintMethod(CSharpMethod method)
    {
        calls = method.Calls;
        foreach (var parameter in method.Parameters) names.Define(parameter, "i");
        var given = method.IsEntry ? ["firstTile", "tiles"] : method.Parameters.Select(parameter => names[parameter]);
        var parameters = string.Join(", ", given.Select(name => $"nint {name}").Prepend("in KernelArguments arguments"));
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"{(method.IsEntry && !access.Matters ? "public" : "private")} static void {method.Name}{access.TypeParameters}({parameters}){access.Constraint}", () =>
            writer.Block("unchecked", () => PrintBody(new Region([], method.Operations, []))));
    }

    private void PrintBody(Region body)
    {
        MarkReads(body);
        pointers.Push([]);
        foreach (var (memory, type) in Accesses(body).Distinct())
        {
            var name = memory.Type == type ? memory.Name : $"{memory.Name}As{char.ToUpperInvariant(CSharpOperators.TypeName(type)[0])}{CSharpOperators.TypeName(type).Substring(1)}";
            writer.Line($"ref {CSharpOperators.TypeName(type)} {name} = ref {Origin(memory, CSharpOperators.TypeName(type))};");
            pointers.Peek()[(memory, type, null, null)] = name;
        }

        writer.Line();
        PrintAll(body.Operations);
        pointers.Pop();
    }

    /// <summary>Finds the values that are read otherwise than as a shift's literal count.</summary>
    private void MarkReads(Region region)
    {
        read.UnionWith(region.Yields);
        foreach (var operation in region.Operations)
        {
            read.UnionWith(operation.Inputs.Where((input, i) => i == 0 || !IsShift(operation) || !shiftCounts.ContainsKey(input)));
            if (operation is Constant constant) shiftCounts[constant.Result] = constant.Bits;
            if (operation is For loop && !calls.ContainsKey(loop)) MarkReads(loop.Body);
        }
    }

    private static bool IsShift(Operation operation) =>
        operation is Binary { Kind: BinaryKind.ShiftLeft or BinaryKind.ShiftRightLogical or BinaryKind.ShiftRightArithmetic };

    private string Origin(MemoryObject memory, string type) => memory.Space switch
    {
        MemorySpace.Operand => $"arguments.Operand<{type}>({program.Buffers.ToList().IndexOf(memory)})",
        MemorySpace.Constant when type == "byte" => $"MemoryMarshal.GetReference({DataName(memory)})",
        MemorySpace.Constant => $"Unsafe.As<byte, {type}>(ref MemoryMarshal.GetReference({DataName(memory)}))",
        MemorySpace.Scratch when type == "float" => "arguments.Scratch",
        MemorySpace.Scratch => $"Unsafe.As<float, {type}>(ref arguments.Scratch)",
        _ => throw new InvalidOperationException($"{memory.Space} memory is not legal here."),
    };

    private IEnumerable<(MemoryObject, MemoryType)> Accesses(Region region) => region.Operations.SelectMany(operation => operation switch
    {
        For loop when calls.ContainsKey(loop) => [],
        Load load => [(load.Address.Buffer, load.Address.Type)],
        Store store => [(store.Address.Buffer, store.Address.Type)],
        Prefetch prefetch => [(prefetch.Address.Buffer, prefetch.Address.Type)],
        For loop => Accesses(loop.Body),
        _ => [],
    });

    private void PrintAll(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations) PrintOperation(operation);
    }

    private void PrintOperation(Operation operation)
    {
        switch (operation)
        {
            case Note note:
                writer.Line($"// {note.Text}");
                break;
            case IndexConstant constant:
                names.Alias(constant.Result, $"{constant.Value}");
                literals.Add(constant.Result);
                break;
            case Parameter { Kind: ParameterKind.Extent } extent:
                Define(extent.Result, CSharpOperators.Of(extent));
                break;
            case Parameter parameter:
                names.Alias(parameter.Result, CSharpOperators.Of(parameter));
                break;
            case Constant constant:
                if (read.Contains(constant.Result)) Define(constant.Result, dialect.Constant(constant.Result.Type, constant.Bits));
                break;
            case LaneConstant constant:
                if (read.Contains(constant.Result)) Define(constant.Result, dialect.LaneConstant(constant.Result.Type, constant.Bits));
                break;
            case Unary unary:
                Define(unary.Result, dialect.Unary(unary.Kind, names[unary.Inputs[0]]));
                break;
            case Binary { Result.Type: ValueType.Index } binary:
                Define(binary.Result, IndexArithmetic(binary.Kind, names[binary.Inputs[0]], names[binary.Inputs[1]]));
                break;
            case Binary binary when IsShift(binary) && shiftCounts.TryGetValue(binary.Inputs[1], out var count):
                Define(binary.Result, dialect.Shift(binary.Kind, names[binary.Inputs[0]], count));
                break;
            case Binary binary:
                Define(binary.Result, dialect.Binary(binary.Kind, binary.Result.Type, names[binary.Inputs[0]], names[binary.Inputs[1]]));
                break;
            case Dot4 or DotPairs or BeginDots or AddDots:
                Define(operation.Result, $"Lanes.{operation.GetType().Name}({Names(operation.Inputs)})");
                break;
            case UnitMultiplyAdd:
                Define(operation.Result, dialect.UnitMultiplyAdd(names[operation.Inputs[0]], names[operation.Inputs[1]], names[operation.Inputs[2]]));
                break;
            case Compare compare:
                Define(compare.Result, dialect.Compare(compare.Kind, compare.Inputs[0].Type, names[compare.Inputs[0]], names[compare.Inputs[1]]));
                break;
            case Select:
                Define(operation.Result, dialect.Select(operation.Result.Type, names[operation.Inputs[0]], names[operation.Inputs[1]], names[operation.Inputs[2]]));
                break;
            case Exchange exchange:
                Define(exchange.Result, dialect.Exchange(names[exchange.Inputs[0]], exchange.LaneMask));
                break;
            case ShuffleBytes shuffle:
                Define(shuffle.Result, dialect.ShuffleBytes(names[shuffle.Inputs[0]], shuffle.Map));
                break;
            case Load load:
                Define(load.Result, dialect.Load(load.Address.Type, IsBroadcast(load.Address), Pointer(load.Address), load.Address.Displacement));
                break;
            case Store { IsStreamed: true } store:
                writer.Line($"RowMemory<{CSharpAccess.Parameter}>.Store({names[store.Elements[0]]}, ref {Pointer(store.Address)}, {store.Address.Displacement});");
                break;
            case Prefetch prefetch:
                writer.Line($"RowMemory<{CSharpAccess.Parameter}>.Prefetch(ref {Pointer(prefetch.Address)}, {prefetch.Address.Displacement});");
                break;
            case Store store:
                writer.Line(dialect.Store(store.Address.Type, IsBroadcast(store.Address), Pointer(store.Address), store.Address.Displacement, names[store.Elements[0]]) + ";");
                break;
            case For loop when calls.TryGetValue(loop, out var method):
                writer.Line($"{method.Name}{access.TypeParameters}({string.Join(", ", method.Parameters.Select(parameter => names[parameter]).Prepend("arguments"))});");
                break;
            case For loop:
                PrintLoop(loop);
                break;
            default:
                throw new InvalidOperationException($"{operation.GetType().Name} is not legal here.");
        }
    }

    private string Names(IEnumerable<Value> values) => string.Join(", ", values.Select(value => names[value]));

    private void PrintLoop(For loop)
    {
        for (var i = 0; i < loop.Initial.Count; i++)
        {
            Define(loop.Results[i], names[loop.Initial[i]]);
            names.Alias(loop.Body.Arguments[i + 1], names[loop.Results[i]]);
        }

        var variable = names.Define(loop.Body.Arguments[0], "i");
        var step = loop.Step == 1 ? $"{variable}++" : $"{variable} += {loop.Step}";
        writer.Block($"for (nint {variable} = {names[loop.Lower]}; {variable} < {names[loop.Upper]}; {step})", () =>
        {
            pointers.Push([]);
            PrintAll(loop.Body.Operations);
            pointers.Pop();
            PrintYields(loop);
        });
    }

    private void PrintYields(For loop)
    {
        if (loop.Results.Count == 0) return;
        var targets = string.Join(", ", loop.Results.Select(result => names[result]));
        var values = string.Join(", ", loop.Body.Yields.Select(value => names[value]));
        writer.Line(loop.Results.Count == 1 ? $"{targets} = {values};" : $"({targets}) = ({values});");
    }

    /// <summary>The reference at a uniform index, declared once in each scope that uses it.</summary>
    private string Pointer(Address address)
    {
        var key = (address.Buffer, address.Type, IsZero(address.Index) ? null : address.Index, address.LaneOffset);
        foreach (var scope in pointers)
        {
            if (scope.TryGetValue(key, out var known)) return known;
        }

        var name = $"p{pointerCount++}";
        var origin = pointers.Last()[(address.Buffer, address.Type, null, null)];
        var offsets = new[] { key.Item3, key.Item4 }.OfType<Value>().Select(value => names[value]);
        writer.Line($"ref {CSharpOperators.TypeName(address.Type)} {name} = ref Unsafe.Add(ref {origin}, {string.Join(" + ", offsets)});");
        return pointers.Peek()[key] = name;
    }

    private bool IsZero(Value? index) => index is null || (literals.Contains(index) && names[index] == "0");

    /// <summary>One lane may have an offset of its own; more of them stand side by side or at one place.</summary>
    private bool IsBroadcast(Address address)
    {
        if ((address.LaneOffset is not null && program.Lanes > 1) || !(address.Lanes.IsBroadcast || address.Lanes.IsContiguous))
        {
            throw new InvalidOperationException($"Lanes at {address.Lanes} are not legal here.");
        }

        return address.Lanes.IsBroadcast;
    }

    private static string IndexArithmetic(BinaryKind kind, string x, string y) => kind switch
    {
        BinaryKind.Minimum => $"Math.Min({x}, {y})",
        _ => $"{x} {CSharpOperators.Of(kind)} {y}",
    };

    private void Define(Value value, string expression)
    {
        var (type, prefix) = value.Type switch
        {
            ValueType.Index => ("nint", "i"),
            ValueType.F32 => (dialect.TypeName(value.Type), "x"),
            ValueType.I32 => (dialect.TypeName(value.Type), "n"),
            _ => (dialect.TypeName(value.Type), "m"),
        };
        writer.Line($"{type} {names.Define(value, prefix)} = {expression};");
    }
}
