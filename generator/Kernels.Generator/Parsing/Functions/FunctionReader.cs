using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kernels.Generator.Parsing.Functions;

/// <summary>Reads the bodies of functions as expressions. Nothing in them has an effect, so both ways of a condition are computed and one is chosen.</summary>
internal sealed partial class FunctionReader
{
    /// <summary>Every element of every register goes through all operations: so many keep a kernel's body within what compilers take well.</summary>
    private const int MostOperations = 96;

    /// <summary>The parts of bodies that are read, those of functions that are called again included, of which some make no operation.</summary>
    private const int MostVisits = 16 * MostOperations;

    private readonly FunctionBuilder builder = new();
    private readonly Stack<IMethodSymbol> calls = new();
    private readonly Compilation compilation;
    private readonly IMethodSymbol function;
    private int truths;
    private int depth;
    private int visits;

    private FunctionReader(IMethodSymbol function, Compilation compilation)
    {
        this.function = function;
        this.compilation = compilation;
    }

    /// <summary>The function as an expression of its parameters.</summary>
    /// <exception cref="FunctionFault">It is outside the subset.</exception>
    public static ScalarExpression Read(IMethodSymbol function, Compilation compilation, Location location)
    {
        var reader = new FunctionReader(function, compilation);
        var result = reader.Call(function, [.. function.Parameters.Select(parameter => new Term(new ScalarExpression.Parameter(parameter.Ordinal), TermType.Number))], location, Replacement.Any);
        return reader.builder.Build(result.Expression);
    }

    private Term Call(IMethodSymbol called, IReadOnlyList<Term> arguments, Location location, string replacement)
    {
        called = called.OriginalDefinition.PartialImplementationPart ?? called.OriginalDefinition;
        if (calls.Contains(called, SymbolEqualityComparer.Default)) throw Outside($"'{called.Name}', which calls itself,", location);
        if (called.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).FirstOrDefault(syntax => BodyOf(syntax) is not null) is not { } declaration)
        {
            throw Outside($"The call of '{Phrases.Type(called.ContainingType)}.{called.Name}'", location, replacement);
        }

        calls.Push(called);
        var locals = new Dictionary<ISymbol, Term>(SymbolEqualityComparer.Default);
        for (var i = 0; i < arguments.Count; i++) Assign(called.Parameters[i], arguments[i], locals);
        var body = BodyOf(declaration)!;
        var result = Run(Statements.Of(body.Operations, null), locals) ?? throw Outside($"A way through '{called.Name}' that returns nothing", body.Syntax.GetLocation());
        calls.Pop();
        return result;
    }

    private IBlockOperation? BodyOf(SyntaxNode declaration)
    {
#pragma warning disable RS1030 // The body may stand in another file than the kernel; both the generator and the analyzer come here.
        return compilation.ContainsSyntaxTree(declaration.SyntaxTree) && compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration) is IMethodBodyOperation body
            ? body.BlockBody ?? body.ExpressionBody
            : null;
#pragma warning restore RS1030
    }

    /// <summary>What statements return; null where they come to their end.</summary>
    private Term? Run(Statements? statements, Dictionary<ISymbol, Term> locals)
    {
        Enter();
        var result = RunAll(statements, locals);
        depth--;
        return result;
    }

    private Term? RunAll(Statements? statements, Dictionary<ISymbol, Term> locals)
    {
        for (; statements is not null; statements = statements.Next)
        {
            switch (statements.First)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    return Value(value, locals);
                case IBlockOperation block:
                    return Run(Statements.Of(block.Operations, statements.Next), locals);
                case IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool known } } choice:
                    statements = known ? new(choice.WhenTrue, statements.Next) : choice.WhenFalse is null ? statements : new(choice.WhenFalse, statements.Next);
                    if (!known && choice.WhenFalse is null) continue;
                    return Run(statements, locals);
                case IConditionalOperation choice:
                    var condition = Kept(Condition(choice.Condition, locals));
                    var (then, otherwise) = (Copy(locals), Copy(locals));

                    // Where one of the ways may return, each goes on to the end by itself.
                    var next = Returns(choice) ? statements.Next : null;
                    var whenTrue = Run(new(choice.WhenTrue, next), then);
                    var whenFalse = Run(choice.WhenFalse is null ? next : new(choice.WhenFalse, next), otherwise);
                    if (Returns(choice)) return whenTrue is { } x && whenFalse is { } y ? Choose(condition, x, y) : null;
                    Merge(condition, then, otherwise, locals);
                    continue;
                default:
                    Execute(statements.First, locals);
                    continue;
            }
        }

        return null;
    }

    private static bool Returns(IOperation operation) => operation.Descendants().Any(part => part is IReturnOperation);

    private static Dictionary<ISymbol, Term> Copy(Dictionary<ISymbol, Term> locals) => new(locals, SymbolEqualityComparer.Default);

    private void Merge(ScalarExpression condition, Dictionary<ISymbol, Term> then, Dictionary<ISymbol, Term> otherwise, Dictionary<ISymbol, Term> locals)
    {
        foreach (var local in locals.Keys.ToList())
        {
            locals[local] = then[local] == otherwise[local] ? then[local] : Choose(condition, then[local], otherwise[local]);
        }
    }

    private void Execute(IOperation statement, Dictionary<ISymbol, Term> locals)
    {
        switch (statement)
        {
            case IEmptyOperation:
                return;
            case IVariableDeclarationGroupOperation group:
                foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators))
                {
                    if (declarator.Initializer?.Value is not { } value || declarator.Symbol.RefKind != RefKind.None) throw Outside("A local without a value of its own", declarator.Syntax.GetLocation());
                    Assign(declarator.Symbol, Value(value, locals), locals);
                }

                return;
            case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false } assignment }:
                Assign(Target(assignment.Target), Value(assignment.Value, locals), locals);
                return;
            case IExpressionStatementOperation { Operation: ICompoundAssignmentOperation { OperatorMethod: null, IsChecked: false } assignment }:
                var target = Target(assignment.Target);
                Assign(target, Binary(assignment.OperatorKind, Local(target, assignment.Target, locals), Value(assignment.Value, locals), assignment), locals);
                return;
            case IExpressionStatementOperation expression:
                throw Outside(expression.Operation, "statement");
            default:
                throw Outside(statement, "statement");
        }
    }

    /// <summary>Gives a variable a value; a truth value is kept as a number, so that it is computed once however often it is read.</summary>
    private void Assign(ISymbol symbol, Term value, Dictionary<ISymbol, Term> locals) =>
        locals[symbol] = value.Type == TermType.Truth ? value with { Expression = Kept(value.Expression) } : value;

    private ScalarExpression Kept(ScalarExpression truth) => IsOne(OneOrZero(truth));

    private static ISymbol Target(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => throw Outside(target, "target of an assignment"),
    };

    private Term Choose(ScalarExpression condition, Term x, Term y) => x.Type == TermType.Truth
        ? new(IsOne(Apply(ScalarOperator.Choose, condition, OneOrZero(x.Expression), OneOrZero(y.Expression))), TermType.Truth)
        : new(Apply(ScalarOperator.Choose, condition, x.Expression, y.Expression), x.Type);

    private ScalarExpression OneOrZero(ScalarExpression truth) => Apply(ScalarOperator.Choose, truth, ScalarExpression.Integer(1), ScalarExpression.Integer(0));

    private ScalarExpression Not(ScalarExpression truth) => IsOne(Apply(ScalarOperator.Choose, truth, ScalarExpression.Integer(0), ScalarExpression.Integer(1)));

    private ScalarExpression IsOne(ScalarExpression integer) => Truth(ScalarOperator.HasBits, integer, ScalarExpression.Integer(1));

    /// <summary>A truth value, which is no step: it is a part of those that choose by it.</summary>
    private ScalarExpression Truth(ScalarOperator kind, params ScalarExpression[] arguments)
    {
        CheckSize(1);
        truths++;
        return ScalarExpression.Of(kind, arguments);
    }

    private ScalarExpression Apply(ScalarOperator kind, params ScalarExpression[] arguments)
    {
        CheckSize(1);
        return builder.Apply(kind, arguments);
    }

    /// <summary>Each level of what is written is one of the reader: what is too large for a kernel must not be too deep for the compiler, nor take it forever.</summary>
    private void Enter()
    {
        if (depth++ >= MostOperations || visits++ >= MostVisits) CheckSize(MostOperations + 1);
    }

    private void CheckSize(int more)
    {
        if (builder.Count + truths + more > MostOperations) throw new FunctionFault(FunctionDiagnostics.TooLarge, SyntaxLocations.Of(function), function.Name, Phrases.Number(MostOperations));
    }

    private static FunctionFault Outside(IOperation operation, string what) =>
        Outside($"The {what} '{Text(operation.Syntax)}'", operation.Syntax.GetLocation(), Replacement.Of(operation));

    private static FunctionFault Outside(string what, Location location, string replacement = Replacement.Any) => new(FunctionDiagnostics.Outside, location, what, replacement);

    /// <summary>The first line of what is written, shortened.</summary>
    private static string Text(SyntaxNode syntax)
    {
        const int Most = 40;
        var line = syntax.ToString().Split('\r', '\n')[0];
        return line.Length > Most ? line.Substring(0, Most) + "…" : line;
    }
}
