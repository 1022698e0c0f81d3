using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Compare.Suites.Generator;

/// <summary>A project of kernels of all families: transforms, encoders of all formats with their decoders, and products with what those wrote.</summary>
internal static class MixedProject
{
    public const int Kernels = 50;

    private const int Transforms = 14;

    private static readonly string[] Formats = ["Int8", "Int4", "Int2", "Ternary"];

    private static readonly (int Row, int Rotation, int Group)[] Shapes = [(4096, 128, 128), (512, 64, 32), (2048, 1, 128)];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    /// <summary>The file with everything but the kernel that is edited.</summary>
    private static readonly SyntaxTree Described = Parse(Descriptions(), "Kernels.cs");

    public static CSharpCompilation Create() => CSharpCompilation.Create(
        "Mixed",
        [Parse("global using System; global using Kernels;", "Usings.cs"), Described, Edited(0), Unrelated(0)],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The kernel that is edited, whose seed is the number of the edit.</summary>
    public static SyntaxTree Edited(int number) => Parse(
        $"static partial class Edited {{ [HadamardKernel(1024, Signs = SignPlacement.Before, Seed = {number})] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination); }}",
        "Edited.cs");

    public static SyntaxTree Unrelated(int number) => Parse($"static class Unrelated {{ public const int Number = {number}; }}", "Unrelated.cs");

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path, Encoding.UTF8);

    private static string Descriptions()
    {
        var text = new StringBuilder("static partial class Mixed\n{\n");
        for (int i = 1; i < Transforms; i++)
        {
            string type = i % 2 == 0 ? "Half" : "float";
            text.Append($"[HadamardKernel({2 << i})] public static partial void Transform{i}(ReadOnlySpan<{type}> source, Span<{type}> destination);\n");
        }

        int number = 0;
        foreach (string format in Formats)
        {
            foreach ((int row, int rotation, int group) in Shapes)
            {
                string scale = number % 2 == 0 ? "float" : "Half";
                text.Append($"[RotateQuantizeKernel<{format}>({row}, Rotation = {rotation}, GroupSize = {group})] public static partial void Encode{number}(ReadOnlySpan<float> source, Span<byte> codes, Span<{scale}> scales);\n");
                text.Append($"[DequantizeRotateKernel(Of = nameof(Encode{number}))] public static partial void Decode{number}(ReadOnlySpan<byte> codes, ReadOnlySpan<{scale}> scales, Span<float> destination);\n");
                text.Append($"[LutGemmKernel(Weights = nameof(Encode{number}))] public static partial void Multiply{number}(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);\n");
                number++;
            }
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
        .Append(typeof(HadamardKernelAttribute).Assembly.Location)
        .Select(path => MetadataReference.CreateFromFile(path));
}
