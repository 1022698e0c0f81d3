using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets.Ptx;

/// <summary>Prints a tile program as a PTX module of the lowest version and target that have its instructions.</summary>
internal sealed partial class PtxPrinter
{
    private readonly TileProgram program;
    private readonly CodeWriter writer = new();
    private readonly PtxRegisters registers = new();
    private readonly ValueNames names = new();

    private PtxPrinter(TileProgram program) => this.program = program;

    public static string Print(TileProgram program)
    {
        var printer = new PtxPrinter(program);
        printer.PrintAll(program.Body.Operations);
        return printer.Module();
    }

    /// <summary>The module around the instructions, whose registers are known only now.</summary>
    private string Module()
    {
        var module = new CodeWriter();
        var (version, target) = program.Body.Flattened.Any(operation => operation is MultiplyMatrices) ? ("7.0", "sm_80") : ("6.5", "sm_75");
        module.Line($".version {version}").Line($".target {target}").Line(".address_size 64").Line();
        foreach (var table in program.Buffers.Where(buffer => buffer.Space == MemorySpace.Constant)) PrintTable(table, module);
        module.Line($".visible .entry {program.Name}(");
        foreach (var operand in Operands) module.Line($"    .param .u64 {operand.Name},");
        module.Line(program.Extents == 0 ? "    .param .u64 blockCount)" : "    .param .u64 blockCount,");
        for (var number = 0; number < program.Extents; number++)
        {
            module.Line($"    .param .u64 extent{number}{(number == program.Extents - 1 ? ")" : ",")}");
        }

        module.Line($".maxntid {program.Lanes}, 1, 1");
        if (program.BlocksPerMultiprocessor is { } blocks) module.Line($".minnctapersm {blocks}");
        module.Line("{");
        module.Indented(() =>
        {
            registers.Declare(module);
            foreach (var shared in program.Buffers.Where(buffer => buffer.Space == MemorySpace.Shared))
            {
                module.Line($".shared .align 16 .b8 {shared.Name}[{shared.Bytes}];");
            }

            module.Lines(writer.ToString());
            module.Line("ret;");
        });
        return module.Line("}").ToString();
    }

    private IEnumerable<MemoryObject> Operands => program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand);

    private static void PrintTable(MemoryObject table, CodeWriter module)
    {
        module.Line($".global .align 16 .b8 {table.Name}[{table.Bytes}] = {{");
        for (var i = 0; i < table.Bytes; i += 16)
        {
            var row = string.Join(", ", table.Data!.Skip(i).Take(16));
            module.Line($"    {row}{(i + 16 < table.Bytes ? "," : "")}");
        }

        module.Line("};").Line();
    }

    private void PrintOperation(Operation operation)
    {
        switch (operation)
        {
            case Note note:
                writer.Line($"// {note.Text}");
                break;
            case Constant constant:
                names.Alias(constant.Result, PtxOperations.Constant(constant.Result.Type, constant.Bits));
                break;
            case IndexConstant constant:
                names.Alias(constant.Result, $"{constant.Value}");
                break;
            case { Opcode: Opcode.LaneIndex }:
                Instruction("mov.u32", Define(operation.Result), "%tid.x");
                break;
            case Parameter { Kind: ParameterKind.Blocks }:
                Instruction("ld.param.u64", Define(operation.Result), "[blockCount]");
                break;
            case Parameter { Kind: ParameterKind.Extent } extent:
                Instruction("ld.param.u64", Define(operation.Result), $"[extent{extent.Number}]");
                break;
            case Parameter { Kind: ParameterKind.ThreadBlock }:
                var block = registers.New("%r");
                Instruction("mov.u32", block, "%ctaid.x");
                Instruction("cvt.u64.u32", Define(operation.Result), block);
                break;
            case { Opcode: Opcode.Minimum or Opcode.Maximum, Result.Type: ValueType.F32 }:
                PrintExtreme(operation);
                break;
            case { Opcode: Opcode.HalfBitsToFloat }:
                var bits = registers.New("%h");
                Instruction("cvt.u16.u32", bits, names[operation.Inputs[0]]);
                Instruction("cvt.f32.f16", Define(operation.Result), bits);
                break;
            case { Opcode: Opcode.FloatToHalfBits }:
                var half = registers.New("%h");
                Instruction("cvt.rn.f16.f32", half, names[operation.Inputs[0]]);
                Instruction("cvt.u32.u16", Define(operation.Result), half);
                break;
            case { Opcode: Opcode.Dot4 }:
                Instruction("dp4a.u32.s32", Define(operation.Result), names[operation.Inputs[1]], names[operation.Inputs[2]], names[operation.Inputs[0]]);
                break;
            case MultiplyMatrices multiply:
                PrintMatrices(multiply);
                break;
            case { Opcode: Opcode.Select }:
                var selp = operation.Result.Type == ValueType.F32 ? "selp.f32" : "selp.b32";
                Instruction(selp, Define(operation.Result), names[operation.Inputs[1]], names[operation.Inputs[2]], names[operation.Inputs[0]]);
                break;
            case Exchange exchange:
                Instruction("shfl.sync.bfly.b32", Define(exchange.Result), names[exchange.Inputs[0]], $"{exchange.LaneMask}", "0x1F", "0xFFFFFFFF");
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
            case If choice:
                PrintChoice(choice);
                break;
            case { Opcode: Opcode.Barrier }:
                Instruction("bar.sync", "0");
                break;
            default:
                Instruction(PtxOperations.Of(operation), [Define(operation.Result), .. operation.Inputs.Select(input => names[input])]);
                break;
        }
    }

    /// <summary>Matrices are registers, never literals.</summary>
    private void PrintMatrices(MultiplyMatrices multiply)
    {
        string Registers(IEnumerable<Value> values) => Group([.. values.Select(Register)], inBraces: true);
        var sums = Registers(multiply.C);
        var (a, b) = (Registers(multiply.A), Registers(multiply.B));
        Instruction($"mma.sync.aligned.{multiply.Instruction}.row.col.s32.s8.u8.s32", Group([.. multiply.Results.Select(Define)], inBraces: true), a, b, sums);
    }

    private string Register(Value value)
    {
        if (names[value].StartsWith("%", System.StringComparison.Ordinal)) return names[value];
        var register = registers.New(PtxOperations.Prefix(value.Type));
        Instruction(PtxOperations.Move(value.Type), register, names[value]);
        return register;
    }

    /// <summary>PTX's own min and max drop a NaN on either side; ours drop it on the left only.</summary>
    private void PrintExtreme(Operation extreme)
    {
        var (x, y) = (names[extreme.Inputs[0]], names[extreme.Inputs[1]]);
        var first = registers.New("%p");
        Instruction(extreme.Opcode == Opcode.Minimum ? "setp.lt.f32" : "setp.gt.f32", first, x, y);
        Instruction("selp.f32", Define(extreme.Result), x, y, first);
    }

    private string Define(Value value)
    {
        var name = registers.New(PtxOperations.Prefix(value.Type));
        names.Alias(value, name);
        return name;
    }

    private void Instruction(string name, params string[] operands) => Guarded("", name, operands);

    private void Guarded(string guard, string name, params string[] operands) => writer.Line($"{guard}{name} {string.Join(", ", operands)};");
}
