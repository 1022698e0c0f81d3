using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>Parses an entry's body: declarations, labels, brace blocks and instructions.</summary>
internal sealed class BodyParser(TokenReader reader, Scope scope)
{
    private const int MaximumRegisters = 1 << 20;

    private readonly OperandParser _operands = new(reader);
    private Scope _scope = scope;

    public List<InstructionSyntax> Instructions { get; } = [];

    public List<RegisterSymbol> Registers { get; } = [];

    public List<Variable> Shared { get; } = [];

    public void Parse()
    {
        int depth = 0;
        do
        {
            if (reader.TryTake("{"))
            {
                // The entry's own braces share the parameters' scope: a register must not hide a parameter.
                if (depth++ > 0)
                    _scope = new Scope(_scope);
            }
            else if (reader.TryTake("}"))
            {
                if (--depth > 0)
                    _scope = _scope.Parent!;
            }
            else if (depth == 0)
            {
                throw reader.Unexpected("'{'");
            }
            else
            {
                ParseStatement();
            }
        }
        while (depth > 0);
    }

    private void ParseStatement()
    {
        Token token = reader.Current;
        if (token.Kind == TokenKind.DotWord)
        {
            ParseDirective(token);
        }
        else if (token.Kind == TokenKind.Identifier && reader.Following.Is(":"))
        {
            _scope.Declare(new LabelSymbol(reader.Take().Text, Instructions.Count), token.Line);
            reader.Expect(":");
        }
        else if (!reader.TryTake(";"))
        {
            Instructions.Add(ParseInstruction());
        }
    }

    private void ParseDirective(Token token)
    {
        switch (token.Text)
        {
            case "reg":
                reader.Take();
                ParseRegisters();
                break;
            case "shared":
                Shared.AddRange(VariableParser.Parse(reader, _scope));
                break;
            case "loc" or "file":
                reader.SkipLine();
                break;
            case "pragma":
                Pragma.Skip(reader);
                break;
            case "local" or "param" or "const" or "global" or "branchtargets" or "callprototype":
                throw new PtxException(PtxFault.Unsupported, token.Line, $"'.{token.Text}' in a body is not emulated");
            default:
                throw reader.Unexpected("a declaration or an instruction");
        }
    }

    /// <summary>.type %name&lt;count&gt; or .type name, separated by commas.</summary>
    private void ParseRegisters()
    {
        Token token = reader.Expect(TokenKind.DotWord, "a register type");
        PtxType type = PtxType.TryParse(token.Text)
            ?? throw new PtxException(PtxFault.Syntax, token.Line, $"{token} is not a register type");
        do
        {
            int line = reader.Current.Line;
            string name = reader.ExpectName("a register's name");
            if (reader.TryTake("<"))
            {
                int count = reader.ExpectInteger("register count", MaximumRegisters);
                for (int i = 0; i < count; i++)
                    DeclareRegister(name + i, type, line);
                reader.Expect(">");
            }
            else
            {
                DeclareRegister(name, type, line);
            }
        }
        while (reader.TryTake(","));
        reader.Expect(";");
    }

    private void DeclareRegister(string name, PtxType type, int line)
    {
        var register = new RegisterSymbol(name, type, Registers.Count);
        _scope.Declare(register, line);
        Registers.Add(register);
    }

    private InstructionSyntax ParseInstruction()
    {
        RegisterOperand? guard = reader.TryTake("@") ? ParseGuard() : null;
        int line = reader.Current.Line;
        string opcode = reader.ExpectName("an instruction");
        var modifiers = new List<string>();
        while (reader.Current.Kind == TokenKind.DotWord)
            modifiers.Add(reader.Take().Text);
        var operands = new List<Operand>();
        while (!reader.TryTake(";"))
        {
            if (operands.Count > 0)
                reader.Expect(",");
            operands.Add(_operands.Parse(_scope));
        }

        return new InstructionSyntax(line, opcode, modifiers, operands, guard);
    }

    private RegisterOperand ParseGuard()
    {
        int line = reader.Current.Line;
        return _operands.Parse(_scope) switch
        {
            RegisterOperand { Register.Type.IsPredicate: true } guard => guard,
            NameOperand name => throw new PtxException(PtxFault.UndeclaredRegister, line,
                $"guard '{name.Name}' is not declared"),
            var other => throw new PtxException(PtxFault.OperandType, line,
                $"a guard must be a .pred register, {other.Description} found"),
        };
    }
}
