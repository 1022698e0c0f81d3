using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kernels.Generator.Parsing.Functions;

/// <content>Expressions.</content>
internal sealed partial class FunctionReader
{
    private const int ExponentMask = 0x7F800000;

    private Term Value(IOperation operation, Dictionary<ISymbol, Term> locals)
    {
        if (Literal(operation) is { } literal) return literal;

        Enter();
        var term = Read(operation, locals);
        depth--;
        return term;
    }

    private Term Read(IOperation operation, Dictionary<ISymbol, Term> locals)
    {
        switch (operation)
        {
            case IParameterReferenceOperation or ILocalReferenceOperation:
                return Local(Target(operation), operation, locals);
            case IConversionOperation { OperatorMethod: null } conversion when !conversion.IsChecked || conversion.Type?.SpecialType == SpecialType.System_Single:
                return Convert(conversion, Value(conversion.Operand, locals));
            case IUnaryOperation { OperatorMethod: null, IsChecked: false } unary:
                return Unary(unary, Value(unary.Operand, locals));
            case IBinaryOperation { OperatorMethod: null, IsChecked: false, IsLifted: false } binary:
                return Binary(binary.OperatorKind, Value(binary.LeftOperand, locals), Value(binary.RightOperand, locals), binary);
            case IConditionalOperation { WhenFalse: { } whenFalse, Condition.ConstantValue: { HasValue: true, Value: bool known } } choice:
                return Value(known ? choice.WhenTrue : whenFalse, locals);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                var condition = Condition(choice.Condition, locals);
                return Choose(condition, Value(choice.WhenTrue, locals), Value(whenFalse, locals));
            case IInvocationOperation { TargetMethod: { IsStatic: true, IsGenericMethod: false } called } invocation when invocation.Arguments.All(IsByValue):
                return Invoke(called, invocation, [.. invocation.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => Value(argument.Value, locals))]);
            case IConversionOperation { IsChecked: true } or IUnaryOperation { IsChecked: true } or IBinaryOperation { IsChecked: true }:
                throw Outside(operation, "checked expression");
            default:
                throw Outside(operation, "expression");
        }
    }

    /// <summary>What is passed by reference may come back changed.</summary>
    private static bool IsByValue(IArgumentOperation argument) => argument.Parameter is { RefKind: RefKind.None or RefKind.In };

    private ScalarExpression Condition(IOperation operation, Dictionary<ISymbol, Term> locals) => Value(operation, locals).Expression;

    private Term? Literal(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: var value }
        ? (operation.Type?.SpecialType, value) switch
        {
            (SpecialType.System_Single, float number) => new Term(ScalarExpression.Number(number), TermType.Number),
            (SpecialType.System_Int32, int integer) => new Term(ScalarExpression.Integer(integer), TermType.Integer),
            (SpecialType.System_Boolean, bool truth) => new Term(IsOne(ScalarExpression.Integer(truth ? 1 : 0)), TermType.Truth),
            _ => throw Outside(operation, $"constant of type {operation.Type?.ToDisplayString()}"),
        }
        : null;

    private static Term Local(ISymbol symbol, IOperation operation, Dictionary<ISymbol, Term> locals) =>
        locals.TryGetValue(symbol, out var term) ? term : throw Outside(operation, "variable");

    private Term Convert(IConversionOperation conversion, Term operand)
    {
        var type = conversion.Type?.SpecialType;
        return (operand.Type, type) switch
        {
            (TermType.Number, SpecialType.System_Single) or (TermType.Integer, SpecialType.System_Int32) or (TermType.Truth, SpecialType.System_Boolean) => operand,
            (TermType.Integer, SpecialType.System_Single) => new(Apply(ScalarOperator.FromInteger, operand.Expression), TermType.Number),
            _ => throw Outside(conversion, $"conversion to {conversion.Type?.ToDisplayString()} of"),
        };
    }

    private Term Unary(IUnaryOperation unary, Term operand) => (unary.OperatorKind, operand.Type) switch
    {
        (UnaryOperatorKind.Plus, not TermType.Truth) => operand,
        (UnaryOperatorKind.Minus, TermType.Number) => OfBits(Apply(ScalarOperator.ExclusiveOr, Bits(operand.Expression), ScalarExpression.Integer(int.MinValue))),
        (UnaryOperatorKind.Minus, TermType.Integer) => new(Apply(ScalarOperator.Subtract, ScalarExpression.Integer(0), operand.Expression), TermType.Integer),
        (UnaryOperatorKind.BitwiseNegation, TermType.Integer) => new(Apply(ScalarOperator.ExclusiveOr, operand.Expression, ScalarExpression.Integer(-1)), TermType.Integer),
        (UnaryOperatorKind.Not, TermType.Truth) => new(Not(operand.Expression), TermType.Truth),
        _ => throw Outside(unary, "expression"),
    };

    private Term Binary(BinaryOperatorKind kind, Term left, Term right, IOperation where)
    {
        var (x, y) = (left.Expression, right.Expression);
        if (left.Type != right.Type) throw Outside(where, "expression");
        return left.Type switch
        {
            TermType.Truth => new(Logic(kind, x, y) ?? throw Outside(where, "expression"), TermType.Truth),
            _ when Comparison(kind, left.Type, x, y) is { } comparison => new(comparison, TermType.Truth),
            TermType.Number when Arithmetic(kind) is { } arithmetic => new(Apply(arithmetic, x, y), TermType.Number),
            TermType.Integer when IntegerArithmetic(kind, y) is { } arithmetic => new(Apply(arithmetic, x, y), TermType.Integer),
            _ => throw Outside(where, "expression"),
        };
    }

    private static ScalarOperator? Arithmetic(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => ScalarOperator.Add,
        BinaryOperatorKind.Subtract => ScalarOperator.Subtract,
        BinaryOperatorKind.Multiply => ScalarOperator.Multiply,
        BinaryOperatorKind.Divide => ScalarOperator.Divide,
        _ => null,
    };

    private static ScalarOperator? IntegerArithmetic(BinaryOperatorKind kind, ScalarExpression y) => kind switch
    {
        BinaryOperatorKind.Add => ScalarOperator.Add,
        BinaryOperatorKind.Subtract => ScalarOperator.Subtract,
        BinaryOperatorKind.And => ScalarOperator.And,
        BinaryOperatorKind.Or => ScalarOperator.Or,
        BinaryOperatorKind.ExclusiveOr => ScalarOperator.ExclusiveOr,
        BinaryOperatorKind.LeftShift when IsCount(y) => ScalarOperator.ShiftLeft,
        BinaryOperatorKind.RightShift when IsCount(y) => ScalarOperator.ShiftRightArithmetic,
        BinaryOperatorKind.UnsignedRightShift when IsCount(y) => ScalarOperator.ShiftRight,
        _ => null,
    };

    /// <summary>A literal count of bits, as machines differ in what they do of others.</summary>
    private static bool IsCount(ScalarExpression y) => y is ScalarExpression.IntegerLiteral { Value: >= 0 and <= 31 };

    private ScalarExpression? Comparison(BinaryOperatorKind kind, TermType type, ScalarExpression x, ScalarExpression y)
    {
        var atLeast = type == TermType.Number ? ScalarOperator.GreaterOrEqual : ScalarOperator.IntegerGreaterOrEqual;
        return kind switch
        {
            BinaryOperatorKind.GreaterThanOrEqual => Truth(atLeast, x, y),
            BinaryOperatorKind.LessThanOrEqual => Truth(atLeast, y, x),
            BinaryOperatorKind.GreaterThan => Truth(ScalarOperator.Greater, x, y),
            BinaryOperatorKind.LessThan => Truth(ScalarOperator.Greater, y, x),
            BinaryOperatorKind.Equals => Truth(ScalarOperator.Equal, x, y),
            BinaryOperatorKind.NotEquals => Not(Truth(ScalarOperator.Equal, x, y)),
            _ => null,
        };
    }

    private ScalarExpression? Logic(BinaryOperatorKind kind, ScalarExpression x, ScalarExpression y) => kind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And => Truth(ScalarOperator.Both, x, y),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or => Truth(ScalarOperator.Either, x, y),
        _ => null,
    };

    private Term Invoke(IMethodSymbol called, IInvocationOperation invocation, IReadOnlyList<Term> arguments)
    {
        var x = arguments.Count > 0 ? arguments[0].Expression : ScalarExpression.Integer(0);
        if (KernelsType.Is(called.ContainingType, "KernelMath") && SharedFunctions.All.TryGetValue(called.Name, out var shared))
        {
            CheckSize(shared.Steps.Count);
            return new(builder.Call(shared, x), TermType.Number);
        }

        var isOfNumbers = arguments.All(argument => argument.Type == TermType.Number);
        switch (called.ContainingType.ToDisplayString(), called.Name)
        {
            case ("System.MathF" or "System.Math" or "float", "Abs") when isOfNumbers:
                return OfBits(Magnitude(x));
            case ("System.MathF" or "System.Math" or "float", "Min") when isOfNumbers:
                return Extreme(x, arguments[1].Expression, smaller: true);
            case ("System.MathF" or "System.Math" or "float", "Max") when isOfNumbers:
                return Extreme(x, arguments[1].Expression, smaller: false);
            case ("System.MathF" or "float", "FusedMultiplyAdd") when isOfNumbers:
                return new(Apply(ScalarOperator.FusedMultiplyAdd, [.. arguments.Select(argument => argument.Expression)]), TermType.Number);
            case ("System.MathF" or "float", "Sqrt") when isOfNumbers:
                return new(Apply(ScalarOperator.SquareRoot, x), TermType.Number);
            case ("float", "IsNaN"):
                return new(Truth(ScalarOperator.Greater, Magnitude(x), ScalarExpression.Integer(ExponentMask)), TermType.Truth);
            case ("System.BitConverter", "SingleToInt32Bits"):
                return new(Bits(x), TermType.Integer);
            case ("System.BitConverter", "Int32BitsToSingle"):
                return OfBits(x);
            default:
                return Call(called, arguments, invocation.Syntax.GetLocation(), Replacement.Of(invocation));
        }
    }

    /// <summary>The smaller or the larger number: NaN where one of them is, and of two zeros −0 as the smaller one.</summary>
    private Term Extreme(ScalarExpression x, ScalarExpression y, bool smaller)
    {
        var equal = Apply(ScalarOperator.FromBits, Apply(smaller ? ScalarOperator.Or : ScalarOperator.And, Bits(x), Bits(y)));
        var rest = Apply(ScalarOperator.Choose, Truth(ScalarOperator.Equal, x, y), equal, Apply(ScalarOperator.Add, x, y));
        rest = Apply(ScalarOperator.Choose, Truth(ScalarOperator.Greater, x, y), smaller ? y : x, rest);
        return new(Apply(ScalarOperator.Choose, Truth(ScalarOperator.Greater, y, x), smaller ? x : y, rest), TermType.Number);
    }

    private ScalarExpression Bits(ScalarExpression number) => Apply(ScalarOperator.ToBits, number);

    private ScalarExpression Magnitude(ScalarExpression number) => Apply(ScalarOperator.MagnitudeBits, number);

    private Term OfBits(ScalarExpression bits) => new(Apply(ScalarOperator.FromBits, bits), TermType.Number);
}
