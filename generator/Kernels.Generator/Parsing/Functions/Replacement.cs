using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Kernels.Generator.Parsing.Functions;

/// <summary>What to write instead of a part of a function that is outside the subset of C#.</summary>
internal static class Replacement
{
    /// <summary>The whole subset.</summary>
    public const string Any =
        "use locals of float, int and bool, float + - * /, int + - & | ^ ~ and shifts by constants, (float) of an int, comparisons, '&&', '||', '!', '?:', 'if', "
        + "MathF.Abs, Min, Max, Sqrt and FusedMultiplyAdd, float.IsNaN, BitConverter, KernelMath, and static methods of these";

    public static string Of(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true, Type.SpecialType: SpecialType.System_Double, Syntax: LiteralExpressionSyntax literal } => $"write '{literal.Token.Text.TrimEnd('d', 'D')}f'",
        { ConstantValue.HasValue: true, Type.SpecialType: SpecialType.System_Double, Syntax: NameSyntax or MemberAccessExpressionSyntax } => $"write '(float){operation.Syntax}'",
        { ConstantValue.HasValue: true, Type.SpecialType: SpecialType.System_Double } => $"write '(float)({operation.Syntax})'",
        IConversionOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } when IsShared(call.TargetMethod) => Of(call),
        IConversionOperation { Type.SpecialType: SpecialType.System_Double } => "write literals with an f, and MathF instead of Math, so that all is float",
        IInvocationOperation { TargetMethod: var called } when IsShared(called) => $"write 'KernelMath.{called.Name}'",
        ILoopOperation => "write its steps one after the other",
        ISwitchOperation or ISwitchExpressionOperation => "write 'if' or '?:'",
        IIncrementOrDecrementOperation { Target: var target, Kind: var kind } => $"write '{target.Syntax} {(kind == OperationKind.Increment ? '+' : '-')}= 1'",
        IFieldReferenceOperation { Field: { IsConst: false, Name: var name } } => $"make '{name}' a const",
        _ => Any,
    };

    /// <summary>One of Math or MathF that KernelMath has, with the same bits everywhere.</summary>
    private static bool IsShared(IMethodSymbol called) => called.ContainingType.ToDisplayString() is "System.Math" or "System.MathF" && SharedFunctions.All.ContainsKey(called.Name);
}
