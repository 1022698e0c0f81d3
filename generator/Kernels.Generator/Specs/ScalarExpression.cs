using System.Globalization;
using System.Text;
using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>An expression of scalars, of what its parameters stand for at one position. A value: expressions that are written alike are equal.</summary>
internal abstract record ScalarExpression
{
    public static ScalarExpression Number(float value) => new NumberLiteral(value);

    public static ScalarExpression Integer(int value) => new IntegerLiteral(value);

    public static ScalarExpression Of(ScalarOperator kind, params ScalarExpression[] arguments) => new Application(kind, arguments.ToImmutableArray());

    /// <summary>A number as memory of a type gives it back: rounded to nearest, ties to even.</summary>
    public static ScalarExpression Stored(ElementType type, ScalarExpression number) => new StoredNumber(type, number);

    /// <summary>What is at a place of a table, an integer from 0 up: a number or an integer, as the table has.</summary>
    public static ScalarExpression Entry(NumberTable table, ScalarExpression place) => new TableEntry(table, place);

    /// <summary>A value that can be had in two ways: looked up, where a machine's registers hold tables of so many entries or more, and elsewhere computed.</summary>
    public static ScalarExpression EitherWay(int entries, ScalarExpression lookedUp, ScalarExpression computed) => new TwoWays(entries, lookedUp, computed);

    /// <summary>Expressions of which each may read those before it.</summary>
    public static ScalarExpression InSequence(IEnumerable<ScalarExpression> steps) => new Sequence(steps.ToImmutableArray());

    /// <summary>The parameters, as often as they are read.</summary>
    public IEnumerable<int> AllParameters() => this switch
    {
        Parameter parameter => [parameter.Index],
        StoredNumber stored => stored.Argument.AllParameters(),
        TableEntry entry => entry.Place.AllParameters(),
        TwoWays ways => ways.Computed.AllParameters(),
        Application application => application.Arguments.SelectMany(argument => argument.AllParameters()),
        Sequence sequence => sequence.Steps.SelectMany(step => step.AllParameters()),
        _ => [],
    };

    /// <summary>The tables, as often as they are read.</summary>
    public IEnumerable<NumberTable> AllTables() => this switch
    {
        StoredNumber stored => stored.Argument.AllTables(),
        TableEntry entry => entry.Place.AllTables().Append(entry.Table),
        TwoWays ways => ways.LookedUp.AllTables().Concat(ways.Computed.AllTables()),
        Application application => application.Arguments.SelectMany(argument => argument.AllTables()),
        Sequence sequence => sequence.Steps.SelectMany(step => step.AllTables()),
        _ => [],
    };

    /// <summary>The expression with others in place of its parameters.</summary>
    public ScalarExpression With(Func<int, ScalarExpression> argument) => this switch
    {
        Parameter parameter => argument(parameter.Index),
        StoredNumber stored => Stored(stored.Type, stored.Argument.With(argument)),
        TableEntry entry => Entry(entry.Table, entry.Place.With(argument)),
        TwoWays ways => EitherWay(ways.Entries, ways.LookedUp.With(argument), ways.Computed.With(argument)),
        Application application => Of(application.Kind, [.. application.Arguments.Select(part => part.With(argument))]),
        Sequence sequence => new Sequence(sequence.Steps.Select(step => step.With(argument)).ToImmutableArray()),
        _ => this,
    };

    internal sealed record NumberLiteral(float Value) : ScalarExpression
    {
        // 0 and −0 are equal, and not the same.
        public bool Equals(NumberLiteral? other) => other is not null && Value.Equals(other.Value) && (1 / Value).Equals(1 / other.Value);

        public override int GetHashCode() => Value.GetHashCode();

        // Files are named after the text of expressions, on which all hosts of the compiler have to agree.
        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append("Value = 0x").Append(Binary32.ToBits(Value).ToString("X8", CultureInfo.InvariantCulture));
            return true;
        }
    }

    internal sealed record IntegerLiteral(int Value) : ScalarExpression;

    internal sealed record Parameter(int Index) : ScalarExpression;

    internal sealed record StoredNumber(ElementType Type, ScalarExpression Argument) : ScalarExpression;

    internal sealed record TableEntry(NumberTable Table, ScalarExpression Place) : ScalarExpression;

    /// <inheritdoc cref="EitherWay"/>
    /// <remarks>Both read the same parameters.</remarks>
    internal sealed record TwoWays(int Entries, ScalarExpression LookedUp, ScalarExpression Computed) : ScalarExpression;

    /// <summary>Expressions of which each may read those before it; the last one is the value.</summary>
    internal sealed record Sequence(EquatableArray<ScalarExpression> Steps) : ScalarExpression;

    /// <summary>An expression before this one in its sequence.</summary>
    internal sealed record Step(int Index) : ScalarExpression;

    internal sealed record Application(ScalarOperator Kind, EquatableArray<ScalarExpression> Arguments) : ScalarExpression;
}
