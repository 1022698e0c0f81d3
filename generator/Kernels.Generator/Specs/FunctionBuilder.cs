namespace Kernels.Generator.Specs;

/// <summary>Builds the expression of a function step by step. What it gives are steps, literals and parameters, so that nothing is written twice that is computed once.</summary>
internal sealed class FunctionBuilder
{
    private readonly List<ScalarExpression> steps = [];

    /// <summary>The operations so far.</summary>
    public int Count => steps.Count;

    /// <summary>An operation on steps, literals, parameters and truth values.</summary>
    public ScalarExpression Apply(ScalarOperator kind, params ScalarExpression[] arguments)
    {
        steps.Add(ScalarExpression.Of(kind, arguments));
        return new ScalarExpression.Step(steps.Count - 1);
    }

    /// <summary>A function of one parameter that is known, of a step, literal or parameter.</summary>
    public ScalarExpression Call(ScalarExpression.Sequence function, ScalarExpression argument)
    {
        var first = steps.Count;
        foreach (var step in function.Steps) steps.Add(Moved(step, first, argument));
        return new ScalarExpression.Step(steps.Count - 1);
    }

    /// <summary>The function whose value is one of its steps, a literal or a parameter.</summary>
    public ScalarExpression.Sequence Build(ScalarExpression result) => new(
        result is ScalarExpression.Step step && step.Index == steps.Count - 1 ? steps.ToImmutableArray() : steps.Append(result).ToImmutableArray());

    private static ScalarExpression Moved(ScalarExpression expression, int first, ScalarExpression argument) => expression switch
    {
        ScalarExpression.Parameter => argument,
        ScalarExpression.Step step => new ScalarExpression.Step(first + step.Index),
        ScalarExpression.Application application => ScalarExpression.Of(application.Kind, [.. application.Arguments.Select(part => Moved(part, first, argument))]),
        _ => expression,
    };
}
