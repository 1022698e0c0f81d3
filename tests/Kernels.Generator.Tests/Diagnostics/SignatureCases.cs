using static Kernels.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN10nn.</summary>
internal static class SignatureCases
{
    private const string Operands = "ReadOnlySpan<float> source, Span<float> destination";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Member("KRN1001", $"[HadamardKernel(8)] public static void [|Rotate|]({Operands}) {{ }}", "'Rotate' is not partial; write 'static partial void Rotate(...);'"),
        Member("KRN1001", $"[HadamardKernel(8)] public static void [|Rotate|]({Operands});", "'Rotate' is not partial"),
        Member("KRN1001", $"[HadamardKernel(8)] public static extern void [|Rotate|]({Operands});", "'Rotate' is not partial"),
        Member("KRN1002", $"[HadamardKernel(8)] public static partial void [|Rotate|]({Operands}) {{ }}", "'Rotate' already has an implementation"),
        Member("KRN1002", $"[HadamardKernel(8)] public static partial void Rotate({Operands}); public static partial void [|Rotate|]({Operands}) {{ }}", "remove it"),
        Member("KRN1002", $"public static partial void Rotate({Operands}); [HadamardKernel(8)] public static partial void [|Rotate|]({Operands}) {{ }}", "remove it"),
        Member("KRN1002", $"[HadamardKernel(8)] public static extern partial void [|Rotate|]({Operands});", "'Rotate' already has an implementation"),
        new("KRN1003", $"public partial class Model {{ [HadamardKernel(8)] public partial void [|Rotate|]({Operands}); }}", "add 'static'"),
        new("KRN1003", $"public abstract partial class Model {{ [HadamardKernel(8)] public virtual partial void [|Rotate|]({Operands}); }}", "add 'static'"),
        new("KRN1003", $"public partial struct Model {{ [HadamardKernel(8)] public readonly partial void [|Rotate|]({Operands}); }}", "add 'static'"),
        Member("KRN1004", $"[HadamardKernel(8)] public static partial [|int|] Rotate({Operands});", "'Rotate' returns 'int'"),
        Member("KRN1004", $"[HadamardKernel(8)] public static partial [|System.Threading.Tasks.Task<string?>|] Rotate({Operands});", "return 'void'"),
        Member("KRN1004", $"[HadamardKernel(8)] public static partial [|ref readonly int|] Rotate({Operands});", "returns 'int'"),
        Member("KRN1004", $"[HadamardKernel(8)] public static partial [|(int A, dynamic? B)|] Rotate({Operands});", "return 'void'"),
        Member("KRN1005", $"[HadamardKernel(8)] public static partial void Rotate[|<T>|]({Operands});", "one method per element type"),
        Member("KRN1005", $"[HadamardKernel(8)] public static partial void Rotate[|<T, U>|]({Operands}) where T : class?, IDisposable, new() where U : unmanaged;", "'Rotate' has type parameters"),
        Member("KRN1005", $"[HadamardKernel(8)] public static partial void Rotate[|<T, U>|]({Operands}) where T : notnull where U : T?;", "'Rotate' has type parameters"),
        new("KRN1006", $"public static class [|Outer|] {{ public static partial class Inner {{ [HadamardKernel(8)] public static partial void Rotate({Operands}); }} }}", "'Outer' contains the kernel 'Rotate' and is not partial"),
        new("KRN1006", $"public static class [|MyKernels|] {{ [HadamardKernel(8)] public static partial void Rotate({Operands}); }}", "add 'partial' to its declaration"),
        new("KRN1007", $"file static partial class [|MyKernels|] {{ [HadamardKernel(8)] public static partial void Rotate({Operands}); }}", "remove 'file'"),
        new("KRN1007", $"file partial class [|Outer|] {{ public static partial class Inner {{ [HadamardKernel(8)] public static partial void Rotate({Operands}); }} }}", "'Outer' contains the kernel 'Rotate'"),
        Member("KRN1008", $"static void M() {{ [[|HadamardKernel(8)|]] static void Rotate({Operands}) {{ }} Rotate(default, default); }}", "A local function cannot be a kernel"),
        Member("KRN1008", $"static object M() => [[|HadamardKernel(8)|]] ({Operands}) => {{ }};", "A lambda cannot be a kernel"),
        Member("KRN1008", "static int P { [[|HadamardKernel(8)|]] get => 0; }", "An accessor cannot be a kernel"),
        new("KRN1008", "public partial class C { [[|HadamardKernel(8)|]] public static C operator +(C left, C right) => left; }", "An operator cannot be a kernel"),
        new("KRN1008", $"public interface I {{ static abstract void M({Operands}); }} public partial class C : I {{ [[|HadamardKernel(8)|]] static void I.M({Operands}) {{ }} }}", "An explicit interface implementation cannot be a kernel"),
        Member("KRN1009", $"[[|DequantizeRotateKernel(Of = \"Encode\")|], HadamardKernel(8)] public static partial void Rotate({Operands});", "'Rotate' has 2 kernel attributes"),
        Member("KRN1009", $"[HadamardKernel(8), [|RotateQuantizeKernel<Int4>(128)|]] public static partial void Rotate({Operands});", "keep one"),
        Member("KRN1010", $"[HadamardKernel(8, Info = [|\"\"|])] public static partial void Rotate({Operands});", "Info is ''"),
        Member("KRN1010", $"[HadamardKernel(8, Info = [|\"8 points\"|])] public static partial void Rotate({Operands});", "write a name such as 'RotateKernel'"),
        Member("KRN1010", $"[HadamardKernel(8, Info = [|\"@class\"|])] public static partial void Rotate({Operands});", "'@class', which is not a C# identifier"),
        Member("KRN1011", $"static int RotateKernel; [HadamardKernel(8)] public static partial void [|Rotate|]({Operands});", "'RotateKernel', and 'MyKernels' already has a member"),
        Member("KRN1011", $"static void Other() {{ }} [HadamardKernel(8, Info = [|\"Other\"|])] public static partial void Rotate({Operands});", "'Other'"),
        Member("KRN1011", $"[HadamardKernel(8, Info = [|nameof(Rotate)|])] public static partial void Rotate({Operands});", "'Rotate'"),
        Member("KRN1011", $"[HadamardKernel(8, Info = [|\"MyKernels\"|])] public static partial void Rotate({Operands});", "'MyKernels'"),
        Member("KRN1011", $"[HadamardKernel(8, Info = [|\"ToString\"|])] public static partial void Rotate({Operands});", "'ToString'"),
        Member("KRN1011", $"static int get_RotateKernel() => 0; [HadamardKernel(8)] public static partial void [|Rotate|]({Operands});", "'RotateKernel'"),
        new("KRN1011", $"public static partial class C<RotateKernel> {{ [HadamardKernel(8)] public static partial void [|Rotate|]({Operands}); }}", "'RotateKernel'"),
        new("KRN1011", $"public class A {{ protected int RotateKernel; }} public partial class B : A {{ [HadamardKernel(8)] public static partial void [|Rotate|]({Operands}); }}", "'RotateKernel'"),
        Member("KRN1012", $"static void Rotate(KernelDevice device, {Operands}) {{ }} [HadamardKernel(8)] public static partial void [|Rotate|]({Operands});", "'Rotate(KernelDevice, ReadOnlySpan<float>, Span<float>)'"),
        Member("KRN1012", $"static void Rotate(KernelStream s, DeviceBuffer<float> x, DeviceBuffer<float> y) {{ }} [HadamardKernel(8)] public static partial void [|Rotate|]({Operands});", "'Rotate(KernelStream, DeviceBuffer<float>, DeviceBuffer<float>)'"),
        new("KRN1013", $"public static partial class [|Kernels|] {{ [HadamardKernel(8)] public static partial void Rotate({Operands}); }}", "The type 'Kernels' in the global namespace hides the namespace of the kernel attributes; choose another name"),
        new("KRN1013", $"public enum [|Kernels|] {{ }} partial struct S {{ [global::Kernels.LutGemmKernelAttribute<int>] [Kernels.HadamardKernel(8)] public static partial void Rotate({Operands}); }}", "choose another name, such as 'MyKernels'"),
    ];
}
