namespace Kernels.Generator.Specs;

/// <summary>The functions of <c>Kernels.KernelMath</c>, which says what they compute, operation for operation the same.</summary>
internal static class SharedFunctions
{
    private const float Rounder = 12582912; // 1.5 · 2^23: a sum with it is rounded to an integer, which its last bits are
    private const int RounderBits = 0x4B400000;
    private const int Bias = 127;
    private const int FractionBits = 23;

    private static readonly ScalarExpression X = new ScalarExpression.Parameter(0);

    private static readonly ScalarExpression.Sequence Exponential = Exp();

    /// <summary>By the names of the methods.</summary>
    public static IReadOnlyDictionary<string, ScalarExpression.Sequence> All { get; } = new Dictionary<string, ScalarExpression.Sequence>
    {
        ["Exp"] = Exponential,
        ["Sigmoid"] = Sigmoid(),
        ["Tanh"] = Tanh(),
    };

    private static ScalarExpression.Sequence Exp()
    {
        var f = new FunctionBuilder();
        var x = f.Apply(ScalarOperator.Choose, ScalarExpression.Of(ScalarOperator.Greater, Number(-104), X), Number(-104), X);
        x = f.Apply(ScalarOperator.Choose, ScalarExpression.Of(ScalarOperator.Greater, x, Number(89)), Number(89), x);
        var t = f.Apply(ScalarOperator.Add, f.Apply(ScalarOperator.Multiply, x, Number(1.44269504f)), Number(Rounder));
        var n = f.Apply(ScalarOperator.Subtract, t, Number(Rounder));
        var r = f.Apply(ScalarOperator.Subtract, x, f.Apply(ScalarOperator.Multiply, n, Number(0.693359375f)));
        r = f.Apply(ScalarOperator.Subtract, r, f.Apply(ScalarOperator.Multiply, n, Number(-2.12194440e-4f)));

        var p = Number(1f / 5040);
        foreach (var coefficient in new[] { 1f / 720, 1f / 120, 1f / 24, 1f / 6, 1f / 2, 1f, 1f })
        {
            p = f.Apply(ScalarOperator.Add, f.Apply(ScalarOperator.Multiply, p, r), Number(coefficient));
        }

        var exponent = f.Apply(ScalarOperator.Subtract, f.Apply(ScalarOperator.ToBits, t), ScalarExpression.Integer(RounderBits));
        var half = f.Apply(ScalarOperator.ShiftRightArithmetic, exponent, ScalarExpression.Integer(1));
        p = f.Apply(ScalarOperator.Multiply, p, PowerOfTwo(f, half));
        return f.Build(f.Apply(ScalarOperator.Multiply, p, PowerOfTwo(f, f.Apply(ScalarOperator.Subtract, exponent, half))));
    }

    private static ScalarExpression.Sequence Sigmoid()
    {
        var f = new FunctionBuilder();
        var e = f.Call(Exponential, Negative(f, X));
        return f.Build(f.Apply(ScalarOperator.Divide, Number(1), f.Apply(ScalarOperator.Add, Number(1), e)));
    }

    private static ScalarExpression.Sequence Tanh()
    {
        var f = new FunctionBuilder();
        var e = f.Call(Exponential, f.Apply(ScalarOperator.Multiply, X, Number(2)));
        var far = f.Apply(ScalarOperator.Subtract, Number(1), f.Apply(ScalarOperator.Divide, Number(2), f.Apply(ScalarOperator.Add, e, Number(1))));

        var square = f.Apply(ScalarOperator.Multiply, X, X);
        var p = Number(0.00206062151f);
        foreach (var coefficient in new[] { -0.00811350718f, 0.0216894057f, -0.0539481714f, 0.133332506f, -0.333333313f })
        {
            p = f.Apply(ScalarOperator.Add, f.Apply(ScalarOperator.Multiply, p, square), Number(coefficient));
        }

        var near = f.Apply(ScalarOperator.Multiply, f.Apply(ScalarOperator.Add, f.Apply(ScalarOperator.Multiply, p, square), Number(1)), X);
        var magnitude = f.Apply(ScalarOperator.FromBits, f.Apply(ScalarOperator.MagnitudeBits, X));
        return f.Build(f.Apply(ScalarOperator.Choose, ScalarExpression.Of(ScalarOperator.GreaterOrEqual, magnitude, Number(0.7f)), far, near));
    }

    private static ScalarExpression Negative(FunctionBuilder f, ScalarExpression x) =>
        f.Apply(ScalarOperator.FromBits, f.Apply(ScalarOperator.ExclusiveOr, f.Apply(ScalarOperator.ToBits, x), ScalarExpression.Integer(int.MinValue)));

    private static ScalarExpression PowerOfTwo(FunctionBuilder f, ScalarExpression exponent) => f.Apply(
        ScalarOperator.FromBits, f.Apply(ScalarOperator.ShiftLeft, f.Apply(ScalarOperator.Add, exponent, ScalarExpression.Integer(Bias)), ScalarExpression.Integer(FractionBits)));

    private static ScalarExpression Number(float value) => ScalarExpression.Number(value);
}
