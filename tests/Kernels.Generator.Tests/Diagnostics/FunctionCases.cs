using static Kernels.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN43nn.</summary>
internal static class FunctionCases
{
    private const string Signature = "public static partial void M(ReadOnlySpan<float> source, Span<float> destination);";

    public static IEnumerable<DiagnosticCase> All => [.. Names, .. Signatures, .. Bodies, .. Sizes];

    private static IEnumerable<DiagnosticCase> Names =>
    [
        Member("KRN4301", $"[HadamardKernel(8, Prologue = [|\"Sqare\"|])] {Signature} static float Square(float x) => x * x;", "'MyKernels' has no method 'Sqare' to be its Prologue; write 'Prologue = nameof(Square)'"),
        Member("KRN4301", $"[HadamardKernel(8, Prologue = [|\"Cube\"|])] {Signature} static float Square(float x) => x * x; static double Cubes(float x) => x;", "to be its Prologue; declare 'static float Cube(float x)' there"),
        Member("KRN4301", $"[HadamardKernel(8, Prologue = [|\"\"|])] {Signature}", "to be its Prologue"),
        Member(
            "KRN4301", "[LutGemmKernel<Int4>(Epilogue = [|nameof(MathF.Tanh)|])] public static partial void M(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);",
            "has no method 'Tanh' to be its Epilogue"),
        Member(
            "KRN4301", "[RotateQuantizeKernel<Int4>(128, Prologue = [|\"F\"|])] public static partial void M(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);", "no method 'F'"),
    ];

    private static IEnumerable<DiagnosticCase> Signatures =>
    [
        new(
            "KRN4302", $"partial class C {{ [HadamardKernel(8, Prologue = [|nameof(F)|])] {Signature} float F(float x) => x; }}",
            "'F' is not static; a function that is compiled into a kernel is 'static float F(float x)'"),
        Member("KRN4302", "[RotateQuantizeKernel<Int4>(128, ScaleFunction = [|nameof(F)|])] public static partial void M(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); static float F(float x) => x;", "'F' has a parameter 'x', which is none of 'largestMagnitude', 'meanMagnitude', 'rootMeanSquare', 'mean', 'standardDeviation', 'smallest' and 'largest'; a function that is compiled into a kernel is 'static float F(float mean, float standardDeviation)'"),
        Member("KRN4302", "[RotateQuantizeKernel<Int4>(128, ScaleFunction = [|nameof(F)|])] public static partial void M(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); static float F(float mean) => 1; static float F(float mean, float largest) => 1;", "'F' is the name of several that fit"),
        Member("KRN4302", "[RotateQuantizeKernel<Int4>(128, ScaleFunction = [|nameof(F)|])] public static partial void M(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales); static float F(double mean) => 1;", "'F' has a parameter 'mean', which is no float"),
        Member("KRN4301", "[RotateQuantizeKernel<Int4>(128, ScaleFunction = [|\"F\"|])] public static partial void M(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);", "to be its ScaleFunction; declare 'static float F(float mean, float standardDeviation)' there"),
        OfFunction("KRN4302", "static double F(float x) => x;", "'F' returns 'double'", atAttribute: true),
        OfFunction("KRN4302", "static float F(double x) => 1;", "'F' does not take a float and nothing else", atAttribute: true),
        OfFunction("KRN4302", "static float F(float x, float y) => x;", "does not take a float and nothing else", atAttribute: true),
        OfFunction("KRN4302", "static float F(in float x) => x;", "does not take a float and nothing else", atAttribute: true),
        OfFunction("KRN4302", "static float F<T>(float x) => x;", "has type parameters", atAttribute: true),
        OfFunction("KRN4303", "extern static float F(float x);", "The call of 'MyKernels.F' cannot be compiled into a kernel", atAttribute: true),
    ];

    private static IEnumerable<DiagnosticCase> Bodies =>
    [
        OfFunction("KRN4303", "static float F(float x) { [|for (int i = 0; i < 3; i++) x *= x;|] return x; }", "The statement 'for (int i = 0; i < 3; i++) x *= x;' cannot be compiled into a kernel; write its steps one after the other"),
        OfFunction("KRN4303", "static float F(float x) { [|while (x < 1) x += x;|] return x; }", "The statement 'while (x < 1) x += x;'"),
        OfFunction("KRN4303", "static float F(float x) => x < 1 ? x : [|F(x / 2)|];", "'F', which calls itself,"),
        OfFunction("KRN4303", "static float F(float x) => G(x); static float G(float x) => [|F(x)|];", "'F', which calls itself,"),
        OfFunction("KRN4303", "static float F(float x) => [|MathF.Sin(x)|];", "The call of 'MathF.Sin' cannot be compiled into a kernel; use locals of float, int and bool"),
        OfFunction("KRN4303", "static float F(float x) => [|MathF.Exp(x)|];", "The call of 'MathF.Exp' cannot be compiled into a kernel; write 'KernelMath.Exp'"),
        OfFunction("KRN4303", "static float F(float x) => [|(new float[3])[0]|] + x;", "The expression '(new float[3])[0]'"),
        OfFunction("KRN4303", "static float s; static float F(float x) => x + [|s|];", "The expression 's' cannot be compiled into a kernel; make 's' a const"),
        OfFunction("KRN4303", "static float F(float x) => x * [|(float)DateTime.Now.Ticks|];", "cannot be compiled", whole: "(float)[|DateTime.Now.Ticks|]"),
        OfFunction("KRN4303", "static float F(float x) => (float)([|0.5|] * x);", "The constant of type double '0.5' cannot be compiled into a kernel; write '0.5f'"),
        OfFunction("KRN4303", "static float F(float x) => (float)([|1e-3D|] * x);", "write '1e-3f'"),
        OfFunction("KRN4303", "static float F(float x) => (float)([|Math.PI|] * x);", "write '(float)Math.PI'"),
        OfFunction("KRN4303", "static float F(float x) => (float)([|Math.PI / 2|] * x);", "write '(float)(Math.PI / 2)'"),
        OfFunction("KRN4303", "static float F(float x) => (float)([|x|] * 0.5);", "The conversion to double of 'x' cannot be compiled into a kernel; write literals with an f, and MathF instead of Math"),
        OfFunction("KRN4303", "static float F(float x) => (float)Math.Tanh([|x|]);", "The conversion to double of 'x' cannot be compiled into a kernel; write 'KernelMath.Tanh'"),
        OfFunction("KRN4303", "static float F(float x) => (float)Math.Sqrt([|x|]);", "The conversion to double of 'x' cannot be compiled into a kernel; write literals with an f, and MathF instead of Math, so that all is float"),
        OfFunction("KRN4303", "static float F(float x) => [|(int)x|];", "The conversion to int of '(int)x'"),
        OfFunction("KRN4303", "static float F(float x) { [|x++|]; return x; }", "The statement 'x++' cannot be compiled into a kernel; write 'x += 1'"),
        OfFunction("KRN4303", "static float F(float x) => [|G(ref x)|]; static float G(ref float y) => y;", "The expression 'G(ref x)'"),
        OfFunction("KRN4303", "static float F(float x) { nint n = [|0x40000000|]; return x; }", "The constant of type nint '0x40000000'"),
        OfFunction("KRN4303", "static float F(float x) { int i = BitConverter.SingleToInt32Bits(x); return [|i / 3|]; }", "The expression 'i / 3'"),
        OfFunction("KRN4303", "static float F(float x) { int i = BitConverter.SingleToInt32Bits(x); return [|1 << i|]; }", "The expression '1 << i'"),
        OfFunction("KRN4303", "static float F(float x) { checked { int i = BitConverter.SingleToInt32Bits(x); return [|i + 1|]; } }", "The checked expression 'i + 1'"),
        OfFunction("KRN4303", "static float F(float x) { [|throw new Exception();|] }", "The statement 'throw new Exception();'"),
        OfFunction("KRN4303", "static float F(float x) { [|float G(float y) => y + x;|] return G(1); }", "The statement 'float G(float y) => y + x;'"),
        OfFunction("KRN4303", "static float F(float x) { Func<float, float> [|g = y => y|]; return g(x); }", "cannot be compiled", whole: "g = [|y => y|]"),
        OfFunction("KRN4303", "static float F(float x) => x [|switch { > 0 => x, _ => 0 }|];", "write 'if' or '?:'", whole: "=> [|x switch { > 0 => x, _ => 0 }|];"),
    ];

    private static IEnumerable<DiagnosticCase> Sizes =>
    [
        OfFunction("KRN4304", $"static float [|F|](float x) => G30(x); {Doubling}", "'F' has more than 96 operations"),
        OfFunction("KRN4304", $"static float [|F|](float x) => {string.Concat(Enumerable.Repeat("x + ", 200))}x;", "'F' has more than 96 operations with those that it calls"),
        OfFunction("KRN4304", $"static float [|F|](float x) => {string.Concat(Enumerable.Repeat("(", 600))}x{string.Concat(Enumerable.Repeat(" + 1)", 600))};", "'F' has more than 96 operations"),
        OfFunction("KRN4304", $"static float [|F|](float x) {{ {string.Concat(Enumerable.Repeat("if (x > 0) { if (x > 1) return x; } ", 40))} return x; }}", "'F' has more than 96 operations"),
        OfFunction("KRN4304", $"static float [|F|](float x) {{ {string.Concat(Enumerable.Repeat("if (x > 0) { ", 500))} {string.Concat(Enumerable.Repeat("} ", 500))} return x; }}", "'F' has more than 96 operations"),
    ];

    /// <summary>Calls that double from function to function, and make no operation.</summary>
    private static string Doubling => "static float G0(float x) => x; " + string.Concat(Enumerable.Range(1, 30).Select(i => $"static float G{i}(float x) => G{i - 1}(G{i - 1}(x)); "));

    /// <summary>A transform of a function of its elements. What is marked of it is the place of the error, or else that of its name in the attribute.</summary>
    private static DiagnosticCase OfFunction(string id, string function, string message, bool atAttribute = false, string? whole = null)
    {
        if (whole is not null)
        {
            var bare = whole.Replace("[|", "").Replace("|]", "");
            function = function.Replace("[|", "").Replace("|]", "").Replace(bare, whole);
        }

        var name = atAttribute ? "[|nameof(F)|]" : "nameof(F)";
        return Member(id, $"[HadamardKernel(8, Prologue = {name})] {Signature} {function}", message);
    }
}
