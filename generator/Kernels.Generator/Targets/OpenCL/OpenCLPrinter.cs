using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Emission;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Generator.Targets.OpenCL;

/// <summary>Prints a tile program as an OpenCL C 1.2 kernel: one operation, one statement.</summary>
internal sealed class OpenCLPrinter
{
    private readonly TileProgram program;
    private readonly CodeWriter writer = new();
    private readonly ValueNames names = new();
    private readonly Stack<Dictionary<(MemoryObject, MemoryType, Value?, Value?), string>> pointers = new([[]]);
    private int pointerCount;

    private OpenCLPrinter(TileProgram program) => this.program = program;

    public static string Print(TileProgram program)
    {
        var printer = new OpenCLPrinter(program);
        printer.PrintProgram();
        return printer.writer.ToString();
    }

    private void PrintProgram()
    {
        writer.Line("#pragma OPENCL FP_CONTRACT OFF").Line();
        if (program.Body.Flattened.Any(operation => operation is Binary { Kind: BinaryKind.Divide, Result.Type: ValueType.F32 }))
        {
            writer.Lines(OpenCLDivision.Text).Line();
        }

        if (program.Body.Flattened.Any(operation => operation is Dot4)) writer.Lines(OpenCLDotProduct.Text).Line();
        foreach (var table in program.Buffers.Where(buffer => buffer.Space == MemorySpace.Constant)) PrintTable(table);
        var parameters = program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand).Select(Parameter).Append("const long blocks").Concat(Enumerable.Range(0, program.Extents).Select(number => $"const long extent{number}"));
        writer.Line($"__kernel __attribute__((reqd_work_group_size({program.Lanes}, 1, 1)))");
        writer.Block($"void {program.Name}({string.Join(", ", parameters)})", () =>
        {
            foreach (var shared in program.Buffers.Where(buffer => buffer.Space == MemorySpace.Shared))
            {
                writer.Line($"__local {OpenCLOperations.TypeName(shared.Type)} {shared.Name}[{shared.Bytes / shared.Type.Bytes()}];");
            }

            PrintAll(program.Body.Operations);
        });
    }

    private void PrintTable(MemoryObject table)
    {
        writer.Line($"__constant uchar {table.Name}[{table.Bytes}] =").Line("{");
        for (var i = 0; i < table.Bytes; i += 16)
        {
            writer.Line("    " + string.Join(", ", table.Data!.Skip(i).Take(16).Select(b => $"0x{b:X2}")) + ",");
        }

        writer.Line("};").Line();
    }

    private static string Parameter(MemoryObject operand) => $"__global {Declared(operand)}* {operand.Name}";

    private static string Declared(MemoryObject memory) =>
        (memory.IsWritten ? "" : "const ") + OpenCLOperations.TypeName(memory.Type == MemoryType.F16 ? MemoryType.U16 : memory.Type);

    private void PrintOperation(Operation operation)
    {
        switch (operation)
        {
            case Note note:
                writer.Line($"// {note.Text}");
                break;
            case Constant constant:
                names.Alias(constant.Result, OpenCLOperations.Constant(constant.Result.Type, constant.Bits));
                break;
            case IndexConstant constant:
                names.Alias(constant.Result, $"{constant.Value}L");
                break;
            case LaneIndex:
                Define(operation.Result, "(uint)get_local_id(0)");
                break;
            case Parameter { Kind: ParameterKind.Blocks }:
                names.Alias(operation.Result, "blocks");
                break;
            case Parameter { Kind: ParameterKind.Extent } extent:
                names.Alias(operation.Result, $"extent{extent.Number}");
                break;
            case Parameter { Kind: ParameterKind.ThreadBlock }:
                Define(operation.Result, "(long)get_group_id(0)");
                break;
            case Unary unary:
                Define(unary.Result, OpenCLOperations.Unary(unary.Kind, names[unary.Inputs[0]]));
                break;
            case Binary binary:
                Define(binary.Result, OpenCLOperations.Binary(binary.Kind, binary.Result.Type, names[binary.Inputs[0]], names[binary.Inputs[1]]));
                break;
            case Dot4:
                Define(operation.Result, $"dot4({names[operation.Inputs[0]]}, {names[operation.Inputs[1]]}, {names[operation.Inputs[2]]})");
                break;
            case UnitMultiplyAdd:
                Define(operation.Result, $"fma({names[operation.Inputs[0]]}, {names[operation.Inputs[1]]}, {names[operation.Inputs[2]]})");
                break;
            case Compare compare:
                Define(compare.Result, OpenCLOperations.Compare(compare.Kind, compare.Inputs[0].Type, names[compare.Inputs[0]], names[compare.Inputs[1]]));
                break;
            case Select:
                Define(operation.Result, $"{names[operation.Inputs[0]]} ? {names[operation.Inputs[1]]} : {names[operation.Inputs[2]]}");
                break;
            case Load load:
                PrintLoad(load);
                break;
            case Store store:
                PrintStore(store);
                break;
            case For loop:
                PrintLoop(loop);
                break;
            case Barrier:
                writer.Line("barrier(CLK_LOCAL_MEM_FENCE);");
                break;
            default:
                throw new InvalidOperationException($"{operation.GetType().Name} is not legal here.");
        }
    }

    private void PrintAll(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations) PrintOperation(operation);
    }

    /// <summary>Carried values are variables that the end of the body assigns: all from what was there before.</summary>
    private void PrintLoop(For loop)
    {
        for (var i = 0; i < loop.Initial.Count; i++)
        {
            Define(loop.Results[i], names[loop.Initial[i]]);
            names.Alias(loop.Body.Arguments[i + 1], names[loop.Results[i]]);
        }

        var variable = names.Define(loop.Body.Arguments[0], "i");
        writer.Block($"for (long {variable} = {names[loop.Lower]}; {variable} < {names[loop.Upper]}; {variable} += {loop.Step})", () =>
        {
            pointers.Push([]);
            PrintAll(loop.Body.Operations);
            pointers.Pop();
            for (var i = 0; i < loop.Results.Count; i++)
            {
                writer.Line($"const {OpenCLOperations.TypeName(loop.Results[i].Type)} next{i} = {names[loop.Body.Yields[i]]};");
            }

            for (var i = 0; i < loop.Results.Count; i++) writer.Line($"{names[loop.Results[i]]} = next{i};");
        });
    }

    private void PrintLoad(Load load)
    {
        var element = OpenCLOperations.TypeName(load.Address.Type);
        var pointer = Pointer(load.Address);
        var read = load.Width == 1 ? $"{pointer}[{load.Address.Displacement}]" : $"vload{load.Width}(0, {pointer} + {load.Address.Displacement})";
        if (load.Width == 1)
        {
            Define(load.Result, load.Mask is null ? read : $"{names[load.Mask]} ? {read} : 0");
            return;
        }

        var vector = names.Define(load.Results[0], "v");
        writer.Line($"{element}{load.Width} {vector} = {(load.Mask is null ? read : $"({element}{load.Width})(0)")};");
        if (load.Mask is not null) writer.Line($"if ({names[load.Mask]}) {vector} = {read};");
        for (var i = 0; i < load.Width; i++) Define(load.Results[i], $"{vector}.s{i}");
    }

    private void PrintStore(Store store)
    {
        var element = OpenCLOperations.TypeName(store.Address.Type);
        var pointer = Pointer(store.Address);
        var values = store.Elements.Select(value => $"({element}){names[value]}").ToList();
        var guard = store.Mask is null ? "" : $"if ({names[store.Mask]}) ";
        writer.Line(store.Width == 1
            ? $"{guard}{pointer}[{store.Address.Displacement}] = {values[0]};"
            : $"{guard}vstore{store.Width}(({element}{store.Width})({string.Join(", ", values)}), 0, {pointer} + {store.Address.Displacement});");
    }

    /// <summary>The pointer at a uniform index and the lanes' offsets, declared once.</summary>
    private string Pointer(Address address)
    {
        var key = (address.Buffer, address.Type, address.Index, address.LaneOffset);
        foreach (var scope in pointers)
        {
            if (scope.TryGetValue(key, out var known)) return known;
        }

        var space = address.Buffer.Space switch
        {
            MemorySpace.Operand => "__global ",
            MemorySpace.Constant => "__constant ",
            MemorySpace.Shared => "__local ",
            _ => throw new InvalidOperationException($"{address.Buffer.Space} memory is not legal here."),
        };
        var type = $"{space}{(address.Buffer.IsWritten || address.Buffer.Space == MemorySpace.Constant ? "" : "const ")}{OpenCLOperations.TypeName(address.Type)}*";
        var parts = new[] { $"({type}){address.Buffer.Name}" }.Concat(new[] { address.Index, address.LaneOffset }.OfType<Value>().Select(value => names[value]));
        var name = pointers.Peek()[key] = $"p{pointerCount++}";
        writer.Line($"{type} {name} = {string.Join(" + ", parts)};");
        return name;
    }

    private void Define(Value value, string expression)
    {
        var prefix = value.Type switch
        {
            ValueType.Index => "i",
            ValueType.F32 => "x",
            ValueType.I32 => "n",
            _ => "m",
        };
        writer.Line($"{OpenCLOperations.TypeName(value.Type)} {names.Define(value, prefix)} = {expression};");
    }
}
