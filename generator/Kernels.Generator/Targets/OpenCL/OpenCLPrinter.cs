using Kernels.Generator.Targets.CLike;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.OpenCL;

/// <summary>Prints a tile program as an OpenCL C 1.2 kernel.</summary>
internal sealed class OpenCLPrinter : CLikePrinter
{
    private OpenCLPrinter(TileProgram program)
        : base(program, new CodeWriter())
    {
    }

    public static string Print(TileProgram program)
    {
        var printer = new OpenCLPrinter(program);
        printer.PrintProgram();
        return printer.Writer.ToString();
    }

    private void PrintProgram()
    {
        Writer.Line("#pragma OPENCL FP_CONTRACT OFF").Line();
        foreach (var function in Program.Body.Flattened.Select(OpenCLOperations.FunctionOf).OfType<string>().Distinct()) Writer.Lines(function).Line();
        foreach (var table in Program.Buffers.Where(buffer => buffer.Space == MemorySpace.Constant)) PrintTable(table);
        var parameters = Program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand).Select(Parameter).Append("const long blockCount").Concat(Enumerable.Range(0, Program.Extents).Select(number => $"const long extent{number}"));
        Writer.Line($"__kernel __attribute__((reqd_work_group_size({Program.Lanes}, 1, 1)))");
        Writer.Block($"void {Program.Name}({string.Join(", ", parameters)})", () =>
        {
            foreach (var shared in Program.Buffers.Where(buffer => buffer.Space == MemorySpace.Shared))
            {
                Writer.Line($"__local {OpenCLOperations.TypeName(shared.Type)} {shared.Name}[{shared.Bytes / shared.Type.Bytes()}];");
            }

            PrintBody(Program.Body.Operations);
        });
    }

    private void PrintTable(MemoryObject table)
    {
        // As integers, whose bits a driver keeps.
        var (type, literals) = table.Type is ElementType.Float or ElementType.Int32
            ? ("uint", table.Words.Select(word => $"0x{word:X8}u").ToList())
            : ("uchar", [.. table.Data!.Select(b => $"0x{b:X2}")]);
        var inRow = 16 * literals.Count / table.Bytes;
        Writer.Line($"__constant {type} {table.Name}[{literals.Count}] =").Line("{");
        for (var i = 0; i < literals.Count; i += inRow) Writer.Line("    " + string.Join(", ", literals.Skip(i).Take(inRow)) + ",");
        Writer.Line("};").Line();
    }

    private static string Parameter(MemoryObject operand) => $"__global {Declared(operand)}* {operand.Name}";

    private static string Declared(MemoryObject memory) =>
        (memory.IsWritten ? "" : "const ") + OpenCLOperations.TypeName(memory.Type.Stored());

    protected override string TypeName(ValueType type) => OpenCLOperations.TypeName(type);

    protected override Term Expression(Operation operation) =>
        operation.Row.Effect == Effect.Literal ? OpenCLOperations.Literal(operation) : OpenCLOperations.Expression(operation, TermsOf(operation.Inputs));

    /// <summary>A product of floats stays a statement: whatever a driver makes of the pragma, it may contract within an expression only.</summary>
    protected override bool MayFold(Operation operation, Operation user) =>
        operation is not { Opcode: Opcode.Multiply, Result.Type: ValueType.F32 } && !OpenCLOperations.RepeatsInputs(user);

    protected override void PrintOperation(Operation operation)
    {
        switch (operation)
        {
            case Constant or IndexConstant or Parameter { Kind: not ParameterKind.ThreadBlock }:
                Alias(operation.Result, Expression(operation));
                break;
            case Load load:
                PrintLoad(load);
                break;
            case Store store:
                PrintStore(store);
                break;
            case { Opcode: Opcode.Barrier }:
                Writer.Line("barrier(CLK_LOCAL_MEM_FENCE);");
                break;
            default:
                base.PrintOperation(operation);
                break;
        }
    }

    protected override void PrintYields(For loop)
    {
        for (var i = 0; i < loop.Results.Count; i++)
        {
            Writer.Line($"const {TypeName(loop.Results[i].Type)} next{i} = {TermOf(loop.Body.Yields[i]).Text};");
        }

        for (var i = 0; i < loop.Results.Count; i++) Writer.Line($"{TermOf(loop.Results[i])} = next{i};");
    }

    protected override string PointerDeclaration(string name, Address address, IReadOnlyList<Term> offsets)
    {
        var space = address.Buffer.Space switch
        {
            MemorySpace.Operand => "__global ",
            MemorySpace.Constant => "__constant ",
            MemorySpace.Shared => "__local ",
            _ => throw new InvalidOperationException($"{address.Buffer.Space} memory is not legal here."),
        };
        var type = $"{space}{(address.Buffer.IsWritten || address.Buffer.Space == MemorySpace.Constant ? "" : "const ")}{OpenCLOperations.TypeName(address.Type)}*";
        return $"{type} {name} = {string.Join(" + ", offsets.Select(offset => offset.ToString()).Prepend($"({type}){address.Buffer.Name}"))};";
    }

    private void PrintLoad(Load load)
    {
        var element = OpenCLOperations.TypeName(load.Address.Type);
        var pointer = Pointer(load.Address);
        var read = load.Width == 1 ? $"{pointer}[{load.Address.Displacement}]" : $"vload{load.Width}(0, {pointer} + {load.Address.Displacement})";
        if (load.Width == 1)
        {
            Define(load.Result, load.Mask is null ? Term.Atom(read) : Term.Compound($"{TermOf(load.Mask)} ? {read} : 0"));
            return;
        }

        var vector = NewName("v", isNumbered: true);
        Writer.Line($"{element}{load.Width} {vector} = {(load.Mask is null ? read : $"({element}{load.Width})(0)")};");
        if (load.Mask is not null) Writer.Line($"if ({TermOf(load.Mask).Text}) {vector} = {read};");
        for (var i = 0; i < load.Width; i++) Define(load.Results[i], Term.Atom($"{vector}.s{i}"));
    }

    private void PrintStore(Store store)
    {
        var element = OpenCLOperations.TypeName(store.Address.Type);
        var pointer = Pointer(store.Address);
        var values = store.Elements.Select(value => $"({element}){TermOf(value)}").ToList();
        var guard = store.Mask is null ? "" : $"if ({TermOf(store.Mask).Text}) ";
        Writer.Line(store.Width == 1
            ? $"{guard}{pointer}[{store.Address.Displacement}] = {values[0]};"
            : $"{guard}vstore{store.Width}(({element}{store.Width})({string.Join(", ", values)}), 0, {pointer} + {store.Address.Displacement});");
    }
}
