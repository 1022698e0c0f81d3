using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>Parses the operands of an instruction.</summary>
internal sealed class OperandParser(TokenReader reader)
{
    public Operand Parse(Scope scope)
    {
        if (reader.TryTake("{"))
            return ParseVector(scope);
        if (reader.TryTake("["))
            return ParseAddress(scope);
        Operand operand = ParseSimple(scope);
        return reader.TryTake("|") ? new PairOperand(operand, ParseSimple(scope)) : operand;
    }

    private VectorOperand ParseVector(Scope scope)
    {
        var elements = new List<Operand>();
        do
        {
            elements.Add(ParseSimple(scope));
        }
        while (reader.TryTake(","));
        reader.Expect("}");
        return new VectorOperand(elements);
    }

    private AddressOperand ParseAddress(Scope scope)
    {
        Operand address = ParseSimple(scope);
        long offset = ParseOffset();
        reader.Expect("]");
        return new AddressOperand(address, offset);
    }

    private long ParseOffset()
    {
        int line = reader.Current.Line;
        if (!reader.TryTake("+") && !reader.Current.Is("-"))
            return 0;
        ImmediateOperand literal = LiteralParser.Parse(reader);
        return literal.FloatType is null && literal.Value >= long.MinValue && literal.Value <= long.MaxValue
            ? (long)literal.Value
            : throw new PtxException(PtxFault.Syntax, line, "an address offset must be a 64-bit integer");
    }

    private Operand ParseSimple(Scope scope)
    {
        if (LiteralParser.IsNext(reader))
            return LiteralParser.Parse(reader);
        bool negated = reader.TryTake("!");
        Token token = reader.Expect(TokenKind.Identifier, "an operand");
        if (token.Text == "_")
            return new SinkOperand();
        if (SpecialRegisterNames.TryParse(reader, token) is { } special)
            return new SpecialOperand(special);
        Operand operand = scope.Find(token.Text) switch
        {
            RegisterSymbol register => new RegisterOperand(register, negated),
            Variable variable => new VariableOperand(variable, ParseOffset()),
            _ => new NameOperand(token.Text, scope),
        };
        if (negated && operand is not RegisterOperand { Register.Type.IsPredicate: true })
            throw new PtxException(PtxFault.OperandType, token.Line, $"only a .pred register can be negated, {operand.Description} found");
        return operand;
    }
}
