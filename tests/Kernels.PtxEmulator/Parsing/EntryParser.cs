using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>Parses an entry: its parameters, launch bounds and body.</summary>
internal sealed class EntryParser(
    TokenReader reader, Scope module, TargetProfile target, string[] lines, IReadOnlyList<Variable> moduleVariables)
{
    private const int SharedBytes = 48 * 1024;
    private const int ParameterBytes = 4096;

    public PtxEntry Parse()
    {
        int line = reader.Current.Line;
        var scope = new Scope(module);
        string name = reader.ExpectName("the entry's name");
        module.Declare(new EntrySymbol(name), line);
        List<Variable> parameters = ParseParameters(scope);
        Variable.Place(parameters, AddressMap.ParamBase, AddressMap.VariableGap);
        LaunchBounds bounds = ParseBounds();
        var body = new BodyParser(reader, scope);
        body.Parse();
        Variable[] shared = [.. moduleVariables.Where(variable => variable.Space == StateSpace.Shared), .. body.Shared];
        int bytes = Variable.PackedBytes(shared);
        if (bytes > SharedBytes)
        {
            throw new PtxException(PtxFault.SharedTooLarge, line,
                $"entry '{name}' declares {bytes} bytes of static shared memory, {SharedBytes} are allowed");
        }

        Variable.Place(shared, AddressMap.SharedBase, AddressMap.VariableGap);
        var operations = new Operation[body.Instructions.Count];
        for (int i = 0; i < operations.Length; i++)
            operations[i] = Decode(body.Instructions[i]);
        return new PtxEntry(name, parameters, bounds, shared, [.. body.Registers], operations);
    }

    private Operation Decode(InstructionSyntax syntax)
    {
        Operation operation = InstructionSet.Decode(syntax, target);
        operation.Line = syntax.Line;
        operation.Text = lines[syntax.Line - 1].Trim();
        operation.GuardRegister = syntax.Guard?.Register.Index ?? -1;
        operation.GuardNegated = syntax.Guard?.Negated ?? false;
        return operation;
    }

    private List<Variable> ParseParameters(Scope scope)
    {
        var parameters = new List<Variable>();
        if (!reader.TryTake("("))
            return parameters;
        while (!reader.TryTake(")"))
        {
            if (parameters.Count > 0)
                reader.Expect(",");
            parameters.Add(ParseParameter(scope));
        }

        return parameters;
    }

    /// <summary>.param [.align N] .type [.ptr [.space] [.align N]] name [size]</summary>
    private Variable ParseParameter(Scope scope)
    {
        if (!reader.TryTakeDot("param"))
            throw reader.Unexpected("'.param'");
        int? alignment = VariableParser.ParseAlignment(reader);
        PtxType type = VariableParser.ParseType(reader);
        if (reader.TryTakeDot("ptr"))
        {
            // What is pointed to: advice that the emulator checks at each access instead.
            _ = reader.TryTakeDot("global") || reader.TryTakeDot("const") || reader.TryTakeDot("shared") || reader.TryTakeDot("local");
            _ = VariableParser.ParseAlignment(reader);
        }

        int line = reader.Current.Line;
        string name = reader.ExpectName("a parameter's name");
        long bytes = type.Bytes;
        foreach (int dimension in VariableParser.ParseDimensions(reader))
            bytes = Math.Min(bytes * dimension, ParameterBytes + 1);
        if (bytes > ParameterBytes)
            throw new PtxException(PtxFault.Syntax, line, $"parameter '{name}' is larger than {ParameterBytes} bytes");
        var parameter = new Variable(name, StateSpace.Param, type, alignment ?? type.Bytes, (int)bytes);
        scope.Declare(parameter, line);
        return parameter;
    }

    private LaunchBounds ParseBounds()
    {
        var bounds = new LaunchBounds();
        while (reader.Current.Kind == TokenKind.DotWord)
        {
            switch (reader.Take().Text)
            {
                case "maxntid":
                    bounds.Maximum = ParseTriple();
                    break;
                case "reqntid":
                    bounds.Required = ParseTriple();
                    break;
                case "minnctapersm" or "maxnctapersm" or "maxnreg":
                    reader.ExpectInteger("a count", int.MaxValue);
                    break;
                default:
                    throw reader.Unexpected("a performance directive or '{'");
            }
        }

        return bounds;
    }

    private (int X, int Y, int Z) ParseTriple()
    {
        int x = reader.ExpectInteger("block size", int.MaxValue);
        int y = reader.TryTake(",") ? reader.ExpectInteger("block size", int.MaxValue) : 1;
        int z = reader.TryTake(",") ? reader.ExpectInteger("block size", int.MaxValue) : 1;
        return (x, y, z);
    }
}
