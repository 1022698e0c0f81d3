using Kernels.Generator.Tests.Harness;

namespace Kernels.Generator.Tests.Parsing;

/// <summary>Every place in which C# allows a kernel: no diagnostic, and the whole compiles without a warning.</summary>
public class ShapeTests
{
    private const string Operands = "ReadOnlySpan<float> source, Span<float> destination";
    private const string Kernel = $"[HadamardKernel(8)] public static partial void Rotate({Operands});";

    public static TheoryData<string> Shapes =>
    [
        $"public static partial class C {{ {Kernel} }}",
        $"partial class C {{ {Kernel} }}",
        $"public partial struct C {{ {Kernel} }}",
        $"public readonly partial struct C {{ {Kernel} }}",
        $"public ref partial struct C {{ {Kernel} }}",
        $"public readonly ref partial struct C {{ {Kernel} }}",
        $"public partial record C {{ {Kernel} }}",
        $"public partial record class C(int X) {{ {Kernel} }}",
        $"public partial record struct C(int X) {{ {Kernel} }}",
        $"public readonly partial record struct C {{ {Kernel} }}",
        $"public abstract partial class C {{ {Kernel} }}",
        $"public sealed partial class C {{ {Kernel} }}",
        $"public partial interface IC {{ {Kernel} }}",
        $"public partial interface IC<in T, out U> {{ {Kernel} }}",
        $"public partial class C<T> where T : class, new() {{ {Kernel} }}",
        $"public static partial class C<T, U> where T : struct where U : class {{ public partial struct D<V> where V : U {{ {Kernel} }} }}",
        $"public static partial class A {{ internal partial record B {{ protected partial interface IC {{ private partial struct D {{ {Kernel} }} }} }} }}",
        $"namespace Acme.Kernels {{ public static partial class C {{ {Kernel} }} }}",
        $"namespace Acme.Kernels.Generator {{ public static partial class C {{ {Kernel} }} }}",
        $"namespace Kernels {{ public static partial class C {{ {Kernel} }} }}",
        $"namespace Kernels.CompilerServices.Mine {{ public static partial class C {{ {Kernel} }} }}",
        $"namespace A {{ public class Kernels; public class System; public class Half; public static partial class C {{ {Kernel} }} }}",
        $"namespace System {{ public static partial class C {{ {Kernel} }} }}",
        $"namespace Acme.System {{ public static partial class C {{ [HadamardKernel(8)] public static partial void Rotate(global::System.ReadOnlySpan<float> source, global::System.Span<float> destination); }} }}",
        $"namespace @class.@event {{ public static partial class @record<@file> {{ [HadamardKernel(8, Info = \"class\")] public static partial void @await({Operands}); }} }}",
        $"namespace 名前 {{ public static partial class Größe {{ [HadamardKernel(8)] public static partial void Ñ({Operands}); }} }}",
        $"partial class C {{ [HadamardKernel(8)] static partial void Rotate({Operands}); }}",
        $"partial class C {{ [HadamardKernel(8)] private static partial void Rotate({Operands}); }}",
        $"public partial class C {{ [HadamardKernel(8)] private protected static partial void Rotate({Operands}); }}",
        $"public partial class C {{ [HadamardKernel(8)] protected internal static partial void Rotate({Operands}); }}",
        $"public static partial class C {{ [HadamardKernel(8)] static public partial void Rotate({Operands}); }}",
        $"public class B {{ public static void Rotate({Operands}) {{ }} }} public partial class C : B {{ [HadamardKernel(8)] public new static partial void Rotate({Operands}); }}",
        $"public static partial class C {{ [HadamardKernel(8)] public static partial void Rotate(ReadOnlySpan<float> @source, Span<float> destination); }}",
        $"public static partial class C {{ [HadamardKernel(8)] public static partial void Rotate(ReadOnlySpan<float> source = default, Span<float> destination = default); }}",
        $"public static partial class C {{ [Kernels.HadamardKernelAttribute(length: 8)] [Obsolete] public static partial void Rotate({Operands}); }}",
        $"using Transform = Kernels.HadamardKernelAttribute; public static partial class C {{ [Transform(8)] public static partial void Rotate({Operands}); }}",
        $"public static partial class C {{ {Kernel} [HadamardKernel(8, Info = \"HalfInfo\")] public static partial void Rotate(ReadOnlySpan<Half> source, Span<Half> destination); }}",
        $"public static partial class C {{ {Kernel} }} public static partial class C<T> {{ {Kernel} }} public static partial class c {{ {Kernel} }}",
        $"public static partial class C {{ {Kernel} }} namespace N {{ public static partial class C {{ {Kernel} }} }}",
        $"public static partial class C {{ {Kernel} static void RotateKernels() {{ }} static void Rotate(int[] other) {{ }} }}",
        $"public static partial class C {{ const int Size = 1 << 3; [HadamardKernel(Size)] public static partial void Rotate({Operands}); }}",
        $"public static partial class C {{ {Kernel} class KernelDevice; static void Rotate(KernelDevice device, {Operands}) {{ }} }}",
        $"#nullable disable\npublic static partial class C {{ {Kernel} }}",
    ];

    [Fact]
    public void A_kernel_may_be_declared_unsafe()
    {
        var project = Project.Of($"public static unsafe partial class C {{ {Kernel} [HadamardKernel(8)] public static unsafe partial void Turn({Operands}); }}");

        var build = Build.Run(project.WithOptions(project.Options.WithAllowUnsafe(true)));

        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_kernel_compiles_wherever_it_is_allowed(string source)
    {
        var build = Build.Run(source);

        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
        Assert.NotEmpty(build.Generated);
        Assert.All(build.Generated.Values, text => Assert.DoesNotContain("NotSupportedException", text));
    }
}
