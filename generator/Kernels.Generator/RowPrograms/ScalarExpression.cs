using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Types;

namespace Kernels.Generator.RowPrograms;

/// <summary>An expression on the elements of row values at one position; a tree compared by reference.</summary>
internal abstract class ScalarExpression
{
    public static ScalarExpression Number(float value) => new NumberLiteral(value);

    public static ScalarExpression Integer(int value) => new IntegerLiteral(value);

    public static ScalarExpression Input(RowValue value) => new InputElement(value);

    /// <summary>A number as memory of a type gives it back: rounded to nearest, ties to even.</summary>
    public static ScalarExpression Stored(ElementType type, ScalarExpression number) => new StoredNumber(type, number);

    public static ScalarExpression Of(ScalarOperator kind, params ScalarExpression[] arguments) => new Application(kind, arguments);

    /// <summary>The row values that the expression reads.</summary>
    public IEnumerable<RowValue> Inputs => this switch
    {
        InputElement input => [input.Value],
        StoredNumber stored => stored.Argument.Inputs,
        Application application => application.Arguments.SelectMany(argument => argument.Inputs).Distinct(),
        _ => [],
    };

    internal sealed class NumberLiteral(float value) : ScalarExpression
    {
        public float Value { get; } = value;
    }

    internal sealed class IntegerLiteral(int value) : ScalarExpression
    {
        public int Value { get; } = value;
    }

    internal sealed class InputElement(RowValue value) : ScalarExpression
    {
        public RowValue Value { get; } = value;
    }

    internal sealed class StoredNumber(ElementType type, ScalarExpression argument) : ScalarExpression
    {
        public ElementType Type { get; } = type;

        public ScalarExpression Argument { get; } = argument;
    }

    internal sealed class Application(ScalarOperator kind, IReadOnlyList<ScalarExpression> arguments) : ScalarExpression
    {
        public ScalarOperator Kind { get; } = kind;

        public IReadOnlyList<ScalarExpression> Arguments { get; } = arguments;
    }
}
