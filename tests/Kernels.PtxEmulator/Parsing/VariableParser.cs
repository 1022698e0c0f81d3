using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>Parses declarations of variables in the .const, .global and .shared state spaces.</summary>
internal static class VariableParser
{
    private const int MaximumBytes = 1 << 30;

    /// <summary>From the state space's dot-word up to the semicolon.</summary>
    public static IReadOnlyList<Variable> Parse(TokenReader reader, Scope scope)
    {
        StateSpace space = reader.Take().Text switch
        {
            "const" => StateSpace.Const,
            "global" => StateSpace.Global,
            _ => StateSpace.Shared,
        };
        int? alignment = ParseAlignment(reader);
        PtxType type = ParseType(reader);
        var variables = new List<Variable>();
        do
        {
            int line = reader.Current.Line;
            string name = reader.ExpectName("a variable's name");
            IReadOnlyList<int> dimensions = ParseDimensions(reader);
            long bytes = type.Bytes;
            foreach (int dimension in dimensions)
                bytes = Math.Min(bytes * dimension, MaximumBytes);
            if (bytes >= MaximumBytes)
                throw new PtxException(PtxFault.Syntax, line, $"'{name}' is larger than {MaximumBytes} bytes");
            byte[]? initial = ParseInitial(reader, space, type, dimensions);
            var variable = new Variable(name, space, type, alignment ?? type.Bytes, (int)bytes) { Initial = initial };
            scope.Declare(variable, line);
            variables.Add(variable);
        }
        while (reader.TryTake(","));
        reader.Expect(";");
        return variables;
    }

    /// <summary>.align and a power of two, or null when absent.</summary>
    public static int? ParseAlignment(TokenReader reader)
    {
        if (!reader.TryTakeDot("align"))
            return null;
        int line = reader.Current.Line;
        int alignment = reader.ExpectInteger("alignment", 1 << 20);
        return int.IsPow2(alignment)
            ? alignment
            : throw new PtxException(PtxFault.Syntax, line, $"alignment {alignment} is not a power of two");
    }

    /// <summary>A fundamental type other than .pred.</summary>
    public static PtxType ParseType(TokenReader reader)
    {
        Token token = reader.Expect(TokenKind.DotWord, "a type");
        return PtxType.TryParse(token.Text) is { IsPredicate: false } type
            ? type
            : throw new PtxException(PtxFault.Syntax, token.Line, $"{token} is not a type of memory");
    }

    /// <summary>The array bounds; none for a scalar.</summary>
    public static IReadOnlyList<int> ParseDimensions(TokenReader reader)
    {
        var dimensions = new List<int>();
        while (reader.TryTake("["))
        {
            if (reader.Current.Is("]"))
                throw new PtxException(PtxFault.Unsupported, reader.Current.Line, "arrays without a size are not emulated");
            dimensions.Add(reader.ExpectInteger("array size", MaximumBytes));
            reader.Expect("]");
        }

        return dimensions;
    }

    private static byte[]? ParseInitial(TokenReader reader, StateSpace space, PtxType type, IReadOnlyList<int> dimensions)
    {
        if (!reader.Current.Is("="))
            return null;
        if (space == StateSpace.Shared)
            throw reader.Unexpected("';' (shared memory has no initialiser)");
        reader.Take();
        return InitialiserParser.Parse(reader, type, dimensions);
    }
}
