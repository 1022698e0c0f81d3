using System.Collections.Immutable;
using System.Reflection;
using Kernels.Generator.Specs;
using static Kernels.Generator.Specs.ScalarOperator;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>The functions that kernels of the matrix have: as methods to be called, which says what they shall give, and as expressions, made by other means than the compiler's reader.</summary>
internal static class DeclaredFunctions
{
    private static readonly Dictionary<string, Func<ScalarExpression>> s_expressions = new()
    {
        ["Gelu"] = Gelu,
        ["Shrink"] = Shrink,
        ["Deviations"] = () => ScalarExpression.Of(Add, ScalarExpression.Of(Multiply, Number(2.5f), Parameter(0)), ScalarExpression.Of(Multiply, Parameter(1), Parameter(1))),
        ["Ends"] = () => ScalarExpression.Of(Subtract, ScalarExpression.Of(Subtract, Parameter(0), Parameter(1)), ScalarExpression.Of(Multiply, Number(0.5f), Parameter(2))),
        ["Difference"] = () => ScalarExpression.Of(Add, Parameter(0), Parameter(1)),
        ["Fixed"] = () => Number(3.1f),
        ["Norms"] = () => ScalarExpression.Of(Divide, ScalarExpression.Of(Multiply, Parameter(1), Parameter(1)), Parameter(0)),
        ["Halved"] = () => ScalarExpression.Of(Divide, new ScalarExpression.Parameter(0), Number(2)),
    };

    /// <summary>The function that a property of a method's attribute names; null where it names none.</summary>
    public static (Func<float, float> Call, ScalarExpression Expression)? Of(MethodInfo method, Attribute attribute, string property)
    {
        if (attribute.GetType().GetProperty(property)!.GetValue(attribute) is not string name) return null;
        MethodInfo function = method.DeclaringType!.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return (function.CreateDelegate<Func<float, float>>(), s_expressions[name]());
    }

    /// <summary>The function of groups that a method's attribute names; null where it names none.</summary>
    public static (Func<Func<string, float>, float> Call, ScaleFunction Function)? OfGroup(MethodInfo method, Attribute attribute)
    {
        if (attribute.GetType().GetProperty("ScaleFunction")!.GetValue(attribute) is not string name) return null;
        MethodInfo function = method.DeclaringType!.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        ParameterInfo[] parameters = function.GetParameters();
        ImmutableArray<GroupNumber> numbers = [.. parameters.Select(parameter => Enum.Parse<GroupNumber>(parameter.Name!, ignoreCase: true))];
        return (of => (float)function.Invoke(null, [.. parameters.Select(parameter => (object)of(parameter.Name!))])!, new ScaleFunction(s_expressions[name](), numbers));
    }

    private static ScalarExpression Parameter(int number) => new ScalarExpression.Parameter(number);

    private static ScalarExpression Gelu()
    {
        var f = new FunctionBuilder();
        ScalarExpression x = new ScalarExpression.Parameter(0);
        ScalarExpression cube = f.Apply(Multiply, f.Apply(Multiply, f.Apply(Multiply, Number(0.044715f), x), x), x);
        ScalarExpression tanh = f.Call(SharedFunctions.All["Tanh"], f.Apply(Multiply, Number(0.7978846f), f.Apply(Add, x, cube)));
        return f.Build(f.Apply(Multiply, f.Apply(Multiply, Number(0.5f), x), f.Apply(Add, Number(1), tanh)));
    }

    private static ScalarExpression Shrink()
    {
        var f = new FunctionBuilder();
        ScalarExpression x = new ScalarExpression.Parameter(0);
        ScalarExpression bits = f.Apply(ExclusiveOr, f.Apply(ToBits, x), ScalarExpression.Integer(int.MinValue));
        ScalarExpression magnitude = f.Apply(Choose, ScalarExpression.Of(Greater, Number(0), x), f.Apply(FromBits, bits), x);
        ScalarExpression less = f.Apply(Subtract, magnitude, Number(0.25f));
        less = f.Apply(Choose, ScalarExpression.Of(Both, ScalarExpression.Of(GreaterOrEqual, magnitude, Number(0.25f)), ScalarExpression.Of(Greater, Number(1e30f), magnitude)), less, Number(0));
        ScalarExpression sign = f.Apply(And, f.Apply(ToBits, x), ScalarExpression.Integer(int.MinValue));
        return f.Build(f.Apply(FromBits, f.Apply(Or, f.Apply(ToBits, less), sign)));
    }

    private static ScalarExpression Number(float value) => ScalarExpression.Number(value);
}
